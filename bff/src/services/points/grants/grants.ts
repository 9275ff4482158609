/** Granting by staff: at once within the limit, and else when a second person has approved. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import { findCurrentResidentIds } from '#platform/merging/merging.store.ts';
import { allStaff } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { type Budget, findBudget } from '../budgets/budgets.store.ts';
import { noteBudgetLevel } from '../budgets/budgets.ts';
import { computeExpiresAt } from '../earning/calendar.rules.ts';
import {
  findRefusalIdOfGrant,
  recordSettlement,
  removeSettlementOfGrant,
} from '../earning/refusals.store.ts';
import type { CauseKind } from '../ledger/journal.store.ts';
import { pointsTopic } from '../ledger/topic.ts';
import type { GrantsDeps } from './grants.deps.ts';
import { decideApproval, decideDecline, needsApproval } from './grants.rules.ts';
import {
  findGrant,
  findLines,
  findPointsGrantedAlone,
  type Line,
  recordGrantChange,
  type StaffGrant,
} from './grants.store.ts';
import { nameRecipients } from './recipients.ts';

export interface By {
  staffId: string;
  now: Temporal.Instant;
}

/** The topic that staff's open pages hear of when a grant waits or was decided. */
export const grantsTopic = 'point-grants';

export async function requireBudget(tx: Tx, budgetId: string): Promise<Budget> {
  const budget = await findBudget(tx, budgetId);
  if (!budget) throw problem('budget-not-found');
  return budget;
}

/** Whether this much more needs a second person today. */
export async function asksForSecondPerson(
  { settings }: GrantsDeps,
  tx: Tx,
  points: number,
  { staffId, now }: By,
): Promise<boolean> {
  const since = now.toZonedDateTimeISO(cityTimeZone).startOfDay().toInstant();
  const grantedAloneToday = await findPointsGrantedAlone(tx, staffId, since);
  return needsApproval({ points, grantedAloneToday, limit: settings.staffGrants.approvalAbovePoints });
}

/** A grant that was just written down: posts it, or leaves it to a second person. */
export async function settleRequest(deps: GrantsDeps, tx: Tx, grantId: string, by: By): Promise<void> {
  const grant = await requireGrant(tx, grantId);
  if (await asksForSecondPerson(deps, tx, grant.points, by)) {
    await recordGrantChange(tx, grantId, { state: 'waiting' });
    await announceChange(deps, tx);
    return;
  }
  await post(deps, tx, grant, by);
  await recordGrantChange(tx, grantId, { state: 'granted', decidedAt: by.now });
}

/**
 * Approves as a second person; it is granted in the same write. Answers whom it concerned: of a file nobody by name, because
 * the file says who they are.
 */
export async function approve(deps: GrantsDeps, tx: Tx, grantId: string, by: By): Promise<string[]> {
  const grant = await requireGrant(tx, grantId);
  const decision = decideApproval(grant, by.staffId);
  if (!decision.allowed) throw problem(decision.reason);
  const residentIds = await post(deps, tx, grant, by);
  const { staffId: decidedById, now: decidedAt } = by;
  await recordGrantChange(tx, grantId, { state: 'granted', decidedById, decidedAt });
  await announceChange(deps, tx);
  return grant.kind === 'bulk' ? [] : residentIds;
}

export async function decline(
  deps: GrantsDeps,
  tx: Tx,
  grantId: string,
  { note, mayApprove, ...by }: By & { note: string; mayApprove: boolean },
): Promise<void> {
  const grant = await requireGrant(tx, grantId);
  const decision = decideDecline(grant, { staffId: by.staffId, mayApprove });
  if (!decision.allowed) throw problem(decision.reason);
  await recordGrantChange(tx, grantId, {
    state: decision.state,
    decidedById: by.staffId,
    decidedAt: by.now,
    decisionNote: note,
  });
  await removeSettlementOfGrant(tx, grantId);
  await announceChange(deps, tx);
}

/** A grant that somebody asked for; a file that was only checked is none. */
export async function requireGrant(tx: Tx, grantId: string): Promise<StaffGrant> {
  const grant = await findGrant(tx, grantId);
  if (!grant || grant.budgetId === null) throw problem('grant-not-found');
  return grant;
}

const causeOf: Record<StaffGrant['kind'], CauseKind> = {
  one: 'staff-grant',
  bulk: 'bulk-grant',
  refusal: 'staff-grant',
};

/** Every line or none. Answers the residents who were given something. */
async function post(deps: GrantsDeps, tx: Tx, grant: StaffGrant, { staffId, now }: By): Promise<string[]> {
  const budget = await requireBudget(tx, grant.budgetId ?? '');
  if (budget.available < grant.points) throw problem('budget-exhausted');
  const lines = await findLines(tx, grant.id);
  const residentIds = await refuseGone(deps, tx, lines);
  const currentIds = await findCurrentResidentIds(tx, residentIds);
  const cause = { kind: causeOf[grant.kind], description: grant.description ?? '' };
  const expiresAt = computeExpiresAt(deps.settings.staffGrants.expiry, now);
  for (const { row, ownerKind, ownerId, points } of lines) {
    const { id: to } =
      ownerKind === 'group'
        ? await deps.ledger.ensureGroupAccount(tx, ownerId)
        : await deps.ledger.ensureResidentAccount(tx, currentIds.get(ownerId) ?? ownerId);
    const sourceId = `grant:${grant.id}:${row}`;
    await deps.ledger.transfer(tx, { sourceId, cause, from: budget.accountId, to, points, expiresAt });
  }
  await noteBudgetLevel(deps, tx, { ...budget, available: budget.available - grant.points }, now);
  for (const to of residentIds) await deps.platform.announce(tx, { to, topic: pointsTopic });
  const refusalId = grant.kind === 'refusal' ? await findRefusalIdOfGrant(tx, grant.id) : undefined;
  if (refusalId !== undefined) {
    const settled = { outcome: 'granted', grantId: grant.id, settledAt: now, settledById: staffId } as const;
    await recordSettlement(tx, { refusalId, ...settled });
  }
  return residentIds;
}

/** Whoever has closed their account since the request was made stops the whole grant. */
async function refuseGone(deps: GrantsDeps, tx: Tx, lines: readonly Line[]): Promise<string[]> {
  const owners = lines.map(({ ownerKind, ownerId }) => ({ kind: ownerKind, id: ownerId }));
  const named = await nameRecipients(deps, tx, owners);
  if (named.some(({ name }) => name === null)) throw problem('grant-recipient-gone');
  return owners.flatMap(({ kind, id }) => (kind === 'resident' ? [id] : []));
}

async function announceChange({ platform }: GrantsDeps, tx: Tx): Promise<void> {
  await platform.announce(tx, { to: allStaff, topic: grantsTopic });
}
