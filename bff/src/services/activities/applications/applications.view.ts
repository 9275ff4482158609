/** An application with what was announced of it and everything that happened to it. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import type { Db } from '#platform/db/store.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { findActivitiesOfApplication } from '../activities.store.ts';
import { presentSteps } from '../process-steps.ts';
import { presentApplication } from './applications.present.ts';
import type { ApplicationOfGroup } from './applications.store.ts';

export async function presentFull(
  db: Db,
  deps: ActivitiesDeps,
  row: ApplicationOfGroup,
): Promise<components['schemas']['Application']> {
  const { id } = row.application;
  const announced = await findActivitiesOfApplication(db, id);
  return presentApplication(row, announced, await presentSteps(db, deps, id));
}
