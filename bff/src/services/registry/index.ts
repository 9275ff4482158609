/** Registry: which micro-frontends the portal has, in which version, and their files. */
import { fileURLToPath } from 'node:url';
import { serviceNames } from '@entame/sdk/services';
import type { Hono } from 'hono';
import type { LiveRelease, Manifest } from '#platform/page/live-release.ts';
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import { releaseAssets } from './registry.assets.ts';
import { publishBuiltReleases } from './registry.builtin.ts';
import { type Published, publishRelease, releasesChannel, type Submission } from './registry.publish.ts';
import { registryRoutes } from './registry.routes.ts';
import { findLiveReleases, findReleaseFile } from './registry.store.ts';

export type { Published, Submission } from './registry.publish.ts';

export interface Registry {
  /** What the portal consists of now. Kept in memory until a release is published, here or by another instance. */
  findLiveReleases(): Promise<readonly LiveRelease[]>;
  /** The tiles that the live releases declare. */
  findTiles(): Promise<readonly Manifest['tiles'][number][]>;
  findFile(release: Pick<LiveRelease, 'name' | 'version'>, path: string): Promise<Uint8Array | undefined>;
  publishRelease(submission: Submission): Promise<Published>;
  /** Publishes the releases that come with the product, from the `dist/` folders below `root`. */
  publishBuiltIn(root?: string): Promise<Published[]>;
  /** The files of all releases; to be mounted at `/assets`. */
  assets: Hono;
  /** Stops listening to the other instances. */
  close(): void;
}

/** News of another instance's release may be lost with a connection; then this is how long it takes. */
const memoryMs = 30_000;
const productRoot = fileURLToPath(new URL('../../../../', import.meta.url));
const namesService = (tileId: string) => serviceNames.some((name) => tileId.startsWith(`${name}.`));

/** `isTile` tells whether a service fills a tile; a service may run elsewhere, so its name is enough by default. */
export async function createRegistry(
  platform: Pick<Platform, 'store' | 'clock'>,
  isTile: (tileId: string) => boolean = namesService,
): Promise<Registry> {
  const { store } = platform;
  const deps = { platform, isTile };
  let live: Promise<readonly LiveRelease[]> | undefined;
  let readAtMs = 0;
  const forget = () => {
    live = undefined;
  };
  const close = await store.listen(releasesChannel, forget);

  function findLive() {
    const nowMs = platform.clock.now().epochMilliseconds;
    if (!live || nowMs - readAtMs > memoryMs) {
      live = findLiveReleases(store.read);
      live.catch(forget);
      readAtMs = nowMs;
    }
    return live;
  }

  return {
    findLiveReleases: findLive,
    findTiles: async () => (await findLive()).flatMap(({ manifest }) => manifest.tiles),
    findFile: async ({ name, version }, path) =>
      (await findReleaseFile(store.read, name, version, path))?.content,
    publishRelease: (submission) => publishRelease(deps, submission),
    publishBuiltIn: (root = productRoot) => publishBuiltReleases(deps, root),
    assets: releaseAssets(store.read),
    close,
  };
}

export function registryService(platform: Pick<Platform, 'store'>): Service {
  return { name: 'registry', handlers: registryRoutes(platform), personalData: [] };
}
