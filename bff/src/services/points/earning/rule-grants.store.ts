/** What rules granted, and what was taken back of it. */
import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointAccounts } from '../ledger/ledger.schema.ts';
import { pointGrantReversals, pointGrants } from './earning.schema.ts';
import type { Usage, Used } from './rule-content.ts';

export type RuleGrant = typeof pointGrants.$inferSelect;

const stillCounts = isNull(pointGrantReversals.grantId);

/**
 * What these accounts, which belong to one person, have had by a rule on a day, in its month and ever.
 * @param day in Asia/Tokyo, `YYYY-MM-DD`
 */
export async function findUsage(
  db: Db,
  { accountIds, ruleId, day }: { accountIds: readonly string[]; ruleId: string; day: string },
): Promise<Usage> {
  const onDay = sql`${pointGrants.day} = ${day}`;
  const inMonth = sql`${pointGrants.day} like ${`${day.slice(0, 7)}-%`}`;
  const [row] = await db
    .select({
      dayPoints: sumWhere(onDay, pointGrants.points),
      dayTimes: sumWhere(onDay, sql`1`),
      monthPoints: sumWhere(inMonth, pointGrants.points),
      monthTimes: sumWhere(inMonth, sql`1`),
      points: sumWhere(sql`1 = 1`, pointGrants.points),
      times: sumWhere(sql`1 = 1`, sql`1`),
    })
    .from(pointGrants)
    .leftJoin(pointGrantReversals, eq(pointGrantReversals.grantId, pointGrants.id))
    .where(and(inArray(pointGrants.accountId, [...accountIds]), eq(pointGrants.ruleId, ruleId), stillCounts));
  return {
    day: { points: row?.dayPoints ?? 0, times: row?.dayTimes ?? 0 },
    month: { points: row?.monthPoints ?? 0, times: row?.monthTimes ?? 0 },
    lifetime: { points: row?.points ?? 0, times: row?.times ?? 0 },
  };
}

function sumWhere(condition: SQL, value: SQL | typeof pointGrants.points) {
  return sql`coalesce(sum(case when ${condition} then ${value} else 0 end), 0)`.mapWith(Number);
}

/** What each owner had by a rule before a day. */
export async function findUsageBefore(db: Db, ruleId: string, day: string): Promise<Map<string, Used>> {
  const rows = await db
    .select({
      ownerId: pointAccounts.ownerId,
      points: sumWhere(sql`1 = 1`, pointGrants.points),
      times: sumWhere(sql`1 = 1`, sql`1`),
    })
    .from(pointGrants)
    .innerJoin(pointAccounts, eq(pointAccounts.id, pointGrants.accountId))
    .leftJoin(pointGrantReversals, eq(pointGrantReversals.grantId, pointGrants.id))
    .where(and(eq(pointGrants.ruleId, ruleId), lt(pointGrants.day, day), stillCounts))
    .groupBy(pointAccounts.ownerId);
  return new Map(rows.map(({ ownerId, points, times }) => [ownerId ?? '', { points, times }]));
}

/** Points by rule since a day. */
export async function findGrantedSince(db: Db, day: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ ruleId: pointGrants.ruleId, points: sumWhere(sql`1 = 1`, pointGrants.points) })
    .from(pointGrants)
    .leftJoin(pointGrantReversals, eq(pointGrantReversals.grantId, pointGrants.id))
    .where(and(gte(pointGrants.day, day), stillCounts))
    .groupBy(pointGrants.ruleId);
  return new Map(rows.map(({ ruleId, points }) => [ruleId, points]));
}

/** Grants of an occasion that were not taken back. */
export async function findGrantsOfOccasion(db: Db, occasionSourceId: string): Promise<RuleGrant[]> {
  const rows = await db
    .select({ grant: pointGrants })
    .from(pointGrants)
    .leftJoin(pointGrantReversals, eq(pointGrantReversals.grantId, pointGrants.id))
    .where(and(eq(pointGrants.occasionSourceId, occasionSourceId), stillCounts));
  return rows.map(({ grant }) => grant);
}

export async function isGranted(db: Db, sourceId: string): Promise<boolean> {
  const rows = await db
    .select({ id: pointGrants.id })
    .from(pointGrants)
    .where(eq(pointGrants.sourceId, sourceId));
  return rows.length > 0;
}

export async function recordGrant(tx: Tx, grant: Omit<RuleGrant, 'id'>): Promise<void> {
  await tx.insert(pointGrants).values({ id: uuidv7(), ...grant });
}

export async function recordReversal(
  tx: Tx,
  reversal: typeof pointGrantReversals.$inferSelect,
): Promise<void> {
  await tx.insert(pointGrantReversals).values(reversal);
}
