/** Identity: the resident ID, signing in, sessions. */
import type { operations } from '@entame/sdk/contracts/identity.ts';
import type { Handlers } from '#platform/handlers.ts';
import { removeExpiredPasskeyChallenges } from '#platform/passkeys/passkeys.store.ts';
import { reindexJob } from '#platform/reindex.ts';
import type { Job, Service } from '#platform/service.ts';
import { removeExpiredSessions } from '#platform/session/session.store.ts';
import { deskData } from './desk/desk.personal-data.ts';
import { deskRoutes, mandateSubscriptions } from './desk/desk.routes.ts';
import { fposRoutes } from './fpos/fpos.routes.ts';
import { removeExpiredChallenges } from './fpos/fpos.store.ts';
import { identityData } from './identity.personal-data.ts';
import { type IdentityDeps, identityRoutes } from './identity.routes.ts';
import { seedIdentity } from './identity.seed.ts';
import { linkingRoutes } from './linking/linking.routes.ts';
import { mySessionRoutes } from './linking/my-sessions.routes.ts';
import { mergeRoutes } from './merges/merges.routes.ts';
import { passkeyRoutes } from './passkeys/passkeys.routes.ts';
import { removeExpiredCodes } from './representation/mandates.store.ts';
import { reindexResidents } from './resident-names.store.ts';
import { removeExpiredAttempts } from './sign-in/sign-in-attempts.store.ts';

export { correctResident } from './desk/registration.ts';
export { findResidentsByNumber } from './desk/resident-numbers.ts';
export { callbackAddress } from './identity.routes.ts';
export { findResidentAttributes, findResidentNames } from './identity.store.ts';
export { isCredentialBound } from './passkeys/passkeys.store.ts';
export { findSharedAttributes } from './shared-attributes.ts';

export function identityService(deps: IdentityDeps): Service {
  const { platform } = deps;
  const tidy: Job = {
    name: 'identity.remove-expired',
    everySeconds: 3600,
    run: (now) =>
      platform.store.write(async (tx) => {
        await removeExpiredSessions(tx, now);
        await removeExpiredAttempts(tx, now);
        await removeExpiredChallenges(tx, now.subtract({ minutes: 10 }));
        await removeExpiredPasskeyChallenges(tx, now);
        await removeExpiredCodes(tx, now);
      }),
  };
  const handlers: Handlers<operations> = {
    ...identityRoutes(deps),
    ...fposRoutes(deps),
    ...deskRoutes(deps),
    ...linkingRoutes(deps),
    ...mySessionRoutes(deps),
    ...mergeRoutes(deps),
    ...passkeyRoutes({ ...deps, isBoundElsewhere: deps.staff.hasPasskey }),
  };
  return {
    name: 'identity',
    handlers,
    subscriptions: mandateSubscriptions(),
    personalData: [...deskData, ...identityData(deps.providers)],
    jobs: [
      tidy,
      reindexJob(platform.log, {
        name: 'identity.reindex',
        // Each has half a dozen names.
        perWrite: 20,
        some: (limit) => reindexResidents(platform.store, limit),
      }),
    ],
    seed: (now) => seedIdentity(deps, now),
  };
}
