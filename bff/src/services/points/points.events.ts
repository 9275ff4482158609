/** What other services' events mean in points. */
import type { Tx } from '#platform/db/store.ts';
import type { DomainEvent } from '#platform/domain-events.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import type { Platform } from '#platform/platform.ts';
import { on } from '#platform/service.ts';
import { ensureAttendanceBudget } from './points.budget.ts';
import { pointsOnMerge, pointsTopic } from './points.merging.ts';
import { composeTransfer, decideAttendanceGrant } from './points.rules.ts';
import {
  ensureResidentAccount,
  findTransferBySource,
  recordGrantRefusal,
  recordTransfer,
} from './points.store.ts';

export function pointsSubscriptions(platform: Platform) {
  return [
    on('activity.attended', (tx, event) => grantForAttendance(platform, tx, event)),
    ...pointsOnMerge(platform),
  ];
}

async function grantForAttendance(
  { clock, city, announce, log }: Platform,
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
  const now = clock.now();
  const budget = await ensureAttendanceBudget(tx, city, now);
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
      refusedAt: now,
    });
    log.warn({ sourceId, reason: decision.reason }, 'points not granted');
    return;
  }
  const account = await ensureResidentAccount(tx, residentId);
  const legs = composeTransfer({ from: budget.id, to: account.id, points: decision.points });
  await recordTransfer(tx, { cause, sourceId, postedAt: now, legs });
  await announce(tx, { to: residentId, topic: pointsTopic });
}
