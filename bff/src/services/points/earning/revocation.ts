/** What an occasion earned goes back when it turns out not to have happened, as far as it is still there. */
import type { Tx } from '#platform/db/store.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { findBudget } from '../budgets/budgets.store.ts';
import { type Account, findAccountOfResident, findAccounts } from '../ledger/accounts.store.ts';
import { pointsTopic } from '../ledger/topic.ts';
import type { EarningDeps } from './earning.deps.ts';
import type { Told } from './earning.ts';
import { findOccasion, recordOccasion, recordOccasionRevoked } from './occasions.store.ts';
import { findOpenRefusalIds, recordSettlement } from './refusals.store.ts';
import { findGrantsOfOccasion, type RuleGrant, recordReversal } from './rule-grants.store.ts';

type Revoked = Pick<Told, 'sourceId' | 'trigger' | 'ownerKind' | 'ownerId' | 'title'>;

const nothingKnown = { age: null, town: null, promisedPoints: null, metres: null, yen: null };

export async function revokeOccasion(deps: EarningDeps, tx: Tx, revoked: Revoked): Promise<void> {
  const now = deps.platform.clock.now();
  const { sourceId } = revoked;
  const occasion = await findOccasion(tx, sourceId);
  if (occasion?.revokedAt) return;
  if (occasion) await recordOccasionRevoked(tx, sourceId, now);
  // Told before the occasion itself: kept, so that it earns nothing when it is told.
  else await recordOccasion(tx, { ...revoked, facts: nothingKnown, occurredAt: now, revokedAt: now });
  for (const grant of await findGrantsOfOccasion(tx, sourceId)) await takeBack(deps, tx, grant, revoked, now);
  for (const refusalId of await findOpenRefusalIds(tx, sourceId)) {
    const settled = { outcome: 'revoked', grantId: null, settledAt: now, settledById: null } as const;
    await recordSettlement(tx, { refusalId, ...settled });
  }
}

async function takeBack(
  { ledger, platform }: EarningDeps,
  tx: Tx,
  grant: RuleGrant,
  { title }: Revoked,
  now: Temporal.Instant,
): Promise<void> {
  const [account] = await findAccounts(tx, [grant.accountId]);
  const cause = { kind: 'attendance-revoked', description: title ?? '参加の取り消し' } as const;
  const points = Math.min(grant.points, availableOf(account));
  const sourceId = `${grant.sourceId}:revoked`;
  const refund =
    points > 0
      ? await ledger.refund(tx, { sourceId, transferId: grant.transferId, points, cause })
      : undefined;
  const elsewhere = await findMovedTo(tx, account);
  const rest = Math.min(grant.points - points, availableOf(elsewhere));
  const budget = await findBudget(tx, grant.budgetId);
  const moved =
    rest > 0 && elsewhere && budget
      ? await ledger.transfer(tx, {
          sourceId: `${sourceId}:merged`,
          cause,
          from: elsewhere.id,
          to: budget.accountId,
          points: rest,
        })
      : undefined;
  await recordReversal(tx, {
    grantId: grant.id,
    points: points + (moved ? rest : 0),
    transferId: refund?.id ?? moved?.id ?? null,
    reversedAt: now,
  });
  const owner = elsewhere ?? account;
  if (owner?.kind === 'resident' && owner.ownerId)
    await platform.announce(tx, { to: owner.ownerId, topic: pointsTopic });
}

/** The account to which a merge has moved the points since. */
async function findMovedTo(tx: Tx, account: Account | undefined): Promise<Account | undefined> {
  if (account?.kind !== 'resident' || account.ownerId === null) return undefined;
  const currentId = await findCurrentResidentId(tx, account.ownerId);
  return currentId === account.ownerId ? undefined : findAccountOfResident(tx, currentId);
}

function availableOf(account: Account | undefined): number {
  return account ? account.posted - account.held : 0;
}
