/** Opaque paging cursors: where the last page ended, as text that clients only hand back. */
import { problem } from './problem.ts';

/** Makes a cursor from the sort key of the last item shown. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor of `length` parts; anything else is refused as a wrong `cursor`. */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
  pointer = '/query/cursor',
): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    // PostgreSQL has no text with NUL in it.
    const isText = (part: unknown) => typeof part === 'string' && !part.includes('\0');
    if (Array.isArray(key) && key.length === length && key.every(isText)) return key;
  } catch {
    // Falls through to the refusal: whatever is wrong with it, the client can only start from the first page.
  }
  throw wrongCursor(pointer);
}

/** Reads a cursor made of `instantText` and an id: the place in a list that is ordered by time. */
export function decodeTimeCursor(
  cursor: string | undefined,
  pointer = '/query/cursor',
): { at: Temporal.Instant; id: string } | undefined {
  const key = decodeCursor(cursor, 2, pointer);
  if (!key) return undefined;
  const [time = '', id = ''] = key;
  // Exactly the form that was given out; a year that a database cannot hold must not get that far.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) || id.includes('\0')) throw wrongCursor(pointer);
  try {
    return { at: Temporal.Instant.from(time), id };
  } catch {
    throw wrongCursor(pointer);
  }
}

function wrongCursor(pointer: string) {
  return problem('invalid-request', [{ pointer, message: 'must be the nextCursor of a page' }]);
}

/** Cuts `limit + 1` found rows to a page, with the cursor of the next one if there is more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  present: (row: Row) => Item,
  keyOf: (row: Row) => readonly string[],
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
