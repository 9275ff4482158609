/** Wallets: their balance, and paying at shops. */
import { randomUUID } from 'node:crypto';
import { type Books, inOneStep } from './database.ts';

export interface Wallet {
  id: string;
  number: string;
  owner: string;
  own_yen: number;
  is_closed: number;
}
export interface Payment {
  id: string;
  wallet_id: string;
  shop: string;
  yen: number;
  own_yen: number;
  at: string;
  refunded_at: string | null;
}
export interface Movement {
  at: string;
  text: string;
  yen: number;
}

export const shops = ['なかま商店街 八百屋', '通谷ベーカリー', '垣生公園 売店', '中間駅前 薬局'];

export function listWallets(books: Books): Wallet[] {
  return books.prepare('SELECT * FROM wallets ORDER BY number').all() as Wallet[];
}

export function findWallet(books: Books, id: string): Wallet | undefined {
  return books.prepare('SELECT * FROM wallets WHERE id = ?').get(id) as Wallet | undefined;
}

/** The wallet that is linked to whom the portal calls this. */
export function findWalletOf(books: Books, pairwiseId: string): Wallet | undefined {
  const query = 'SELECT w.* FROM wallets w JOIN links l ON l.wallet_id = w.id WHERE l.pairwise_id = ?';
  return books.prepare(query).get(pairwiseId) as Wallet | undefined;
}

export function isLinked(books: Books, walletId: string): boolean {
  return books.prepare('SELECT 1 FROM links WHERE wallet_id = ?').get(walletId) !== undefined;
}

/** The person's own money and what is left of their credits, in yen. */
export function balanceOf(books: Books, walletId: string): number {
  const query = `SELECT own_yen + (SELECT coalesce(sum(remaining_yen), 0) FROM credits WHERE wallet_id = w.id) AS yen
    FROM wallets w WHERE id = ?`;
  return (books.prepare(query).get(walletId) as { yen: number } | undefined)?.yen ?? 0;
}

export function movementsOf(books: Books, walletId: string): Movement[] {
  const query = 'SELECT at, text, yen FROM movements WHERE wallet_id = ? ORDER BY sequence DESC LIMIT 100';
  return books.prepare(query).all(walletId) as Movement[];
}

export function paymentsOf(books: Books, walletId: string): Payment[] {
  const query =
    'SELECT * FROM payments WHERE wallet_id = ? AND refunded_at IS NULL ORDER BY at DESC LIMIT 20';
  return books.prepare(query).all(walletId) as Payment[];
}

export function noteMovement(books: Books, walletId: string, text: string, yen: number): void {
  books
    .prepare('INSERT INTO movements (wallet_id, at, text, yen) VALUES (?, ?, ?, ?)')
    .run(walletId, new Date().toISOString(), text, yen);
}

/** Pays from the oldest credits first and then from the person's own money; false when that is not enough. */
export function pay(books: Books, walletId: string, shop: string, yen: number): boolean {
  return inOneStep(books, () => {
    if (!Number.isSafeInteger(yen) || yen <= 0 || balanceOf(books, walletId) < yen) return false;
    const id = randomUUID();
    const open = books
      .prepare(
        'SELECT exchange_id, remaining_yen FROM credits WHERE wallet_id = ? AND remaining_yen > 0 ORDER BY at, exchange_id',
      )
      .all(walletId) as { exchange_id: string; remaining_yen: number }[];
    let left = yen;
    const parts: { exchangeId: string; yen: number }[] = [];
    for (const credit of open) {
      const part = Math.min(left, credit.remaining_yen);
      if (part > 0) parts.push({ exchangeId: credit.exchange_id, yen: part });
      left -= part;
    }
    books
      .prepare('INSERT INTO payments VALUES (?, ?, ?, ?, ?, ?, NULL)')
      .run(id, walletId, shop, yen, left, new Date().toISOString());
    for (const part of parts) {
      books.prepare('INSERT INTO payment_parts VALUES (?, ?, ?)').run(id, part.exchangeId, part.yen);
      moveRemaining(books, part.exchangeId, -part.yen);
    }
    moveOwn(books, walletId, -left);
    noteMovement(books, walletId, `${shop}で支払い`, -yen);
    return true;
  });
}

/** The shop gives the money back; it goes to where it came from. False when there is nothing to give back. */
export function refundPayment(books: Books, walletId: string, paymentId: string): boolean {
  return inOneStep(books, () => {
    const payment = paymentsOf(books, walletId).find(({ id }) => id === paymentId);
    if (!payment) return false;
    books
      .prepare('UPDATE payments SET refunded_at = ? WHERE id = ?')
      .run(new Date().toISOString(), paymentId);
    const parts = books
      .prepare('SELECT exchange_id, yen FROM payment_parts WHERE payment_id = ?')
      .all(paymentId) as { exchange_id: string; yen: number }[];
    for (const part of parts) moveRemaining(books, part.exchange_id, part.yen);
    moveOwn(books, walletId, payment.own_yen);
    noteMovement(books, walletId, `${payment.shop}から返金`, payment.yen);
    return true;
  });
}

function moveRemaining(books: Books, exchangeId: string, yen: number): void {
  books
    .prepare('UPDATE credits SET remaining_yen = remaining_yen + ? WHERE exchange_id = ?')
    .run(yen, exchangeId);
}

function moveOwn(books: Books, walletId: string, yen: number): void {
  books.prepare('UPDATE wallets SET own_yen = own_yen + ? WHERE id = ?').run(yen, walletId);
}
