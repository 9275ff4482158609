/** What may stand in an audit record beside its fixed fields. */

/** Short texts: pseudonyms, ids, slugs. Never names, addresses, or what somebody typed. */
export type AuditDetails = Readonly<Record<string, string | undefined>>;

const lengthMax = 200;

/**
 * One printable line of at most 200 characters. A value that came with a request can then forge no line of a log or an
 * export, turn no text round, and make no record large.
 */
export function computeAuditText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u{FFFD}')
    .slice(0, lengthMax)
    .toWellFormed();
}

/** The details in that form; null when there are none. */
export function computeAuditDetails(details: AuditDetails | undefined): Record<string, string> | null {
  const kept = Object.entries(details ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, computeAuditText(value)] as const],
  );
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
