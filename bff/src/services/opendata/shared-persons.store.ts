import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { sharedPersons } from './opendata.schema.ts';
import type { SharedPerson } from './sharing.rules.ts';

export async function findSharedPerson(db: Db, pairwiseId: string): Promise<SharedPerson | undefined> {
  const [row] = await db.select().from(sharedPersons).where(eq(sharedPersons.pairwiseId, pairwiseId));
  return row?.person;
}

export async function recordSharedPerson(tx: Tx, pairwiseId: string, person: SharedPerson): Promise<void> {
  await tx
    .insert(sharedPersons)
    .values({ pairwiseId, person })
    .onConflictDoUpdate({ target: sharedPersons.pairwiseId, set: { person } });
}
