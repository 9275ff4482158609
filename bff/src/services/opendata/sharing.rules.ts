/** What a resident shares with the data platform, from the consents that came in. */

export interface SharedPerson {
  /** Null while nothing is shared: then nobody needs to know who it was. */
  residentId: string | null;
  /** The newest word on every kind of data, with when it was given (ISO 8601, UTC). */
  kinds: Readonly<Record<string, { shared: boolean; at: string }>>;
}

/**
 * Takes in a consent or its withdrawal. Events may arrive late or in another order than they happened, so for each
 * kind the newest word counts; of two at the same moment, the withdrawal.
 * @param at when it was given or withdrawn, ISO 8601 in UTC with milliseconds
 */
export function applyConsent(
  before: SharedPerson | undefined,
  word: { residentId: string; dataKinds: readonly string[]; shared: boolean; at: string },
): SharedPerson {
  const kinds = new Map(Object.entries(before?.kinds ?? {}));
  for (const kind of word.dataKinds) {
    const earlier = kinds.get(kind);
    const isNewer = !earlier || word.at > earlier.at || (word.at === earlier.at && !word.shared);
    if (isNewer) kinds.set(kind, { shared: word.shared, at: word.at });
  }
  const isShared = [...kinds.values()].some(({ shared }) => shared);
  return { residentId: isShared ? word.residentId : null, kinds: Object.fromEntries(kinds) };
}

/** Takes everything back at once, as of a moment: the account was closed. */
export function withdrawAll(person: SharedPerson, at: string): SharedPerson {
  const kinds = Object.keys(person.kinds).map((kind) => [kind, { shared: false, at }]);
  return { residentId: null, kinds: Object.fromEntries(kinds) };
}

/** The kinds of data that are shared now. */
export function sharedKindsOf({ kinds }: SharedPerson): string[] {
  return Object.entries(kinds).flatMap(([kind, { shared }]) => (shared ? [kind] : []));
}
