import { describe, expect, test, vi } from 'vitest';
import { createLog } from '#platform/log.ts';
import type { TileContext, TileProvider } from '#platform/service.ts';
import { testResident } from '../../testing/actors.ts';
import { fillDashboard } from './dashboard.ts';
import { computeOwnTiles, computeShownOrder, type DeclaredTile } from './portal.rules.ts';

const log = createLog('silent');
const declared = (id: string, order: number, permission = 'points:read-own'): DeclaredTile => ({
  id,
  order,
  permission,
  icon: 'points',
  title: { ja: id },
});
const context: TileContext = {
  actor: testResident('r', ['points:read-own']),
  now: Temporal.Instant.from('2026-11-23T01:00:00Z'),
  language: 'ja',
};

describe('a tile', () => {
  const good: TileProvider = async () => ({ urgency: 'normal', text: 'ok' });
  const fill = (providers: Record<string, TileProvider>) =>
    fillDashboard([declared('a.one', 1), declared('b.two', 2)], (id) => providers[id], context, log);

  test('of a service that throws is unavailable; the others are there', async () => {
    const tiles = await fill({ 'a.one': good, 'b.two': async () => Promise.reject(new Error('down')) });
    expect(tiles.map((tile) => [tile.id, tile.state])).toEqual([
      ['a.one', 'ready'],
      ['b.two', 'unavailable'],
    ]);
  });

  test('of a service that does not answer is unavailable after the deadline', async () => {
    vi.useFakeTimers();
    const filling = fill({ 'a.one': good, 'b.two': () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(800);
    expect((await filling).map((tile) => tile.state)).toEqual(['ready', 'unavailable']);
    vi.useRealTimers();
  });

  test('that no service fills is unavailable', async () => {
    expect((await fill({ 'a.one': good })).at(1)?.state).toBe('unavailable');
  });
});

test('a person sees the tiles of their permissions, in the order of the manifests', () => {
  const tiles = [
    declared('c.last', 9),
    declared('a.first', 1),
    declared('b.staff', 2, 'audit:read'),
    declared('d.everybody', 20, 'signed-in'),
  ];
  expect(computeOwnTiles(tiles, context.actor.permissions).map((tile) => tile.id)).toEqual([
    'a.first',
    'c.last',
    'd.everybody',
  ]);
});

test('what is urgent comes first; the rest stays where it was', () => {
  const tile = (id: string, urgency: 'normal' | 'soon' | 'urgent') =>
    ({ id, urgency, title: id, icon: 'x', state: 'ready' }) as const;
  const shown = computeShownOrder([tile('a.a', 'normal'), tile('b.b', 'soon'), tile('c.c', 'urgent')]);
  expect(shown.map(({ id }) => id)).toEqual(['c.c', 'a.a', 'b.b']);
});
