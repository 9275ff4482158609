/** The ceiling of bench:ledger: the statements of a payment straight on better-sqlite3, one commit for each. */
import { uuidv7 } from 'uuidv7';
import { openSqlite } from '../bff/src/platform/db/sqlite-connection.ts';
import { computeTransferHash } from '../bff/src/services/points/ledger/chain.rules.ts';

type Payment = { from: string; to: string; sourceId: string };
const points = 10;

export function payByHand(dataDir: string, key: Uint8Array): (payment: Payment) => void {
  const database = openSqlite(dataDir);
  const statement = (text: string) => database.prepare<unknown[], Record<string, never>>(text);
  const begin = statement('BEGIN IMMEDIATE');
  const commit = statement('COMMIT');
  const told = statement('SELECT sequence FROM point_transfers WHERE source_id = ?');
  const account = statement('SELECT id, kind, posted, held FROM point_accounts WHERE id = ?');
  const lots = statement(
    'SELECT expires_at, remaining, held FROM point_lots WHERE account_id = ? AND remaining > 0 ORDER BY expires_at',
  );
  const head = statement('SELECT sequence, hash FROM point_transfers ORDER BY sequence DESC LIMIT 1');
  const add = statement('UPDATE point_accounts SET posted = posted + ? WHERE id = ? RETURNING posted');
  const addToLot = statement(
    'UPDATE point_lots SET remaining = remaining + ? WHERE account_id = ? AND expires_at = ?',
  );
  const insertTransfer = statement(
    'INSERT INTO point_transfers (sequence, id, kind, cause_kind, cause_description, source_id, posted_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEntry = statement(
    'INSERT INTO point_entries (sequence, line, account_id, lot, points, held, posted_after, posted_at) VALUES (?, ?, ?, ?, ?, 0, ?, ?)',
  );

  return ({ from, to, sourceId }) => {
    begin.run();
    if (told.get(sourceId)) throw new Error('told already');
    account.get(to);
    if ((account.get(from)?.posted ?? 0) < points) throw new Error('not enough');
    const lot = lots.get(from)?.expires_at ?? '';
    const last = head.get();
    const postedAt = Temporal.Now.instant().round('millisecond');
    const transfer = {
      sequence: (last?.sequence ?? 0) + 1,
      id: uuidv7(),
      kind: 'posting',
      causeKind: 'exchanged',
      causeDescription: 'なかもPayへ交換',
      ruleVersionId: null,
      sourceId,
      settles: null,
      refunds: null,
      holdExpiresAt: null,
      postedAt,
    };
    const entries = [
      { accountId: from, lot: Temporal.Instant.from(lot), points: -points, held: 0 },
      { accountId: to, lot: null, points, held: 0 },
    ].map((entry) => ({ ...entry, postedAfter: add.get(entry.points, entry.accountId)?.posted ?? 0 }));
    addToLot.run(-points, from, lot);
    const hash = computeTransferHash(key, last?.hash ?? '', transfer, entries);
    const at = postedAt.toString({ fractionalSecondDigits: 3 });
    const { sequence, id, kind, causeKind, causeDescription } = transfer;
    insertTransfer.run(sequence, id, kind, causeKind, causeDescription, sourceId, at, hash);
    entries.forEach((entry, n) => {
      insertEntry.run(
        sequence,
        n + 1,
        entry.accountId,
        entry.lot && lot,
        entry.points,
        entry.postedAfter,
        at,
      );
    });
    commit.run();
  };
}
