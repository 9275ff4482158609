/** The exchanges of one partner, as the partner reads them. */
import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { pointExchanges } from '../exchange/exchange.schema.ts';
import type { ExchangeRow } from '../exchange/exchange.store.ts';

/** Latest first; `before` is where the page before ended. */
export async function findExchangesOfPartner(
  db: Db,
  partnerId: string,
  { limit, before }: { limit: number; before: { at: Temporal.Instant; id: string } | undefined },
): Promise<ExchangeRow[]> {
  const older =
    before &&
    or(
      lt(pointExchanges.requestedAt, before.at),
      and(eq(pointExchanges.requestedAt, before.at), lt(pointExchanges.id, before.id)),
    );
  return db
    .select()
    .from(pointExchanges)
    .where(and(eq(pointExchanges.partnerId, partnerId), older))
    .orderBy(desc(pointExchanges.requestedAt), desc(pointExchanges.id))
    .limit(limit);
}

const idsPerQuery = 500;

/** Those of these ids that are exchanges of the partner. */
export async function findExchangesByIds(
  db: Db,
  partnerId: string,
  ids: readonly string[],
): Promise<ExchangeRow[]> {
  const found: ExchangeRow[] = [];
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const some = inArray(pointExchanges.id, ids.slice(from, from + idsPerQuery));
    found.push(
      ...(await db
        .select()
        .from(pointExchanges)
        .where(and(eq(pointExchanges.partnerId, partnerId), some))),
    );
  }
  return found;
}
