/** Reads a partner's file of a day, whole or not at all. */
import { parse } from 'csv-parse/sync';
import { instantText } from '#platform/db/columns.ts';
import { type FieldError, problem } from '#platform/problem.ts';
import { type FileLine, lineKinds } from './reconciliation.rules.ts';

const linesMax = 20_000;
const errorsMax = 50;

/** Throws partner-file-wrong with the lines that cannot be read. */
export function readPartnerFile(bytes: Uint8Array): FileLine[] {
  const errors: FieldError[] = [];
  const lines = readRows(bytes).map((row, n) => {
    const line = readLine(row);
    if (typeof line === 'string') errors.push({ pointer: `/body/${n + 2}`, message: line });
    return line;
  });
  if (errors.length > 0) throw problem('partner-file-wrong', errors.slice(0, errorsMax));
  return lines as FileLine[];
}

function readRows(bytes: Uint8Array): Record<string, string>[] {
  const wrong = (message: string) => problem('partner-file-wrong', [{ pointer: '/body', message }]);
  // An empty file is an accident; a day on which nothing happened has its headings.
  if (bytes.length === 0) throw wrong('is empty');
  let rows: Record<string, string>[];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    rows = parse(text, {
      columns: (names: string[]) => {
        const missing = ['kind', 'exchange_id', 'id', 'points', 'at'].find((name) => !names.includes(name));
        if (missing) throw new Error(missing);
        return names;
      },
      bom: true,
      skip_empty_lines: true,
      max_record_size: 2_000,
    });
  } catch {
    throw wrong('is not UTF-8 CSV with the headings kind, exchange_id, id, points, at');
  }
  if (rows.length > linesMax) throw wrong(`has more than ${linesMax} lines`);
  return rows;
}

/** The line, or what is wrong with it. */
function readLine({
  kind,
  exchange_id: exchangeId,
  id,
  points,
  at,
}: Record<string, string>): FileLine | string {
  const lineKind = lineKinds.find((one) => one === kind);
  if (!lineKind) return 'has a wrong kind';
  if (!exchangeId || !/^[\x21-\x7e]{1,100}$/.test(exchangeId)) return 'has a wrong exchange_id';
  if (!id || !/^[\x21-\x7e]{1,100}$/.test(id)) return 'has a wrong id';
  if (!/^\d{1,7}$/.test(points ?? '') || Number(points) === 0) return 'has wrong points';
  try {
    return {
      kind: lineKind,
      exchangeId,
      id,
      points: Number(points),
      at: instantText(Temporal.Instant.from(at ?? '')),
    };
  } catch {
    return 'has a wrong time';
  }
}
