/** なかもPay's file of a day: CSV with kind, exchange_id, id, points, yen, at. */
import { parse } from 'csv-parse/sync';
import { type DailyLine, PointPartnerFault } from '#services/points/exchange/point-partner.port.ts';

const kinds = ['credit', 'cancellation', 'refund'] as const;

/** Whole or not at all: a file with one line that cannot be read proves nothing about the others. */
export function readDailyFile(text: string): DailyLine[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch {
    throw new PointPartnerFault('not-understood', 'the daily file is no CSV');
  }
  return rows.map((row, n) => {
    const kind = kinds.find((one) => one === row.kind);
    const points = /^\d{1,9}$/.test(row.points ?? '') ? Number(row.points) : undefined;
    const at = readInstant(row.at);
    if (!kind || !row.exchange_id || !row.id || points === undefined || !at)
      throw new PointPartnerFault('not-understood', `line ${n + 2} of the daily file`);
    return { kind, exchangeId: row.exchange_id, id: row.id, points, at };
  });
}

function readInstant(text: string | undefined): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text ?? '');
  } catch {
    return undefined;
  }
}
