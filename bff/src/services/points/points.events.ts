/** What other services' events mean in points. */
import type { Tx } from '#platform/db/store.ts';
import type { DomainEvent } from '#platform/domain-events.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import type { Platform } from '#platform/platform.ts';
import { on } from '#platform/service.ts';
import { findTransferBySource } from './ledger/journal.store.ts';
import type { Ledger } from './ledger/ledger.ts';
import { pointsTopic } from './ledger/topic.ts';
import { ensureAttendanceBudget } from './points.budget.ts';
import { pointsOnMerge } from './points.merging.ts';
import { decideAttendanceGrant } from './points.rules.ts';
import { recordGrantRefusal } from './refusals.store.ts';

export function pointsSubscriptions(platform: Platform, ledger: Ledger) {
  return [
    on('activity.attended', (tx, event) => grantForAttendance(platform, ledger, tx, event)),
    ...pointsOnMerge(platform, ledger),
  ];
}

async function grantForAttendance(
  { clock, city, announce, log }: Platform,
  ledger: Ledger,
  tx: Tx,
  { payload }: DomainEvent<'activity.attended'>,
) {
  // By the check-in, not by the event: however often it is told of, a check-in earns once.
  const sourceId = `check-in:${payload.checkInId}`;
  if (await findTransferBySource(tx, sourceId)) return;
  const { points } = payload;
  // They may have been merged into another resident since.
  const residentId = await findCurrentResidentId(tx, payload.residentId);
  const cause = { kind: 'activity-attended', description: payload.activityTitle } as const;
  const budget = await ensureAttendanceBudget(tx, ledger, city);
  const decision = decideAttendanceGrant({ points, budgetBalance: budget.balance });
  if (!decision.allowed) {
    if (decision.reason === 'nothing-promised') return;
    await recordGrantRefusal(tx, {
      sourceId,
      residentId,
      points,
      causeKind: cause.kind,
      causeDescription: cause.description,
      reason: decision.reason,
      refusedAt: clock.now(),
    });
    log.warn({ sourceId, reason: decision.reason }, 'points not granted');
    return;
  }
  const account = await ledger.ensureResidentAccount(tx, residentId);
  const movement = { from: budget.id, to: account.id, points: decision.points, expiresAt: null };
  await ledger.transfer(tx, { sourceId, cause, ...movement });
  await announce(tx, { to: residentId, topic: pointsTopic });
}
