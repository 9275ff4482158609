/** Rules and their versions. */
import { asc, count, desc, eq, inArray, lte } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointRules, pointRuleVersions } from './earning.schema.ts';

export type VersionRow = typeof pointRuleVersions.$inferSelect;

/** Every version of every rule, oldest first. */
export async function findVersions(db: Db): Promise<VersionRow[]> {
  return db
    .select()
    .from(pointRuleVersions)
    .orderBy(asc(pointRuleVersions.createdAt), asc(pointRuleVersions.id));
}

/** Those that had taken effect by a moment. */
export async function findVersionsEffective(db: Db, at: Temporal.Instant): Promise<VersionRow[]> {
  return db.select().from(pointRuleVersions).where(lte(pointRuleVersions.takesEffectAt, at));
}

/** Newest first; empty for a rule that does not exist. */
export async function findVersionsOfRule(db: Db, ruleId: string): Promise<VersionRow[]> {
  return db
    .select()
    .from(pointRuleVersions)
    .where(eq(pointRuleVersions.ruleId, ruleId))
    .orderBy(desc(pointRuleVersions.version));
}

export async function findVersionsById(db: Db, ids: readonly string[]): Promise<VersionRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(pointRuleVersions)
    .where(inArray(pointRuleVersions.id, [...ids]));
}

export async function findRuleCount(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(pointRules);
  return row?.count ?? 0;
}

/** A rule without a version yet. */
export async function recordRule(
  tx: Tx,
  rule: { code: string | null; createdAt: Temporal.Instant },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(pointRules).values({ id, ...rule });
  return id;
}

export async function recordVersion(tx: Tx, version: Omit<VersionRow, 'id'>): Promise<void> {
  await tx.insert(pointRuleVersions).values({ id: uuidv7(), ...version });
}
