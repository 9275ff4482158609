import { eq } from 'drizzle-orm';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
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
