/** What stands in the place of a micro-frontend: while it loads, and when it cannot be shown. */
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';
import { phoneLink } from './contact.ts';

export function drawLoading({ t }: Portal): HTMLElement {
  return element(
    'div',
    { class: 'ui-page shell-loading', 'aria-busy': 'true' },
    element('p', { class: 'ui-visually-hidden', role: 'status' }, t('loading')),
    element('span', { class: 'ui-skeleton ui-skeleton--value' }),
    element('span', { class: 'ui-skeleton ui-skeleton--block' }),
  );
}

export function drawUnavailable(portal: Portal, title: string, retry: () => void): HTMLElement {
  const { t } = portal;
  return element(
    'div',
    { class: 'ui-page ui-page--narrow' },
    element(
      'div',
      { class: 'ui-page__head' },
      element('h1', { tabindex: '-1' }, t('pageUnavailableTitle', { title })),
      element('p', { class: 'ui-page__lead' }, t('pageUnavailableText')),
    ),
    element(
      'p',
      { class: 'ui-cluster' },
      element('button', { class: 'ui-button', type: 'button', click: retry }, icon('refresh'), t('retry')),
      element('a', { class: 'ui-button ui-button--secondary', href: '/' }, t('toHome')),
    ),
    element('p', {}, t('pageUnavailableCall')),
    phoneLink(portal),
  );
}
