/** Staff: accounts and roles, invitations, the second factor, emergency access, access reviews. */
import { removeExpiredPasskeyChallenges } from '#platform/passkeys/passkeys.store.ts';
import type { Job, Service } from '#platform/service.ts';
import { accessReviewRoutes } from './access-review.routes.ts';
import { openAccessReview } from './access-review.ts';
import { accountRoutes } from './accounts.routes.ts';
import { breakGlassRoutes } from './break-glass.routes.ts';
import { invitationRoutes } from './invitations.routes.ts';
import { roleRoutes } from './roles.routes.ts';
import { secondFactorRoutes } from './second-factor.routes.ts';
import type { StaffDeps } from './staff.deps.ts';
import { seedStaff } from './staff.seed.ts';
import { staffPasskeyRoutes } from './staff-passkeys.routes.ts';

export { acceptInvitation, admitStaff } from './directory.ts';
export { permissionsOf } from './roles.rules.ts';
export { findStaffAccount, findStaffNames, recordStaffAccount } from './staff.store.ts';
export { isStaffCredential } from './staff-passkeys.store.ts';

export function staffService(deps: StaffDeps): Service {
  const review: Job = {
    name: 'staff.open-access-review',
    everySeconds: 3600,
    run: (now) => openAccessReview(deps, now),
  };
  const tidy: Job = {
    name: 'staff.remove-expired',
    everySeconds: 3600,
    run: (now) => deps.platform.store.write((tx) => removeExpiredPasskeyChallenges(tx, now)),
  };
  return {
    name: 'staff',
    handlers: {
      ...accountRoutes(deps),
      ...roleRoutes(deps),
      ...invitationRoutes(deps),
      ...secondFactorRoutes(deps),
      ...staffPasskeyRoutes(deps),
      ...breakGlassRoutes(deps),
      ...accessReviewRoutes(deps),
    },
    // Who works here is no resident; what staff see of residents belongs to the services that hold it.
    personalData: [],
    jobs: [review, tidy],
    seed: (now) => seedStaff(deps.platform, now),
  };
}
