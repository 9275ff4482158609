/** Our file of a day: `kind,exchange_id,id,points,at`, in the order of time, the same to the byte whenever it is made. */
import type { FileLine } from './reconciliation.rules.ts';

export const fileColumns = ['kind', 'exchange_id', 'id', 'points', 'at'] as const;

/** The text of the file, with CRLF. Every value consists of letters, digits and `:.-_`, so none needs quotes. */
export function composeDailyFile(lines: readonly FileLine[]): string {
  const rows = lines.map(({ kind, exchangeId, id, points, at }) => [kind, exchangeId, id, points, at]);
  return [fileColumns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** The lines as they stand in the file: by time, and by name where the time is the same. */
export function sortLines(lines: readonly FileLine[]): FileLine[] {
  const place = ({ at, kind, exchangeId, id }: FileLine) => `${at} ${kind} ${exchangeId} ${id}`;
  return [...lines].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
