import { and, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { identities, residents } from '../identity.schema.ts';
import { type NewResident, recordAttributes } from '../identity.store.ts';
import { recordNames } from '../resident-names.store.ts';
import type { PersonFacts } from './registration.rules.ts';
import { deskRegistrations, residentCorrections, residentPhones } from './registration.schema.ts';
import { residentCards } from './resident-cards.schema.ts';

export type DeskRegistration = typeof deskRegistrations.$inferSelect;
export type Correction = typeof residentCorrections.$inferSelect;

export type KnownPerson = PersonFacts & { id: string };

/** Everybody of this birth date or telephone number, without those who became another. */
export async function findPossibleDuplicates(
  db: Db,
  { birthDate, phone }: Pick<PersonFacts, 'birthDate' | 'phone'>,
): Promise<KnownPerson[]> {
  const isCurrent = isNull(residents.mergedInto);
  const born = await selectPersons(db).where(and(isCurrent, inIndex(residents.birthDateIndex, birthDate)));
  const ofPhone = phone === null ? undefined : and(isCurrent, inIndex(residentPhones.phoneIndex, phone));
  const reached = ofPhone ? await selectPersons(db).where(ofPhone) : [];
  return [...new Map([...born, ...reached].map((row) => [row.id, row as KnownPerson])).values()];
}

export async function findPerson(db: Db, id: string): Promise<KnownPerson | undefined> {
  const [row] = await selectPersons(db).where(eq(residents.id, id));
  return row as KnownPerson | undefined;
}

function selectPersons(db: Db) {
  const { id, name, kana, address, birthDate, gender } = residents;
  return db
    .select({ id, name, kana, address, birthDate, gender, phone: residentPhones.phone })
    .from(residents)
    .leftJoin(residentPhones, eq(residentPhones.residentId, residents.id));
}

/** A resident with all that staff see on their page. */
export async function findResidentRecord(db: Db, id: string) {
  const [row] = await db
    .select({
      resident: residents,
      phone: residentPhones.phone,
      documentKind: deskRegistrations.documentKind,
      cardIssuedAt: residentCards.issuedAt,
    })
    .from(residents)
    .leftJoin(residentPhones, eq(residentPhones.residentId, residents.id))
    .leftJoin(deskRegistrations, eq(deskRegistrations.residentId, residents.id))
    .leftJoin(residentCards, and(eq(residentCards.residentId, residents.id), isNull(residentCards.revokedAt)))
    .where(eq(residents.id, id));
  return row && { ...row, hasIdentity: await hasIdentity(db, id) };
}

/** Whether this resident can sign in. */
export async function hasIdentity(db: Db, residentId: string): Promise<boolean> {
  const [identity] = await db
    .select({ subject: identities.subject })
    .from(identities)
    .where(eq(identities.residentId, residentId))
    .limit(1);
  return identity !== undefined;
}

/** Somebody without any identity to sign in with. */
export async function recordDeskResident(
  tx: Tx,
  resident: NewResident,
  phone: string | null,
  registration: Omit<DeskRegistration, 'residentId'>,
): Promise<void> {
  await tx.insert(residents).values({ ...resident, birthDateIndex: resident.birthDate });
  await recordNames(tx, resident);
  await tx.insert(deskRegistrations).values({ ...registration, residentId: resident.id });
  await recordPhone(tx, resident.id, phone);
}

/** Null removes the number. */
async function recordPhone(tx: Tx, residentId: string, phone: string | null): Promise<void> {
  await tx.delete(residentPhones).where(eq(residentPhones.residentId, residentId));
  if (phone !== null) await tx.insert(residentPhones).values({ residentId, phone, phoneIndex: phone });
}

export async function recordCorrection(
  tx: Tx,
  facts: PersonFacts,
  correction: Omit<Correction, 'id'>,
): Promise<void> {
  const { phone, ...attributes } = facts;
  const { residentId, correctedAt } = correction;
  await tx.insert(residentCorrections).values({ ...correction, id: uuidv7() });
  await recordAttributes(tx, { ...attributes, id: residentId, attributesReadAt: correctedAt });
  await recordPhone(tx, residentId, phone);
}

/** Oldest first. */
export async function findCorrections(db: Db, residentId: string): Promise<Correction[]> {
  return db
    .select()
    .from(residentCorrections)
    .where(eq(residentCorrections.residentId, residentId))
    .orderBy(residentCorrections.correctedAt, residentCorrections.id);
}

/** Takes out all that the desk added to a resident. */
export async function removeDeskRecords(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(residentPhones).where(eq(residentPhones.residentId, residentId));
  await tx.delete(deskRegistrations).where(eq(deskRegistrations.residentId, residentId));
  await tx.delete(residentCorrections).where(eq(residentCorrections.residentId, residentId));
  await tx.delete(residentCards).where(eq(residentCards.residentId, residentId));
}
