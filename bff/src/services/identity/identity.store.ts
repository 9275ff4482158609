import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { residentPhones } from './desk/registration.schema.ts';
import { identities, residentNames, residents } from './identity.schema.ts';
import { type NewIdentity, recordIdentity } from './linking/linking.store.ts';
import { recordNames } from './resident-names.store.ts';

export type ResidentRow = typeof residents.$inferSelect;
export type NewResident = Omit<ResidentRow, 'birthDateIndex' | 'mergedInto'>;

export async function findResident(db: Db, id: string): Promise<ResidentRow | undefined> {
  const [resident] = await db.select().from(residents).where(eq(residents.id, id));
  return resident;
}

export async function findResidentIdOf(db: Db, issuer: string, subject: string): Promise<string | undefined> {
  const [identity] = await db
    .select({ residentId: identities.residentId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return identity?.residentId;
}

/** Takes a resident out, with everything by which they could be found or could sign in. */
export async function removeResident(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(identities).where(eq(identities.residentId, residentId));
  await tx.delete(residentNames).where(eq(residentNames.residentId, residentId));
  await tx.delete(residents).where(eq(residents.id, residentId));
}

export async function recordResident(tx: Tx, resident: NewResident, identity: NewIdentity): Promise<void> {
  await tx.insert(residents).values({ ...resident, birthDateIndex: resident.birthDate });
  await recordIdentity(tx, identity, resident.id, resident.registeredAt);
  await recordNames(tx, resident);
}

/** What the card says now; it may have changed since the last sign-in. */
export async function recordAttributes(tx: Tx, resident: Omit<NewResident, 'registeredAt'>): Promise<void> {
  const { id, ...attributes } = resident;
  await tx
    .update(residents)
    .set({ ...attributes, birthDateIndex: resident.birthDate })
    .where(eq(residents.id, id));
  await recordNames(tx, resident);
}

export interface ResidentSearch {
  name: string | undefined;
  birthDate: string | undefined;
  /** Digits only. */
  phone?: string | undefined;
  limit: number;
  after: { at: Temporal.Instant; id: string } | undefined;
}

/** Newest registration first; without those who were merged into another. */
export async function findResidents(db: Db, search: ResidentSearch): Promise<ResidentRow[]> {
  const { name, birthDate, phone, after } = search;
  const named = name === undefined ? undefined : inArray(residents.id, idsByName(db, name));
  const born = birthDate === undefined ? undefined : inIndex(residents.birthDateIndex, birthDate);
  const reached = phone === undefined ? undefined : inArray(residents.id, idsByPhone(db, phone));
  const older =
    after &&
    or(
      lt(residents.registeredAt, after.at),
      and(eq(residents.registeredAt, after.at), lt(residents.id, after.id)),
    );
  return db
    .select()
    .from(residents)
    .where(and(isNull(residents.mergedInto), named, born, reached, older))
    .orderBy(desc(residents.registeredAt), desc(residents.id))
    .limit(search.limit);
}

function idsByName(db: Db, name: string) {
  return db
    .select({ id: residentNames.residentId })
    .from(residentNames)
    .where(inIndex(residentNames.nameIndex, name));
}

function idsByPhone(db: Db, phone: string) {
  return db
    .select({ id: residentPhones.residentId })
    .from(residentPhones)
    .where(inIndex(residentPhones.phoneIndex, phone));
}

/** Names by resident id, for lists of other services that show people to staff. */
export async function findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: residents.id, name: residents.name })
    .from(residents)
    .where(inArray(residents.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What the card says, for sharing it with whom the resident allows. */
export async function findResidentAttributes(db: Db, id: string) {
  const resident = await findResident(db, id);
  if (!resident) return undefined;
  const { name, kana, birthDate, gender, address } = resident;
  return { name, kana, birthDate, gender, address };
}
