/** Draws the tiles of the dashboard from data. */
import type { portal as portalContract } from '@entame/sdk';
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

export type Tile = portalContract.components['schemas']['Tile'];

export function drawTile({ t }: Portal, tile: Tile, retry: () => void): HTMLLIElement {
  const head = drawHead(tile.icon, tile.title);
  if (tile.urgency !== 'normal') {
    const tone = tile.urgency === 'urgent' ? 'error' : 'warning';
    head.append(element('span', { class: 'ui-badge', 'data-tone': tone }, t(tile.urgency)));
  }
  if (tile.state === 'unavailable') {
    return element(
      'li',
      { class: 'ui-tile ui-tile--unavailable', 'data-tile': tile.id },
      head,
      element(
        'div',
        { class: 'ui-tile__body' },
        element('p', { class: 'ui-tile__text' }, t('tileUnavailable')),
      ),
      element(
        'button',
        {
          class: 'ui-button ui-button--secondary ui-button--block ui-tile__action',
          type: 'button',
          click: retry,
        },
        t('retry'),
      ),
    );
  }
  return element(
    'li',
    { class: 'ui-tile', 'data-urgency': tile.urgency, 'data-tile': tile.id },
    head,
    element('div', { class: 'ui-tile__body' }, ...drawBody(tile)),
    tile.action &&
      element(
        'a',
        { class: 'ui-button ui-button--secondary ui-button--block ui-tile__action', href: tile.action.href },
        tile.action.label,
      ),
  );
}

/** The frame of a tile whose content is still to come. */
export function drawSkeleton({ t }: Portal, { id, title, icon: name }: Pick<Tile, 'id' | 'title' | 'icon'>) {
  return element(
    'li',
    { class: 'ui-tile', 'aria-busy': 'true', 'data-tile': id },
    drawHead(name, title),
    element(
      'div',
      { class: 'ui-tile__body' },
      element('span', { class: 'ui-visually-hidden' }, t('loading')),
      element('span', { class: 'ui-skeleton ui-skeleton--value' }),
      element('span', { class: 'ui-skeleton' }),
    ),
  );
}

function drawHead(name: string, title: string): HTMLElement {
  return element(
    'div',
    { class: 'ui-tile__head' },
    element('span', { class: 'ui-tile__icon' }, icon(name)),
    element('h2', { class: 'ui-tile__title' }, title),
  );
}

function drawBody({ value, text, items }: Tile): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (value) {
    const unit = value.unit ? element('span', { class: 'ui-tile__unit' }, value.unit) : undefined;
    parts.push(element('p', { class: 'ui-tile__value' }, value.text, unit));
  }
  if (text) parts.push(element('p', { class: 'ui-tile__text' }, text));
  if (items && items.length > 0) {
    const rows = items.map((item) =>
      element(
        'li',
        { class: 'ui-tile__row' },
        item.href ? element('a', { href: item.href }, item.text) : element('span', {}, item.text),
        item.detail ? element('span', {}, item.detail) : undefined,
      ),
    );
    parts.push(element('ul', { class: 'ui-tile__list' }, rows));
  }
  return parts;
}
