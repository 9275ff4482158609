/** Identity: the resident ID, staff accounts, sessions. */
import type { Job, Service } from '#platform/service.ts';
import { removeExpiredSessions } from '#platform/session/session.store.ts';
import { identityData } from './identity.personal-data.ts';
import { type IdentityDeps, identityRoutes } from './identity.routes.ts';
import { seedIdentity } from './identity.seed.ts';
import { removeExpiredAttempts } from './sign-in-attempts.store.ts';

export { callbackAddress } from './identity.routes.ts';
export {
  correctResident,
  findResidentAttributes,
  findResidentNames,
  findStaffAccount,
  recordStaffAccount,
} from './identity.store.ts';
export { permissionsOf } from './roles.rules.ts';

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
    personalData: identityData(deps.providers),
    jobs: [tidy],
    seed: (now) => seedIdentity(deps, now),
  };
}
