/** What an import changes. */
import { createHash } from 'node:crypto';
import type { OpenRecord } from './columns/column.ts';

export interface Changes {
  added: OpenRecord[];
  changed: OpenRecord[];
  /** Identifiers. */
  removed: string[];
  unchanged: number;
}

/** A digest of a record's cells, whatever their order in the file was. */
export function digestOf(record: OpenRecord): string {
  const cells = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(cells)).digest('base64url');
}

/**
 * Compares the records of a file with those that are there.
 * @param present digest by identifier
 */
export function computeChanges(
  present: ReadonlyMap<string, string>,
  records: readonly OpenRecord[],
): Changes {
  const changes: Changes = { added: [], changed: [], removed: [], unchanged: 0 };
  const named = new Set<string>();
  for (const record of records) {
    const identifier = record.identifier ?? '';
    named.add(identifier);
    const digest = present.get(identifier);
    if (digest === undefined) changes.added.push(record);
    else if (digest !== digestOf(record)) changes.changed.push(record);
    else changes.unchanged += 1;
  }
  changes.removed = [...present.keys()].filter((identifier) => !named.has(identifier));
  return changes;
}

/** How many, as the contract and the history of versions say it. */
export function countChanges({ added, changed, removed, unchanged }: Changes) {
  return { added: added.length, changed: changed.length, removed: removed.length, unchanged };
}
