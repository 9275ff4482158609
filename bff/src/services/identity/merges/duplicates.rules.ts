/** When two residents look like one person. */

export interface NamedPerson {
  /** The whole name as written and as spoken, without what people write in different ways: width, spaces, kana script. */
  nameKey: string;
  kanaKey: string | null;
  /** YYYY-MM-DD */
  birthDate: string;
}

export interface Likeness {
  sameName: boolean;
  sameKana: boolean;
}

/**
 * How two people born on one day are alike: by the whole name as written, or by the whole name as spoken. Undefined: not
 * alike; twins share the family name only.
 */
export function computeLikeness(one: NamedPerson, other: NamedPerson): Likeness | undefined {
  if (one.birthDate !== other.birthDate) return undefined;
  const sameName = one.nameKey === other.nameKey;
  const sameKana = one.kanaKey !== null && one.kanaKey === other.kanaKey;
  return sameName || sameKana ? { sameName, sameKana } : undefined;
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
