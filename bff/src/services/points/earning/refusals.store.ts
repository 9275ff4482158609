/** What could not be granted, and what became of it. */
import { and, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointAccounts } from '../ledger/ledger.schema.ts';
import { pointRefusalSettlements, pointRefusals, pointRuleVersions } from './earning.schema.ts';
import { type RefusalKind, reasonsByKind } from './rule-content.ts';

export type Refusal = typeof pointRefusals.$inferSelect;
export type Settlement = typeof pointRefusalSettlements.$inferSelect;

const columns = {
  refusal: pointRefusals,
  outcome: pointRefusalSettlements.outcome,
  ruleContent: pointRuleVersions.content,
  ownerKind: pointAccounts.kind,
  ownerId: pointAccounts.ownerId,
};

function select(db: Db) {
  return db
    .select(columns)
    .from(pointRefusals)
    .innerJoin(pointRuleVersions, eq(pointRuleVersions.id, pointRefusals.ruleVersionId))
    .innerJoin(pointAccounts, eq(pointAccounts.id, pointRefusals.accountId))
    .leftJoin(pointRefusalSettlements, eq(pointRefusalSettlements.refusalId, pointRefusals.id));
}

export type RefusalRow = Awaited<ReturnType<typeof select>>[number];

/** Latest first. */
export async function findRefusals(
  db: Db,
  filter: {
    state: 'open' | 'settled';
    kind: RefusalKind | undefined;
    after: { at: Temporal.Instant; id: string } | undefined;
    limit: number;
  },
): Promise<RefusalRow[]> {
  const { after, kind, state } = filter;
  const { refusedAt, id } = pointRefusals;
  const { outcome } = pointRefusalSettlements;
  return select(db)
    .where(
      and(
        state === 'open' ? isNull(outcome) : isNotNull(outcome),
        kind && inArray(pointRefusals.reason, reasonsByKind[kind]),
        after && or(lt(refusedAt, after.at), and(eq(refusedAt, after.at), lt(id, after.id))),
      ),
    )
    .orderBy(desc(refusedAt), desc(id))
    .limit(filter.limit);
}

export async function findRefusal(db: Db, refusalId: string): Promise<RefusalRow | undefined> {
  const [row] = await select(db).where(eq(pointRefusals.id, refusalId));
  return row;
}

/** Every refusal of these accounts, latest first. */
export async function findRefusalsOf(db: Db, accountIds: readonly string[]): Promise<RefusalRow[]> {
  if (accountIds.length === 0) return [];
  return select(db)
    .where(inArray(pointRefusals.accountId, [...accountIds]))
    .orderBy(desc(pointRefusals.refusedAt));
}

/** Those of an occasion that nothing has become of yet. */
export async function findOpenRefusalIds(db: Db, occasionSourceId: string): Promise<string[]> {
  const rows = await db
    .select({ id: pointRefusals.id })
    .from(pointRefusals)
    .leftJoin(pointRefusalSettlements, eq(pointRefusalSettlements.refusalId, pointRefusals.id))
    .where(
      and(eq(pointRefusals.occasionSourceId, occasionSourceId), isNull(pointRefusalSettlements.refusalId)),
    );
  return rows.map(({ id }) => id);
}

/** Once by its source. */
export async function recordRefusal(tx: Tx, refusal: Omit<Refusal, 'id'>): Promise<void> {
  await tx
    .insert(pointRefusals)
    .values({ id: uuidv7(), ...refusal })
    .onConflictDoNothing();
}

export async function recordSettlement(tx: Tx, settlement: Settlement): Promise<void> {
  await tx
    .insert(pointRefusalSettlements)
    .values(settlement)
    .onConflictDoUpdate({ target: pointRefusalSettlements.refusalId, set: settlement });
}

/** A grant that was declined leaves its refusal open again. */
export async function removeSettlementOfGrant(tx: Tx, grantId: string): Promise<void> {
  await tx.delete(pointRefusalSettlements).where(eq(pointRefusalSettlements.grantId, grantId));
}

/** The refusal that a grant of staff makes good. */
export async function findRefusalIdOfGrant(db: Db, grantId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: pointRefusalSettlements.refusalId })
    .from(pointRefusalSettlements)
    .where(eq(pointRefusalSettlements.grantId, grantId));
  return row?.id;
}
