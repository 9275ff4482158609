/** Residents who share a birth date and a name term; which of them are alike as a whole is a rule's business. */
import { and, count, desc, eq, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { residentNames, residents } from '../identity.schema.ts';
import type { ResidentRow } from '../identity.store.ts';

/** Birth dates looked at in one go; each holds a pair, or twins. */
const birthDatesMax = 200;

/** The newest registrations first. `residentId` narrows it to those born on that resident's day. */
export async function findPossibleDuplicates(db: Db, residentId: string | undefined): Promise<ResidentRow[]> {
  const dates = residentId === undefined ? sharedBirthDates(db) : birthDateOf(db, residentId);
  return db
    .select()
    .from(residents)
    .where(and(isNull(residents.mergedInto), inArray(residents.birthDateIndex, dates)))
    .orderBy(desc(residents.registeredAt), desc(residents.id));
}

function birthDateOf(db: Db, residentId: string) {
  return db
    .select({ birthDateIndex: residents.birthDateIndex })
    .from(residents)
    .where(eq(residents.id, residentId));
}

/** Compared by their keyed hashes, so that nobody's data is opened who has no namesake of the same age. */
function sharedBirthDates(db: Db) {
  return db
    .select({ birthDateIndex: residents.birthDateIndex })
    .from(residents)
    .innerJoin(residentNames, eq(residentNames.residentId, residents.id))
    .where(isNull(residents.mergedInto))
    .groupBy(residents.birthDateIndex, residentNames.nameIndex)
    .having(gt(count(), 1))
    .orderBy(desc(max(residents.registeredAt)))
    .limit(birthDatesMax);
}
