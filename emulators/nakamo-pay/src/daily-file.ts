/** What happened on one day in Asia/Tokyo, for the portal to compare with its own books. CSV, UTF-8, CRLF. */
import type { Books } from './database.ts';
import type { Faults } from './faults.ts';

interface Line {
  kind: 'credit' | 'cancellation' | 'refund';
  exchangeId: string;
  /** Of a refund, what the portal was told as `refundId`. */
  id: string;
  points: number;
  yen: number;
  at: string;
}

const columns = ['kind', 'exchange_id', 'id', 'points', 'yen', 'at'];

export function composeDailyFile(books: Books, day: string, faults: Faults): string {
  const lines = linesOf(books, day);
  const credit = lines.find(({ kind }) => kind === 'credit');
  if (credit && faults.take('wrong-amount')) credit.points += faults.sizeOf('wrong-amount');
  const rows = lines.map(({ kind, exchangeId, id, points, yen, at }) => [
    kind,
    exchangeId,
    id,
    points,
    yen,
    at,
  ]);
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function linesOf(books: Books, day: string): Line[] {
  const from = new Date(`${day}T00:00:00+09:00`);
  const span = { from: from.toISOString(), to: new Date(from.getTime() + 24 * 3_600_000).toISOString() };
  const within = (column: string) => `${column} >= @from AND ${column} < @to`;
  const queries = [
    `SELECT 'credit' AS kind, exchange_id AS exchangeId, reference AS id, points, yen, at FROM credits
     WHERE wallet_id IS NOT NULL AND state <> 'rejected' AND ${within('at')}`,
    `SELECT 'cancellation' AS kind, exchange_id AS exchangeId, reference AS id, taken_back_points AS points,
     taken_back_points * yen / points AS yen, cancelled_at AS at FROM credits
     WHERE taken_back_points > 0 AND ${within('cancelled_at')}`,
    `SELECT 'refund' AS kind, exchange_id AS exchangeId, id, points, yen, at FROM returns WHERE ${within('at')}`,
  ];
  const lines = queries.flatMap((query) => books.prepare(query).all(span) as Line[]);
  return lines.sort((a, b) => a.at.localeCompare(b.at));
}
