/** What may stand in an audit record beside its fixed fields. */

/** Short texts: pseudonyms, ids, slugs. Never names, addresses, or what somebody typed. */
export type AuditDetails = Readonly<Record<string, string | undefined>>;

const lengthMax = 200;
/** Of a detail: every permission of a role that has them all. */
const detailLengthMax = 1_000;

/**
 * One printable line of at most 200 characters, or of as many as said. A value that came with a request can then forge no line of a log or an
 * export, turn no text round, and make no record large.
 */
export function computeAuditText(text: string, max = lengthMax): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u{FFFD}')
    .slice(0, max)
    .toWellFormed();
}

/** The details in that form; null when there are none. */
export function computeAuditDetails(details: AuditDetails | undefined): Record<string, string> | null {
  const kept = Object.entries(details ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, computeAuditText(value, detailLengthMax)] as const],
  );
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
