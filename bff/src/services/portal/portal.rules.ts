/** What the dashboard shows to whom, and in which order. */
import type { components } from '@entame/sdk/contracts/portal.ts';
import type { components as registry } from '@entame/sdk/contracts/registry.ts';
import type { Permission } from '@entame/sdk/permissions';

export type Tile = components['schemas']['Tile'];
export type DeclaredTile = registry['schemas']['Manifest']['tiles'][number];

/** The tiles that a person with these permissions sees, in the order that their manifests ask for. */
export function computeOwnTiles(
  declared: readonly DeclaredTile[],
  permissions: ReadonlySet<Permission>,
): DeclaredTile[] {
  return declared
    .filter(({ permission }) => permission === 'signed-in' || permissions.has(permission as Permission))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** Urgent tiles first; all others stay where they are, so that people find them where they were yesterday. */
export function computeShownOrder(tiles: readonly Tile[]): Tile[] {
  const isUrgent = (tile: Tile) => tile.urgency === 'urgent';
  return [...tiles.filter(isUrgent), ...tiles.filter((tile) => !isUrgent(tile))];
}
