/** Activities: what community groups offer, and who was there. */
import type { operations } from '@entame/sdk/contracts/activities.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import type { ResidentDirectory } from './activities.deps.ts';
import { exportRoutes } from './activities.export.ts';
import { activitiesData } from './activities.personal-data.ts';
import { activityRoutes } from './activities.routes.ts';
import { seedActivities } from './activities.seed.ts';
import { nextTile, todayTile } from './activities.tiles.ts';
import { checkInRoutes } from './check-ins.routes.ts';

export function activitiesService(platform: Platform, directory: ResidentDirectory): Service {
  const deps = { platform, ...directory };
  const handlers: Handlers<operations> = {
    ...activityRoutes(platform),
    ...checkInRoutes(deps),
    ...exportRoutes(deps),
  };
  return {
    name: 'activities',
    handlers,
    personalData: activitiesData,
    tiles: { 'activities.next': nextTile(platform), 'activities.today': todayTile(platform) },
    seed: (now) => seedActivities(platform, now),
  };
}
