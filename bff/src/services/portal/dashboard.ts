/** Asks every service for its tiles, each within the same deadline. */

import { localize } from '#platform/language.ts';
import type { Log } from '#platform/log.ts';
import type { TileContext, TileProvider } from '#platform/service.ts';
import { computeOwnTiles, computeShownOrder, type DeclaredTile, type Tile } from './portal.rules.ts';

const deadlineMs = 800;

/** Fills the declared tiles that the person may see. A service that fails or is late costs its own tile only. */
export async function fillDashboard(
  declared: readonly DeclaredTile[],
  providerOf: (tileId: string) => TileProvider | undefined,
  context: TileContext,
  log: Log,
): Promise<Tile[]> {
  const { promise: deadline, reject } = Promise.withResolvers<never>();
  deadline.catch(() => {});
  const timer = setTimeout(() => reject(new Error('late')), deadlineMs);
  try {
    const own = computeOwnTiles(declared, context.actor.permissions);
    return computeShownOrder(await Promise.all(own.map((tile) => fillTile(tile))));
  } finally {
    clearTimeout(timer);
  }

  async function fillTile({ id, icon, title }: DeclaredTile): Promise<Tile> {
    const frame = { id, icon, title: localize(title, context.language) };
    try {
      const provider = providerOf(id);
      if (!provider) throw new Error('no such tile');
      const content = await Promise.race([provider(context), deadline]);
      return { ...frame, ...content, state: 'ready' };
    } catch (error) {
      log.error({ tile: id, reason: error instanceof Error ? error.message : 'unknown' }, 'tile unavailable');
      return { ...frame, state: 'unavailable', urgency: 'normal' };
    }
  }
}
