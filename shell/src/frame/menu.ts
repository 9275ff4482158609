/** The main menu: a bar at the bottom of a telephone, a row under the header elsewhere. */
import { element, icon } from '../element.ts';
import { decideCurrentEntry } from '../kernel/places.rules.ts';
import type { Portal } from '../portal.ts';

const placesMax = 5;

export interface Menu {
  node: HTMLElement;
  /** Marks where the person is. */
  update(path: string): void;
}

export function drawMenu({ boot, t }: Portal): Menu {
  const entries = [{ path: '/', title: t('home'), icon: 'home' }, ...boot.menu];
  const links = entries.map((entry) =>
    element('a', { class: 'ui-menu__link', href: entry.path }, icon(entry.icon), entry.title),
  );
  const shown = links.length > placesMax ? links.slice(0, placesMax - 1) : links;
  const rest = links.slice(shown.length);
  const more = element(
    'details',
    { class: 'ui-menu__more' },
    element('summary', { class: 'ui-menu__link' }, icon('menu'), t('more')),
    element(
      'ul',
      { class: 'ui-menu__panel' },
      rest.map((link) => element('li', {}, link)),
    ),
  );
  const items = [...shown, ...(rest.length > 0 ? [more] : [])].map((item) => element('li', {}, item));
  const list = element('ul', { class: 'ui-menu__list' }, items);

  const closeMore = () => {
    more.open = false;
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !more.open) return;
    closeMore();
    more.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !more.contains(target)) closeMore();
  });

  return {
    node: element('nav', { class: 'ui-menu', 'aria-label': t('mainMenu') }, list),
    update(path) {
      closeMore();
      const current = decideCurrentEntry(
        entries.map((entry) => entry.path),
        path,
      );
      for (const link of links) {
        if (link.getAttribute('href') === current) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
