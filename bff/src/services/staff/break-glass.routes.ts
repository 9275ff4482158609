import type { components, operations } from '@entame/sdk/contracts/staff.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import { findAuditRecordsOf } from '#platform/audit-usage.store.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { sessionCookieWith } from '#platform/session/cookies.ts';
import { lowerSession, raiseSession } from '#platform/session/sessions.ts';
import { computeEmergencyPowers, decideReview, emergencyMinutes, isOver } from './break-glass.rules.ts';
import { findUse, findUses, recordUse, recordUseChange, type UseRow } from './break-glass.store.ts';
import type { StaffDeps } from './staff.deps.ts';
import { instantOrNull } from './staff.present.ts';
import { findActiveIdsWithRole, findStaffNames } from './staff.store.ts';

type Own =
  | 'startBreakGlass'
  | 'endBreakGlass'
  | 'listBreakGlassUses'
  | 'getBreakGlassUse'
  | 'reviewBreakGlassUse';

const shownRecords = 500;

export function breakGlassRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store } = platform;
  return {
    async startBreakGlass({ body }, { actor, now, write, noting }) {
      const { id: accountId, sessionId, breakGlass } = staffOf(actor);
      if (breakGlass) throw problem('break-glass-active');
      const { kind, reason } = body;
      const endsAt = now.add({ minutes: emergencyMinutes });
      const until = instantText(endsAt);
      const token = await write(async (tx) => {
        const id = uuidv7();
        const review = { verdict: null, note: null, reviewedBy: null, reviewedAt: null };
        await recordUse(tx, { id, accountId, kind, reason, startedAt: now, endsAt, ...review });
        noting({ breakGlassId: id, kind });
        await platform.publish(tx, 'staff.break-glass-started', { useId: id, accountId, kind, until });
        for (const to of await findActiveIdsWithRole(tx, 'administrator'))
          await platform.announce(tx, { to, topic: 'break-glass' });
        const permissions = computeEmergencyPowers(kind);
        return raiseSession(tx, sessionId, { breakGlass: { id, until, permissions } });
      });
      const headers = { 'Set-Cookie': sessionCookieWith(token), 'Cache-Control': 'no-store' };
      return new Response(null, { status: 204, headers });
    },

    async endBreakGlass(_, { actor, now, write }) {
      const { sessionId, breakGlass } = staffOf(actor);
      if (!breakGlass) throw problem('break-glass-not-active');
      await write(async (tx) => {
        await recordUseChange(tx, breakGlass.id, { endsAt: now });
        await lowerSession(tx, sessionId);
      });
    },

    async listBreakGlassUses({ query }, { actor, now }) {
      const { limit = 20 } = query;
      const rows = await findUses(store.read, limit + 1, decodeTimeCursor(query.cursor));
      const present = await presenter(store.read, rows, staffOf(actor).id, now);
      return pageOf(rows, limit, present, (row) => [instantText(row.startedAt), row.id]);
    },

    async getBreakGlassUse({ path }, { actor, now }) {
      const use = await getUse(store.read, path.useId);
      const present = await presenter(store.read, [use], staffOf(actor).id, now);
      const span = { from: use.startedAt, to: use.endsAt, limit: shownRecords };
      const records = await findAuditRecordsOf(store.read, use.accountId, span);
      return {
        use: present(use),
        records: records
          .filter(({ details }) => details?.breakGlassId === use.id)
          .map(({ id, at, operationId, permission, subjects }) => ({
            id,
            at: instantText(at),
            operationId,
            permission,
            subjectCount: subjects.includes('*') ? null : subjects.length,
          })),
      };
    },

    reviewBreakGlassUse({ path, body }, { actor, now, write, noting }) {
      const { id: reviewedBy } = staffOf(actor);
      return write(async (tx) => {
        const use = await getUse(tx, path.useId);
        const decision = decideReview(use, reviewedBy, now);
        if (decision !== 'may') throw problem(decision);
        const { verdict, note } = body;
        await recordUseChange(tx, use.id, { verdict, note: note.trim(), reviewedBy, reviewedAt: now });
        noting({ breakGlassId: use.id, verdict });
      });
    },
  };
}

async function getUse(db: Db, id: string): Promise<UseRow> {
  const use = await findUse(db, id);
  if (!use) throw problem('break-glass-use-not-found');
  return use;
}

async function presenter(db: Db, rows: readonly UseRow[], readerId: string, now: Temporal.Instant) {
  const names = await findStaffNames(
    db,
    rows.flatMap((row) => [row.accountId, row.reviewedBy]),
  );
  return (row: UseRow): components['schemas']['BreakGlassUse'] => ({
    id: row.id,
    userName: names.get(row.accountId) ?? '',
    kind: row.kind,
    reason: row.reason,
    startedAt: instantText(row.startedAt),
    endsAt: instantText(row.endsAt),
    isActive: !isOver(row, now),
    verdict: row.verdict,
    note: row.note,
    reviewedByName: row.reviewedBy === null ? null : (names.get(row.reviewedBy) ?? ''),
    reviewedAt: instantOrNull(row.reviewedAt),
    mayReview: decideReview(row, readerId, now) === 'may',
  });
}
