/** Accounts and their lots as they stand now. */
import { and, eq, gt, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { computeAccountProof } from './chain.rules.ts';
import { type AccountKind, type AccountState, keepsLots } from './journal.rules.ts';
import { pointAccounts, pointLots } from './ledger.schema.ts';

export type Account = typeof pointAccounts.$inferSelect;
export type CityAccount = { kind: Exclude<AccountKind, 'resident' | 'group'>; code: string; name: string };

const accountOf = prepared(
  'points_account_of_owner',
  (db, slot: Slots<{ kind: 'resident' | 'group'; ownerId: string }>) =>
    db
      .select()
      .from(pointAccounts)
      .where(and(eq(pointAccounts.kind, slot.kind), eq(pointAccounts.ownerId, slot.ownerId))),
);

const accountById = prepared('points_account_by_id', (db, slot: Slots<{ id: string }>) =>
  db
    .select({
      id: pointAccounts.id,
      kind: pointAccounts.kind,
      posted: pointAccounts.posted,
      held: pointAccounts.held,
    })
    .from(pointAccounts)
    .where(eq(pointAccounts.id, slot.id)),
);

const openLots = prepared('points_open_lots', (db, slot: Slots<{ accountId: string }>) =>
  db
    .select({ expiresAt: pointLots.expiresAt, remaining: pointLots.remaining, held: pointLots.held })
    .from(pointLots)
    .where(and(eq(pointLots.accountId, slot.accountId), gt(pointLots.remaining, 0)))
    .orderBy(pointLots.expiresAt),
);

export async function findAccountOfResident(db: Db, residentId: string): Promise<Account | undefined> {
  const [account] = await accountOf(db, { kind: 'resident', ownerId: residentId });
  return account;
}

export async function findAccountOfGroup(db: Db, groupId: string): Promise<Account | undefined> {
  const [account] = await accountOf(db, { kind: 'group', ownerId: groupId });
  return account;
}

export async function findCityAccount(db: Db, code: string): Promise<Account | undefined> {
  const [account] = await db.select().from(pointAccounts).where(eq(pointAccounts.code, code));
  return account;
}

export async function findAccounts(db: Db, ids: readonly string[]): Promise<Account[]> {
  return db
    .select()
    .from(pointAccounts)
    .where(inArray(pointAccounts.id, [...ids]));
}

/** The lots of an account in which points are left, first to expire first. */
export function findLots(db: Db, accountId: string) {
  return openLots(db, { accountId });
}

/** With the lots when `forTaking`: what only receives needs none of them. */
export async function findAccountState(
  tx: Tx,
  id: string,
  { forTaking }: { forTaking: boolean },
): Promise<AccountState> {
  const [account] = await accountById(tx, { id });
  if (!account) throw new Error(`There is no account ${id}.`);
  const lots = forTaking && keepsLots(account.kind) ? await openLots(tx, { accountId: id }) : [];
  return { ...account, lots };
}

/** The resident's account, opened at the first points. */
export async function ensureResidentAccount(tx: Tx, key: Uint8Array, residentId: string): Promise<Account> {
  const found = await findAccountOfResident(tx, residentId);
  return found ?? recordAccount(tx, key, { kind: 'resident', ownerId: residentId, code: null, name: null });
}

export async function ensureGroupAccount(tx: Tx, key: Uint8Array, groupId: string): Promise<Account> {
  const found = await findAccountOfGroup(tx, groupId);
  return found ?? recordAccount(tx, key, { kind: 'group', ownerId: groupId, code: null, name: null });
}

/** An account of the city's own, opened at first use. */
export async function ensureCityAccount(tx: Tx, key: Uint8Array, account: CityAccount): Promise<Account> {
  const found = await findCityAccount(tx, account.code);
  return found ?? recordAccount(tx, key, { ...account, ownerId: null });
}

/** The account goes on without its owner. */
export async function recordPseudonym(
  tx: Tx,
  key: Uint8Array,
  { residentId, pseudonym }: { residentId: string; pseudonym: string },
): Promise<void> {
  const account = await findAccountOfResident(tx, residentId);
  if (!account) return;
  const proof = computeAccountProof(key, { ...account, ownerId: pseudonym });
  await tx.update(pointAccounts).set({ ownerId: pseudonym, proof }).where(eq(pointAccounts.id, account.id));
}

async function recordAccount(
  tx: Tx,
  key: Uint8Array,
  account: Pick<Account, 'kind' | 'ownerId' | 'code' | 'name'>,
): Promise<Account> {
  const named = { ...account, id: uuidv7() };
  const opened = { ...named, posted: 0, held: 0, proof: computeAccountProof(key, named) };
  await tx.insert(pointAccounts).values(opened);
  return opened;
}
