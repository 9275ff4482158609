/** What the desk does for residents, and residents for each other. */
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { on, type Subscription } from '#platform/service.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { mandateRoutes } from './mandates.routes.ts';
import { endAllMandates } from './mandates.ts';
import { registrationRoutes } from './registration.routes.ts';
import { representationRoutes } from './representation.routes.ts';
import { residentCardRoutes } from './resident-cards.routes.ts';
import { recordClaim } from './resident-cards.store.ts';

export function deskRoutes({ platform, sessions }: { platform: Platform; sessions: SessionFinder }) {
  const { publish } = platform;
  return {
    ...registrationRoutes(platform),
    ...residentCardRoutes({ platform, sessions, mergeResidents }),
    ...representationRoutes(platform),
    ...mandateRoutes(platform),
  };

  async function mergeResidents(
    tx: Tx,
    merge: { keptId: string; mergedId: string },
    now: Temporal.Instant,
  ): Promise<void> {
    await recordClaim(tx, merge, now);
    await publish(tx, 'residents.merged', { ...merge, mergeId: uuidv7() });
  }
}

/** Nobody acts under a mandate given to or by an account that became another. */
export function mandateSubscriptions(): Subscription[] {
  return [
    on('residents.merged', (tx, { payload, occurredAt }) => endAllMandates(tx, payload.mergedId, occurredAt)),
  ];
}
