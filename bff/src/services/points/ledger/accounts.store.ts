/** Accounts and their lots as they stand now. */
import { and, eq, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { computeAccountProof } from './chain.rules.ts';
import { type AccountKind, keepsLots, type Payee, type Payer } from './journal.rules.ts';
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

const sumsOf = prepared('points_sums_of_account', (db, slot: Slots<{ id: string }>) =>
  db
    .select({ posted: pointAccounts.posted, held: pointAccounts.held })
    .from(pointAccounts)
    .where(eq(pointAccounts.id, slot.id)),
);

const openLots = prepared('points_open_lots', (db, slot: Slots<{ accountId: string }>) =>
  db
    .select({ expiresAt: pointLots.expiresAt, remaining: pointLots.remaining, held: pointLots.held })
    .from(pointLots)
    .where(eq(pointLots.accountId, slot.accountId))
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

/** An account never changes its kind, so it is asked for once. */
export function createAccountFinder() {
  const kinds = new Map<string, AccountKind>();

  async function findKind(tx: Tx, id: string): Promise<AccountKind> {
    const known = kinds.get(id);
    if (known) return known;
    const [account] = await findAccounts(tx, [id]);
    if (!account) throw new Error(`There is no account ${id}.`);
    kinds.set(id, account.kind);
    return account.kind;
  }

  return {
    /** The account as one from which points are taken: with its lots, or with its sums where none are kept. */
    async asPayer(tx: Tx, id: string): Promise<Payer> {
      const kind = await findKind(tx, id);
      if (keepsLots(kind)) return { id, kind, available: 0, lots: await openLots(tx, { accountId: id }) };
      const [sums] = await sumsOf(tx, { id });
      return { id, kind, available: sums ? sums.posted - sums.held : 0, lots: [] };
    },
    /** The account as one that receives: nothing it has matters. */
    asPayee: async (tx: Tx, id: string): Promise<Payee> => ({ id, kind: await findKind(tx, id) }),
  };
}
export type AccountFinder = ReturnType<typeof createAccountFinder>;

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
