/**
 * What other tables say about transfers, held against the journal: one statement each, so that it sees one state. Inner queries
 * name their tables in the text, as in verify.store.ts.
 */
import { asc, ne, or, sql } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { pointGrants } from '../earning/earning.schema.ts';
import { pointExchanges } from '../exchange/exchange.schema.ts';

/** An exchange whose points are not where it says: on hold, with the partner, or back. Answers the account concerned. */
export async function findDifferingExchange(db: Db): Promise<string | undefined> {
  const hold = sql`(select h.sequence from point_transfers h where h.id = point_exchanges.hold_id and h.kind = 'hold')`;
  const endedBy = (kind: 'post-hold' | 'void-hold') =>
    sql`exists (select 1 from point_transfers s where s.settles = ${hold} and s.kind = ${kind})`;
  const isOnHold = sql`exists (select 1 from point_open_holds o where o.sequence = ${hold} and o.account_id = point_exchanges.account_id and o.points = point_exchanges.points)`;
  const isPostedAs = sql`exists (select 1 from point_transfers s where s.settles = ${hold} and s.id = point_exchanges.transfer_id)`;
  const returned = sql`coalesce((select sum(e.points) from point_transfers s join point_transfers r on r.refunds = s.sequence join point_entries e on e.sequence = r.sequence and e.account_id = point_exchanges.account_id where s.id = point_exchanges.transfer_id), 0)`;
  const { isPosted, status, returnedPoints } = pointExchanges;
  const says = sql`case
    when ${isPosted} then ${endedBy('post-hold')} and ${isPostedAs}
    when ${status} in ('waiting', 'sending') then ${isOnHold}
    else ${endedBy('void-hold')} end`;
  const [differing] = await db
    .select({ accountId: pointExchanges.accountId })
    .from(pointExchanges)
    .where(or(sql`not (${says})`, ne(returnedPoints, returned)))
    .orderBy(asc(pointExchanges.requestedAt), asc(pointExchanges.id))
    .limit(1);
  return differing?.accountId;
}

/** A grant of a rule that the journal does not have so. Answers the account concerned. */
export async function findDifferingGrant(db: Db): Promise<string | undefined> {
  const posted = sql`coalesce((select sum(e.points) from point_transfers t join point_entries e on e.sequence = t.sequence and e.account_id = point_grants.account_id where t.id = point_grants.transfer_id and t.source_id = point_grants.source_id and t.rule_version_id = point_grants.rule_version_id), 0)`;
  const [differing] = await db
    .select({ accountId: pointGrants.accountId })
    .from(pointGrants)
    .where(ne(pointGrants.points, posted))
    .orderBy(asc(pointGrants.grantedAt), asc(pointGrants.id))
    .limit(1);
  return differing?.accountId;
}
