import { eq } from 'drizzle-orm';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Handover } from './handover.rules.ts';
import { sharedPersons } from './opendata.schema.ts';
import type { SharedPerson } from './sharing.rules.ts';

export async function findSharedPerson(db: Db, pairwiseId: string): Promise<SharedPerson | undefined> {
  const [row] = await db.select().from(sharedPersons).where(eq(sharedPersons.pairwiseId, pairwiseId));
  return row?.person;
}

export async function recordSharedPerson(tx: Tx, pairwiseId: string, person: SharedPerson): Promise<void> {
  const known = { person, residentIndex: person.residentId };
  await tx
    .insert(sharedPersons)
    .values({ pairwiseId, ...known })
    .onConflictDoUpdate({ target: sharedPersons.pairwiseId, set: known });
}

/** What a resident shares now, by the identifier that the data platform knows. */
export async function findSharedBy(
  db: Db,
  residentId: string,
): Promise<{ pairwiseId: string; person: SharedPerson }[]> {
  return db
    .select({ pairwiseId: sharedPersons.pairwiseId, person: sharedPersons.person })
    .from(sharedPersons)
    .where(inIndex(sharedPersons.residentIndex, residentId));
}

/** What the data platform has of a person, as far as it is known. */
export async function findHandover(db: Db, pairwiseId: string): Promise<Handover | null> {
  const [row] = await db
    .select({ handover: sharedPersons.handover })
    .from(sharedPersons)
    .where(eq(sharedPersons.pairwiseId, pairwiseId));
  return row?.handover ?? null;
}

export async function recordHandover(tx: Tx, pairwiseId: string, handover: Handover | null): Promise<void> {
  await tx.update(sharedPersons).set({ handover }).where(eq(sharedPersons.pairwiseId, pairwiseId));
}
