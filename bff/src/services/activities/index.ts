/** Activities: what community groups offer, and who was there. */
import type { operations } from '@entame/sdk/contracts/activities.ts';
import type { Handlers } from '#platform/handlers.ts';
import { mergeSubscriptions } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import type { ResidentDirectory, StaffDirectory } from './activities.deps.ts';
import { exportRoutes } from './activities.export.ts';
import { activitiesData } from './activities.personal-data.ts';
import { activityRoutes } from './activities.routes.ts';
import { seedActivities } from './activities.seed.ts';
import { nextTile, todayTile } from './activities.tiles.ts';
import { applicationRoutes } from './applications/applications.routes.ts';
import { approvalRoutes } from './applications/approval.routes.ts';
import { checkInRoutes } from './check-ins.routes.ts';
import { ownedRows } from './check-ins.store.ts';
import { groupRoutes } from './groups/groups.routes.ts';
import { processExports } from './process.export.ts';
import { tasksTile } from './process.tiles.ts';
import { reportRoutes } from './reports/reports.routes.ts';
import { mergeSignUps } from './sign-ups/promotion.ts';
import { signUpExport } from './sign-ups/sign-ups.export.ts';
import { signUpsData } from './sign-ups/sign-ups.personal-data.ts';
import { signUpRoutes } from './sign-ups/sign-ups.routes.ts';
import { signUpRows } from './sign-ups/sign-ups.store.ts';
import { signUpsTile } from './sign-ups/sign-ups.tiles.ts';

export { findGroupIdByName, findGroupNames } from './groups/groups.store.ts';

export function activitiesService(
  platform: Platform,
  directory: ResidentDirectory & StaffDirectory,
): Service {
  const deps = { platform, ...directory };
  const handlers: Handlers<operations> = {
    ...activityRoutes(platform),
    ...checkInRoutes(deps),
    ...exportRoutes(deps),
    ...groupRoutes(platform),
    ...applicationRoutes(deps),
    ...approvalRoutes(deps),
    ...signUpRoutes(deps),
    ...signUpExport(deps),
    ...reportRoutes(deps),
    ...processExports(platform),
  };
  return {
    name: 'activities',
    handlers,
    subscriptions: mergeSubscriptions('activities', [...ownedRows, signUpRows], platform.clock, (tx, merge) =>
      mergeSignUps(tx, platform, merge),
    ),
    personalData: [...activitiesData, signUpsData(platform)],
    tiles: {
      'activities.next': nextTile(platform),
      'activities.today': todayTile(platform),
      'activities.sign-ups': signUpsTile(platform),
      'activities.tasks': tasksTile(platform),
    },
    seed: (now) => seedActivities(platform, now),
  };
}
