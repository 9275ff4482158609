import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointPartnerHealth } from './exchange.schema.ts';
import { computeHealthAfterFailure, computeHealthAfterSuccess, type PartnerHealth } from './retry.rules.ts';

const unknown: PartnerHealth = {
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  failures: 0,
  pausedUntil: null,
};

export async function findPartnerHealth(db: Db, partnerId: string): Promise<PartnerHealth> {
  const [row] = await db.select().from(pointPartnerHealth).where(eq(pointPartnerHealth.partnerId, partnerId));
  return row ?? unknown;
}

/** How a call ended; `failure` undefined when the partner answered. */
export async function recordPartnerCall(
  tx: Tx,
  partnerId: string,
  failure: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const before = await findPartnerHealth(tx, partnerId);
  const after =
    failure === undefined
      ? computeHealthAfterSuccess(before, now)
      : computeHealthAfterFailure(before, failure, now);
  const { lastSuccessAt, lastFailureAt, lastFailure, failures, pausedUntil } = after;
  const health = { lastSuccessAt, lastFailureAt, lastFailure, failures, pausedUntil };
  await tx
    .insert(pointPartnerHealth)
    .values({ partnerId, ...health })
    .onConflictDoUpdate({ target: pointPartnerHealth.partnerId, set: health });
}
