/** Identity: the resident ID, staff accounts, sessions. */
import type { Job, Service } from '#platform/service.ts';
import { removeExpiredSessions } from '#platform/session/session.store.ts';
import { deskData } from './desk.personal-data.ts';
import { mandateSubscriptions } from './desk.routes.ts';
import { identityData } from './identity.personal-data.ts';
import { type IdentityDeps, identityRoutes } from './identity.routes.ts';
import { seedIdentity } from './identity.seed.ts';
import { removeExpiredAttempts } from './sign-in-attempts.store.ts';

export { callbackAddress } from './identity.routes.ts';
export {
  findResidentAttributes,
  findResidentNames,
  findStaffAccount,
  recordStaffAccount,
} from './identity.store.ts';
export { correctResident } from './registration.ts';
export { permissionsOf } from './roles.rules.ts';
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
      }),
  };
  return {
    name: 'identity',
    handlers: identityRoutes(deps),
    subscriptions: mandateSubscriptions(),
    personalData: [...deskData, ...identityData(deps.providers)],
    jobs: [tidy],
    seed: (now) => seedIdentity(deps, now),
  };
}
