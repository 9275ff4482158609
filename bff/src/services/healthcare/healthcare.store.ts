import { and, desc, eq, gte, lt, or } from 'drizzle-orm';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { bloodPressureReadings as readings } from './healthcare.schema.ts';

export type Reading = typeof readings.$inferSelect;

/** More than anybody measures in a year; keeps a summary from reading without end. */
const homeReadingsMax = 5_000;

export async function recordReading(tx: Tx, reading: Reading): Promise<void> {
  await tx.insert(readings).values(reading);
}

/** Latest first. `before` is the place of the last reading of the page before. */
export async function findReadings(
  db: Db,
  residentId: string,
  { limit, before }: { limit: number; before?: { measuredAt: Temporal.Instant; id: string } | undefined },
): Promise<Reading[]> {
  const earlier =
    before &&
    or(
      lt(readings.measuredAt, before.measuredAt),
      and(eq(readings.measuredAt, before.measuredAt), lt(readings.id, before.id)),
    );
  return db
    .select()
    .from(readings)
    .where(and(eq(readings.residentId, residentId), earlier))
    .orderBy(desc(readings.measuredAt), desc(readings.id))
    .limit(limit);
}

/** On every dashboard, hence compiled once. */
const selectLatestReading = prepared('find_latest_reading', (db, slot: Slots<{ residentId: string }>) =>
  db
    .select()
    .from(readings)
    .where(eq(readings.residentId, slot.residentId))
    .orderBy(desc(readings.measuredAt), desc(readings.id))
    .limit(1),
);

export async function findLatestReading(db: Db, residentId: string): Promise<Reading | undefined> {
  const [latest] = await selectLatestReading(db, { residentId });
  return latest;
}

/** The readings taken at home since an instant, latest first. */
export async function findHomeReadings(
  db: Db,
  residentId: string,
  since: Temporal.Instant,
): Promise<Reading[]> {
  return db
    .select()
    .from(readings)
    .where(
      and(eq(readings.residentId, residentId), eq(readings.setting, 'home'), gte(readings.measuredAt, since)),
    )
    .orderBy(desc(readings.measuredAt), desc(readings.id))
    .limit(homeReadingsMax);
}

/** Whether the resident had such a reading. */
export async function removeReading(
  tx: Tx,
  { residentId, id }: { residentId: string; id: string },
): Promise<boolean> {
  const removed = await tx
    .delete(readings)
    .where(and(eq(readings.id, id), eq(readings.residentId, residentId)))
    .returning({ id: readings.id });
  return removed.length > 0;
}

/** Everything of a resident, latest first. */
export async function findEveryReading(db: Db, residentId: string): Promise<Reading[]> {
  return db
    .select()
    .from(readings)
    .where(eq(readings.residentId, residentId))
    .orderBy(desc(readings.measuredAt), desc(readings.id));
}

export async function removeEveryReading(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(readings).where(eq(readings.residentId, residentId));
}
