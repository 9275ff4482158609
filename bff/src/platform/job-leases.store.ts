/** Leases that let one instance at a time run a job. */
import { eq } from 'drizzle-orm';
import type { Tx } from './db/store.ts';
import { jobLeases } from './platform.schema.ts';

/** Takes the lease when the job is due and nobody holds it. */
export async function takeLease(
  tx: Tx,
  name: string,
  now: Temporal.Instant,
  every: { everySeconds: number; leaseSeconds: number },
): Promise<boolean> {
  const [lease] = await tx.select().from(jobLeases).where(eq(jobLeases.name, name));
  const isAfter = (instant: Temporal.Instant | null | undefined, then: Temporal.Instant) =>
    instant !== null && instant !== undefined && Temporal.Instant.compare(instant, then) > 0;
  if (isAfter(lease?.lockedUntil, now)) return false;
  if (isAfter(lease?.lastRunAt, now.subtract({ seconds: every.everySeconds }))) return false;
  const lockedUntil = now.add({ seconds: every.leaseSeconds });
  await tx
    .insert(jobLeases)
    .values({ name, lockedUntil })
    .onConflictDoUpdate({ target: jobLeases.name, set: { lockedUntil } });
  return true;
}

export async function releaseLease(
  tx: Tx,
  name: string,
  lastRunAt: Temporal.Instant,
  lastError: string | null,
) {
  await tx.update(jobLeases).set({ lockedUntil: null, lastRunAt, lastError }).where(eq(jobLeases.name, name));
}
