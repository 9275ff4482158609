/** Warnings and what people did about them. */
import { and, count, desc, eq, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { alerts } from './alerts.schema.ts';
import type { Place } from './chain.store.ts';
import type { Finding } from './finding.ts';

export type AlertRow = typeof alerts.$inferSelect;

/** After the end of a warning's window, the same cause is left alone for so long. */
const quietMinutes = 60;
const subjectsMax = 500;
const evidenceMax = 200;

/** Raises a warning unless there is one of this kind and cause for this time already; answers the new one's id. */
export async function recordAlert(
  tx: Tx,
  finding: Finding,
  raisedAt: Temporal.Instant,
): Promise<string | undefined> {
  const { kind, cause, severity, from, until, actor, figures, subjects, evidence } = finding;
  const [last] = await tx
    .select({ windowEnd: alerts.windowEnd })
    .from(alerts)
    .where(and(eq(alerts.kind, kind), eq(alerts.cause, cause)))
    .orderBy(desc(alerts.windowEnd))
    .limit(1);
  if (last && Temporal.Instant.compare(from, last.windowEnd.add({ minutes: quietMinutes })) < 0)
    return undefined;
  const id = uuidv7();
  await tx.insert(alerts).values({
    ...{ id, kind, cause, severity, figures, raisedAt, state: 'new' },
    windowStart: from,
    windowEnd: until,
    actorKind: actor?.kind ?? null,
    actorId: actor?.id ?? null,
    subjects: subjects.slice(0, subjectsMax),
    subjectCount: subjects.length,
    evidence: evidence.slice(-evidenceMax),
  });
  return id;
}

/** Newest first. */
export async function findAlerts(
  db: Db,
  state: AlertRow['state'] | undefined,
  limit: number,
  after?: Place,
): Promise<AlertRow[]> {
  const older =
    after && or(lt(alerts.raisedAt, after.at), and(eq(alerts.raisedAt, after.at), lt(alerts.id, after.id)));
  return db
    .select()
    .from(alerts)
    .where(and(older, state && eq(alerts.state, state)))
    .orderBy(desc(alerts.raisedAt), desc(alerts.id))
    .limit(limit);
}

export async function findAlert(db: Db, id: string): Promise<AlertRow | undefined> {
  const [alert] = await db.select().from(alerts).where(eq(alerts.id, id));
  return alert;
}

export async function countNewAlerts(db: Db): Promise<number> {
  const [row] = await db.select({ alerts: count() }).from(alerts).where(eq(alerts.state, 'new'));
  return row?.alerts ?? 0;
}

export interface Step {
  at: Temporal.Instant;
  by: string;
  comment: string;
}

export async function recordAcknowledged(tx: Tx, id: string, { at, by, comment }: Step): Promise<void> {
  const acknowledged = { acknowledgedAt: at, acknowledgedBy: by, acknowledgedComment: comment };
  await tx
    .update(alerts)
    .set({ state: 'acknowledged', ...acknowledged })
    .where(eq(alerts.id, id));
}

export async function recordClosed(
  tx: Tx,
  id: string,
  { at, by, comment }: Step,
  finding: NonNullable<AlertRow['finding']>,
): Promise<void> {
  const closed = { closedAt: at, closedBy: by, closedComment: comment, finding };
  await tx
    .update(alerts)
    .set({ state: 'closed', ...closed })
    .where(eq(alerts.id, id));
}
