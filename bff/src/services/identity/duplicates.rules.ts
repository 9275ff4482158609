/** When two residents look like one person. */
import { normaliseForSearch } from '#platform/db/keyring.ts';

export interface NamedPerson {
  name: string;
  kana: string | null;
  /** YYYY-MM-DD */
  birthDate: string;
}

export interface Likeness {
  sameName: boolean;
  sameKana: boolean;
}

/**
 * How two people born on one day are alike: by the whole name as written, or by the whole name as spoken, in any width
 * and with or without spaces. Undefined: not alike; twins share the family name only.
 */
export function computeLikeness(one: NamedPerson, other: NamedPerson): Likeness | undefined {
  if (one.birthDate !== other.birthDate) return undefined;
  const sameName = isSame(one.name, other.name);
  const sameKana = one.kana !== null && other.kana !== null && isSame(one.kana, other.kana);
  return sameName || sameKana ? { sameName, sameKana } : undefined;
}

function isSame(one: string, other: string): boolean {
  return normaliseForSearch(one) === normaliseForSearch(other);
}

export interface Pair<Person> extends Likeness {
  older: Person;
  newer: Person;
}

/**
 * The pairs among people who are given with the newest registration first, in the same order: by the newer of the two.
 * @param involving only pairs with this person
 */
export function computePairs<Person extends NamedPerson & { id: string }>(
  people: readonly Person[],
  involving: string | undefined,
): Pair<Person>[] {
  const born = Map.groupBy(people, ({ birthDate }) => birthDate);
  return people.flatMap((newer) => {
    const sameDay = born.get(newer.birthDate) ?? [];
    return sameDay.slice(sameDay.indexOf(newer) + 1).flatMap((older) => {
      const isWanted = involving === undefined || newer.id === involving || older.id === involving;
      const likeness = isWanted ? computeLikeness(newer, older) : undefined;
      return likeness ? [{ ...likeness, older, newer }] : [];
    });
  });
}
