import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { staffAccounts, staffProposals, staffRoles } from './staff.schema.ts';

export type StaffRow = typeof staffAccounts.$inferSelect;
export type NewStaffAccount = typeof staffAccounts.$inferInsert;
export type RoleRow = typeof staffRoles.$inferSelect;
export type ProposalRow = typeof staffProposals.$inferSelect;
type Place = { at: Temporal.Instant; id: string };

export async function findStaffAccount(
  db: Db,
  issuer: string,
  subject: string,
): Promise<StaffRow | undefined> {
  const own = and(eq(staffAccounts.issuer, issuer), eq(staffAccounts.subject, subject));
  const [account] = await db.select().from(staffAccounts).where(own);
  return account;
}

export async function findStaffAccountById(db: Db, id: string): Promise<StaffRow | undefined> {
  const [account] = await db.select().from(staffAccounts).where(eq(staffAccounts.id, id));
  return account;
}

/** Newest first. */
export async function findStaffAccounts(
  db: Db,
  search: {
    status?: StaffRow['status'] | undefined;
    role?: string | undefined;
    limit: number;
    after?: Place | undefined;
  },
): Promise<StaffRow[]> {
  const { status, role, after } = search;
  const older =
    after &&
    or(
      lt(staffAccounts.createdAt, after.at),
      and(eq(staffAccounts.createdAt, after.at), lt(staffAccounts.id, after.id)),
    );
  return db
    .select()
    .from(staffAccounts)
    .where(and(status && eq(staffAccounts.status, status), role ? hasRole(role) : undefined, older))
    .orderBy(desc(staffAccounts.createdAt), desc(staffAccounts.id))
    .limit(search.limit);
}

/** JSON has the same text for a word on both engines. `role` is a preset's name or an id, checked by the contract. */
function hasRole(role: string): SQL {
  return sql`cast(${staffAccounts.roles} as text) like ${`%"${role}"%`}`;
}

export async function findActiveIdsWithRole(db: Db, role: string): Promise<string[]> {
  const rows = await db
    .select({ id: staffAccounts.id })
    .from(staffAccounts)
    .where(and(eq(staffAccounts.status, 'active'), hasRole(role)));
  return rows.map(({ id }) => id);
}

export async function findAllStaffAccounts(db: Db): Promise<StaffRow[]> {
  return db.select().from(staffAccounts).orderBy(asc(staffAccounts.createdAt), asc(staffAccounts.id));
}

/** Names by account id, for lists that say who did something. */
export async function findStaffNames(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: staffAccounts.id, name: staffAccounts.name })
    .from(staffAccounts)
    .where(inArray(staffAccounts.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function recordStaffAccount(tx: Tx, account: NewStaffAccount): Promise<void> {
  await tx.insert(staffAccounts).values(account);
}

export async function recordAccountChange(
  tx: Tx,
  id: string,
  change: Partial<Pick<StaffRow, 'roles' | 'groupName' | 'status' | 'lastSignInAt' | 'changedAt'>>,
): Promise<void> {
  await tx.update(staffAccounts).set(change).where(eq(staffAccounts.id, id));
}

export async function findRoles(db: Db): Promise<RoleRow[]> {
  return db.select().from(staffRoles).orderBy(asc(staffRoles.createdAt), asc(staffRoles.id));
}

export async function recordRole(tx: Tx, role: RoleRow): Promise<void> {
  await tx.insert(staffRoles).values(role);
}

/** Answers the role as it is then; undefined when there is none. */
export async function recordRoleChange(
  tx: Tx,
  id: string,
  change: Pick<RoleRow, 'name' | 'description' | 'permissions' | 'changedAt'>,
): Promise<RoleRow | undefined> {
  const [role] = await tx.update(staffRoles).set(change).where(eq(staffRoles.id, id)).returning();
  return role;
}

/** Newest first. */
export async function findOpenProposals(db: Db, now: Temporal.Instant): Promise<ProposalRow[]> {
  return db
    .select()
    .from(staffProposals)
    .where(and(isNull(staffProposals.decidedAt), gt(staffProposals.expiresAt, now)))
    .orderBy(desc(staffProposals.proposedAt), desc(staffProposals.id))
    .limit(200);
}

/** A newer proposal about the same account takes the place of the open one. */
export async function recordProposal(tx: Tx, proposal: ProposalRow): Promise<void> {
  const { accountId, proposedAt: decidedAt, proposedBy: decidedBy } = proposal;
  await tx
    .update(staffProposals)
    .set({ decision: 'decline', decidedAt, decidedBy })
    .where(and(eq(staffProposals.accountId, accountId), isNull(staffProposals.decidedAt)));
  await tx.insert(staffProposals).values(proposal);
}

export async function recordProposalDecision(
  tx: Tx,
  id: string,
  decided: Pick<ProposalRow, 'decision' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx.update(staffProposals).set(decided).where(eq(staffProposals.id, id));
}
