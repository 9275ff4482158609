import { element } from '../element.ts';
import type { View } from '../portal.ts';
import { phoneLink } from './contact.ts';

export const showNotFound: View = (portal, main) => {
  const { t, announcer } = portal;
  main.replaceChildren(
    element(
      'div',
      { class: 'ui-page ui-page--narrow' },
      element(
        'div',
        { class: 'ui-page__head' },
        element('h1', { tabindex: '-1' }, t('notFoundTitle')),
        element('p', { class: 'ui-page__lead' }, t('notFoundText')),
      ),
      element('p', {}, element('a', { class: 'ui-button', href: '/' }, t('toHome'))),
      phoneLink(portal),
    ),
  );
  announcer.pageReady(t('notFoundTitle'));
  return () => {};
};
