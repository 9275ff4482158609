import { isProblem } from '@entame/sdk';
import { type Content, element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';
import { phoneLink } from './contact.ts';

export interface NoticeParts {
  tone: 'info' | 'success' | 'warning' | 'error';
  title: string;
  text?: string;
  next?: Content;
}

export function notice({ tone, title, text, next }: NoticeParts): HTMLElement {
  const iconNames = { info: 'info', success: 'check', warning: 'alert', error: 'alert' };
  return element(
    'div',
    { class: 'ui-notice', 'data-tone': tone, role: tone === 'error' ? 'alert' : undefined },
    icon(iconNames[tone]),
    element('p', { class: 'ui-notice__title' }, title),
    text ? element('p', {}, text) : undefined,
    next ? element('div', { class: 'ui-notice__next' }, next) : undefined,
  );
}

/** What an operation refused, or that it could not be reached, with a way on. */
export function problemNotice(portal: Portal, error: unknown, retry: () => void): HTMLElement {
  const { t } = portal;
  const button = element(
    'button',
    { class: 'ui-button ui-button--secondary', type: 'button', click: retry },
    t('retry'),
  );
  return notice({
    tone: 'error',
    title: isProblem(error) ? error.title : t('unreachableTitle'),
    text: isProblem(error) ? error.nextStep : t('unreachableText'),
    next: [button, phoneLink(portal)],
  });
}
