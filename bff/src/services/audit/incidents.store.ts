/** The register of incidents and the reports in it. */
import { and, desc, eq, inArray, lt, max } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { incidents } from './alerts.schema.ts';
import type { IncidentReport } from './incident-draft.rules.ts';

export type IncidentRow = typeof incidents.$inferSelect;

export async function findIncident(db: Db, id: string): Promise<IncidentRow | undefined> {
  const [incident] = await db.select().from(incidents).where(eq(incidents.id, id));
  return incident;
}

/** Ids of the reports by the ids of their warnings. */
export async function findIncidentIds(db: Db, alertIds: readonly string[]): Promise<Map<string, string>> {
  if (alertIds.length === 0) return new Map();
  const rows = await db
    .select({ id: incidents.id, alertId: incidents.alertId })
    .from(incidents)
    .where(inArray(incidents.alertId, [...alertIds]));
  return new Map(rows.map(({ id, alertId }) => [alertId, id]));
}

/** Newest first; `before` is the number of the last one of the page before. */
export async function findIncidents(db: Db, limit: number, before?: number): Promise<IncidentRow[]> {
  return db
    .select()
    .from(incidents)
    .where(before === undefined ? undefined : lt(incidents.number, before))
    .orderBy(desc(incidents.number))
    .limit(limit);
}

export async function recordIncident(
  tx: Tx,
  draft: { alertId: string; report: IncidentReport; createdAt: Temporal.Instant; createdBy: string },
): Promise<string> {
  const [last] = await tx.select({ number: max(incidents.number) }).from(incidents);
  const id = uuidv7();
  const number = Number(last?.number ?? 0) + 1;
  await tx.insert(incidents).values({ ...draft, id, number, state: 'draft', version: 1 });
  return id;
}

/** Saves over `version` and no other; answers whether it could. */
export async function recordReport(
  tx: Tx,
  { id, version }: Pick<IncidentRow, 'id' | 'version'>,
  report: IncidentReport,
): Promise<boolean> {
  const saved = await tx
    .update(incidents)
    .set({ report, version: version + 1 })
    .where(and(eq(incidents.id, id), eq(incidents.version, version), eq(incidents.state, 'draft')))
    .returning({ id: incidents.id });
  return saved.length === 1;
}

export async function recordSubmitted(
  tx: Tx,
  { id }: Pick<IncidentRow, 'id'>,
  submittedAt: Temporal.Instant,
  submittedBy: string,
): Promise<void> {
  await tx
    .update(incidents)
    .set({ state: 'submitted', submittedAt, submittedBy })
    .where(eq(incidents.id, id));
}
