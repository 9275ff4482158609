/** Opens the review of a quarter with everybody who has an account then. */
import { uuidv7 } from 'uuidv7';
import { computeDueOn, computeQuarter, computeUnused, isDormant, unusedDays } from './access-review.rules.ts';
import { hasReviewOf, recordReview, recordReviewItem } from './access-review.store.ts';
import type { StaffDeps } from './staff.deps.ts';
import { permissionsOfAccount } from './staff.present.ts';
import { findAllStaffAccounts, findRoles } from './staff.store.ts';

/** May run as often and on as many instances as it likes: a quarter has one review. */
export async function openAccessReview(deps: StaffDeps, now: Temporal.Instant): Promise<void> {
  const { store } = deps.platform;
  const quarter = computeQuarter(now);
  if (await hasReviewOf(store.read, quarter)) return;
  const since = now.subtract({ hours: 24 * unusedDays });
  const used = await deps.findUsedPermissions(store.read, since);
  await store.write(async (tx) => {
    const accounts = await findAllStaffAccounts(tx);
    if (accounts.length === 0) return;
    const ownRoles = await findRoles(tx);
    const review = { id: uuidv7(), quarter, openedAt: now, dueOn: computeDueOn(now) };
    if (!(await recordReview(tx, { ...review, completedAt: null, completedBy: null }))) return;
    for (const account of accounts) {
      const held = permissionsOfAccount(account.roles, ownRoles);
      const { id: accountId, name, status, roles, groupName, lastSignInAt } = account;
      await recordReviewItem(tx, {
        ...{ accountId, name, status, roles, groupName, lastSignInAt },
        id: uuidv7(),
        reviewId: review.id,
        isDormant: isDormant(account, since),
        unusedPermissions: computeUnused(held, deps.recordedPermissions, used.get(accountId) ?? new Set()),
        ...{ decision: null, note: null, decidedBy: null, decidedAt: null },
      });
    }
  });
}
