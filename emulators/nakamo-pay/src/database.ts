/** The sandbox's own books: wallets in yen, and what was credited to them for points. */
import Database from 'better-sqlite3';

export type Books = Database.Database;

const schema = `
CREATE TABLE IF NOT EXISTS wallets (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, owner TEXT NOT NULL,
  own_yen INTEGER NOT NULL CHECK (own_yen >= 0), is_closed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS links (
  pairwise_id TEXT PRIMARY KEY, wallet_id TEXT NOT NULL REFERENCES wallets (id), linked_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS link_codes (
  code TEXT PRIMARY KEY, wallet_id TEXT NOT NULL REFERENCES wallets (id), expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS credits (
  exchange_id TEXT PRIMARY KEY,
  wallet_id TEXT REFERENCES wallets (id),
  state TEXT NOT NULL CHECK (state IN ('credited', 'rejected', 'cancelled')),
  reason TEXT,
  reference TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  points INTEGER NOT NULL, yen INTEGER NOT NULL,
  remaining_yen INTEGER NOT NULL CHECK (remaining_yen >= 0 AND remaining_yen <= yen),
  returned_points INTEGER NOT NULL DEFAULT 0 CHECK (returned_points <= points),
  returned_yen INTEGER NOT NULL DEFAULT 0,
  taken_back_points INTEGER NOT NULL DEFAULT 0,
  cancel_refused INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL, cancelled_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS returns (
  id TEXT PRIMARY KEY, exchange_id TEXT NOT NULL REFERENCES credits (exchange_id),
  points INTEGER NOT NULL, yen INTEGER NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS payments (
  id TEXT PRIMARY KEY, wallet_id TEXT NOT NULL REFERENCES wallets (id), shop TEXT NOT NULL,
  yen INTEGER NOT NULL, own_yen INTEGER NOT NULL, at TEXT NOT NULL, refunded_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS payment_parts (
  payment_id TEXT NOT NULL REFERENCES payments (id), exchange_id TEXT NOT NULL REFERENCES credits (exchange_id),
  yen INTEGER NOT NULL, PRIMARY KEY (payment_id, exchange_id)
) STRICT;
CREATE TABLE IF NOT EXISTS movements (
  sequence INTEGER PRIMARY KEY, wallet_id TEXT NOT NULL REFERENCES wallets (id), at TEXT NOT NULL,
  text TEXT NOT NULL, yen INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS callbacks (
  id TEXT PRIMARY KEY, path TEXT NOT NULL, body TEXT NOT NULL, not_before INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, answer INTEGER, is_done INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS assertions (jti TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;
`;

/** Invented people, beside the demo cards of the same names. */
const people = [
  ['wallet-hanako', '4821 0037', '中間 花子', 1_200],
  ['wallet-taro', '4821 0045', '垣生 太郎', 0],
  ['wallet-misaki', '4821 0052', '岩瀬 美咲', 3_400],
  ['wallet-kenji', '4821 0078', '東 健二', 0],
  ['wallet-closed', '4821 0060', '弥生 湊（利用停止中）', 0],
] as const;

export function openBooks(file: string): Books {
  const books = new Database(file);
  books.pragma('journal_mode = WAL');
  books.pragma('synchronous = FULL');
  books.pragma('foreign_keys = ON');
  books.exec(schema);
  const add = books.prepare('INSERT OR IGNORE INTO wallets VALUES (?, ?, ?, ?, ?)');
  for (const [id, number, owner, yen] of people)
    add.run(id, number, owner, yen, id === 'wallet-closed' ? 1 : 0);
  return books;
}

/** One transaction, which a throw undoes. */
export function inOneStep<T>(books: Books, work: () => T): T {
  return books.transaction(work).immediate();
}
