import type { operations } from '@entame/sdk/contracts/portal.ts';
import { isPerson } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { NewsDesk } from '#platform/news.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import type { TileProvider } from '#platform/service.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { fillDashboard } from './dashboard.ts';
import type { NewsStreams } from './news-stream.ts';
import type { DeclaredTile } from './portal.rules.ts';

export interface PortalDeps {
  platform: Platform;
  sessions: SessionFinder;
  newsDesk: NewsDesk;
  streams: NewsStreams;
  /** Tiles that the live releases declare. */
  findDeclaredTiles(): Promise<readonly DeclaredTile[]>;
  providerOf(tileId: string): TileProvider | undefined;
}

export function portalRoutes(deps: PortalDeps): Handlers<operations> {
  const { platform, sessions, newsDesk, streams } = deps;
  return {
    async getDashboard(_, { actor, now, language }) {
      if (!isPerson(actor)) throw problem('signed-out');
      const declared = await deps.findDeclaredTiles();
      return {
        tiles: await fillDashboard(declared, deps.providerOf, { actor, now, language }, platform.log),
      };
    },

    async streamNews(_, { actor, request }) {
      if (!isPerson(actor)) throw problem('signed-out');
      const addresses = actor.kind === 'staff' ? [actor.id, allStaff] : [actor.id];
      return streams.open(
        request.signal,
        (listener) => newsDesk.subscribe(addresses, listener),
        async () => (await sessions.find(request, platform.clock.now())) !== undefined,
      );
    },
  };
}
