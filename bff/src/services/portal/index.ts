/** Portal: the dashboard and the news of open pages. */
import type { Service } from '#platform/service.ts';
import { type PortalDeps, portalRoutes } from './portal.routes.ts';

export { createNewsStreams, type NewsStreams } from './news-stream.ts';

export function portalService(deps: PortalDeps): Service {
  return { name: 'portal', handlers: portalRoutes(deps), personalData: [] };
}
