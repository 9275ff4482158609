import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { activities } from '../activities.schema.ts';
import { communityGroups } from './groups.schema.ts';

export type Group = typeof communityGroups.$inferSelect;

export async function findGroup(db: Db, id: string): Promise<Group | undefined> {
  const [group] = await db.select().from(communityGroups).where(eq(communityGroups.id, id));
  return group;
}

export async function findGroupByName(db: Db, name: string): Promise<Group | undefined> {
  const [group] = await db.select().from(communityGroups).where(eq(communityGroups.name, name));
  return group;
}

/** By name, after the group with which the page before ended. */
export async function findGroups(
  db: Db,
  limit: number,
  after?: { name: string; id: string },
): Promise<Group[]> {
  const { name, id } = communityGroups;
  const later = after && or(gt(name, after.name), and(eq(name, after.name), gt(id, after.id)));
  return db.select().from(communityGroups).where(later).orderBy(asc(name), asc(id)).limit(limit);
}

export async function findGroupNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: communityGroups.id, name: communityGroups.name })
    .from(communityGroups)
    .where(inArray(communityGroups.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Enters a group; what was announced under its name before is the group's from now on. */
export async function recordGroup(tx: Tx, group: Group): Promise<void> {
  await tx.insert(communityGroups).values(group);
  await tx
    .update(activities)
    .set({ groupId: group.id })
    .where(and(eq(activities.groupName, group.name), isNull(activities.groupId)));
}

export async function recordGroupChange(
  tx: Tx,
  id: string,
  change: Omit<Group, 'id' | 'name' | 'createdAt'>,
): Promise<void> {
  await tx.update(communityGroups).set(change).where(eq(communityGroups.id, id));
}

/** For other services, which know a group by its id only. */
export async function findGroupIdByName(db: Db, name: string): Promise<string | undefined> {
  return (await findGroupByName(db, name))?.id;
}
