/** CSV as Japanese Excel opens it: UTF-8 with a byte order mark, CRLF, nothing that runs as a formula. */
import { stringify } from 'csv-stringify/sync';
import { cityTimeZone } from '../clock.ts';
import type { Cell, Table } from './table.ts';

const rowsPerChunk = 200;
const encoder = new TextEncoder();
/** Left alone, the library quotes a line break only when it is the record's delimiter. */
const dialect = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

export async function* csvOf({ headings, rows }: Table): AsyncGenerator<Uint8Array> {
  let lines: string[][] = [headings];
  let begun = false;
  const chunk = () => {
    const text = stringify(lines, { ...dialect, bom: !begun });
    begun = true;
    lines = [];
    return encoder.encode(text);
  };
  for await (const row of rows) {
    lines.push(row.map(textOf));
    if (lines.length >= rowsPerChunk) yield chunk();
  }
  if (lines.length > 0) yield chunk();
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Temporal.Instant) return localTime(cell);
  return typeof cell === 'string' ? guarded(cell) : String(cell);
}

/** 2026-11-23 10:30:00, which spreadsheets read as a date and time. */
function localTime(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(cityTimeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text. Japanese
 * Excel takes the full-width signs as well, and white space before the sign does not stop every program.
 */
function guarded(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
