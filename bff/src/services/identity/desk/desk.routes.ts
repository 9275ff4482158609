/** What the desk does for residents, and residents for each other. */
import type { Platform } from '#platform/platform.ts';
import { on, type Subscription } from '#platform/service.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { mandateRoutes } from '../representation/mandates.routes.ts';
import { endAllMandates } from '../representation/mandates.ts';
import { representationRoutes } from '../representation/representation.routes.ts';
import { registrationRoutes } from './registration.routes.ts';
import { residentCardRoutes } from './resident-cards.routes.ts';

export function deskRoutes({ platform, sessions }: { platform: Platform; sessions: SessionFinder }) {
  return {
    ...registrationRoutes(platform),
    ...residentCardRoutes({ platform, sessions }),
    ...representationRoutes(platform),
    ...mandateRoutes(platform),
  };
}

/** Nobody acts under a mandate given to or by an account that became another. */
export function mandateSubscriptions(): Subscription[] {
  return [
    on('residents.merged', (tx, { payload, occurredAt }) => endAllMandates(tx, payload.mergedId, occurredAt)),
  ];
}
