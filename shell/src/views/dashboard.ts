/** The first page: everything that concerns the person today, in one request. */
import { element, icon } from '../element.ts';
import type { News } from '../news.ts';
import type { Portal } from '../portal.ts';
import { decideGreeting } from './dashboard.rules.ts';
import { problemNotice } from './notice.ts';
import { drawSkeleton, drawTile, type Tile } from './tile.ts';

/** In memory only: coming back to the first page shows it at once, and asks anew. */
let lastShown: readonly Tile[] | undefined;

export function showDashboard(portal: Portal, main: HTMLElement, news: News): () => void {
  const { boot, t, announcer, clients } = portal;
  const { session } = boot;
  const name = session.state === 'signed-in' ? session.displayName : '';
  const grid = element('ul', { class: 'ui-tile-grid' });
  const message = element('div', { hidden: true });
  const page = element('div', { class: 'ui-page' }, message, grid);
  const drawn = new Map<string, { key: string; node: HTMLElement }>();
  let isGone = false;
  let pending: ReturnType<typeof setTimeout> | undefined;

  if (lastShown) drawTiles(lastShown);
  else grid.append(...boot.tiles.map((tile) => drawSkeleton(portal, tile)));
  main.replaceChildren(
    element(
      'div',
      { class: 'ui-hero' },
      element(
        'div',
        { class: 'ui-hero__inner' },
        element('h1', { tabindex: '-1' }, t(decideGreeting(Date.now()), { name })),
        element('p', { class: 'ui-page__lead' }, portal.format.longDate(new Date().toISOString())),
      ),
    ),
    page,
  );
  announcer.pageReady(t('dashboardTitle'));

  function say(content: HTMLElement | undefined): void {
    message.hidden = content === undefined;
    message.replaceChildren(...(content ? [content] : []));
  }

  async function refresh(): Promise<void> {
    const { data, error } = await clients.portal
      .GET('/dashboard')
      .catch((error) => ({ data: undefined, error }));
    if (isGone) return;
    if (data) {
      lastShown = data.tiles;
      say(undefined);
      drawTiles(data.tiles);
    } else {
      if (!lastShown) grid.replaceChildren();
      say(problemNotice(portal, error, () => void refresh()));
    }
  }

  /** Leaves tiles alone that have not changed, and with them the focus and the reader's place. */
  function drawTiles(tiles: readonly Tile[]): void {
    const nodes = tiles.map((tile) => {
      const key = JSON.stringify(tile);
      const known = drawn.get(tile.id);
      if (known?.key === key) return known.node;
      const node = drawTile(portal, tile, () => void refresh());
      drawn.set(tile.id, { key, node });
      return node;
    });
    const isSame =
      nodes.length === grid.children.length && nodes.every((node, n) => grid.children[n] === node);
    if (!isSame) grid.replaceChildren(...nodes);
    if (tiles.length === 0) say(drawEmpty(portal));
  }

  // Several topics often change together.
  const stopNews = news.onAny(() => {
    clearTimeout(pending);
    pending = setTimeout(() => void refresh(), 300);
  });
  void refresh();

  return () => {
    isGone = true;
    clearTimeout(pending);
    stopNews();
  };
}

function drawEmpty({ t }: Portal): HTMLElement {
  return element(
    'div',
    { class: 'ui-empty' },
    icon('info'),
    element('p', { class: 'ui-empty__title' }, t('noTilesTitle')),
    element('p', {}, t('noTilesText')),
  );
}
