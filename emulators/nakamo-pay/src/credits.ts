/**
 * Crediting wallets for points. Every exchange id has one fate, kept for good: credited, rejected or cancelled. A
 * cancellation that comes before the credit it is about leaves a mark, so that the late credit has no effect.
 */
import { randomUUID } from 'node:crypto';
import type { Callbacks } from './callbacks.ts';
import { type Books, inOneStep } from './database.ts';
import { Refusal } from './refusal.ts';
import { balanceOf, findWalletOf, noteMovement } from './wallets.ts';

export interface CreditRow {
  exchange_id: string;
  wallet_id: string | null;
  state: 'credited' | 'rejected' | 'cancelled';
  reason: string | null;
  reference: string;
  request: string;
  points: number;
  yen: number;
  remaining_yen: number;
  returned_points: number;
  returned_yen: number;
  taken_back_points: number;
  /** A cancellation came when some of it was spent. That stays the answer, however late it is asked again. */
  cancel_refused: number;
  at: string;
  cancelled_at: string | null;
}
export interface CreditRequest {
  pairwiseId: string;
  points: number;
  yen: number;
}

/** What one wallet may hold. */
const walletYenMax = 100_000;

export function findCredit(books: Books, exchangeId: string): CreditRow | undefined {
  return books.prepare('SELECT * FROM credits WHERE exchange_id = ?').get(exchangeId) as
    | CreditRow
    | undefined;
}

export function creditsOf(books: Books, walletId: string): CreditRow[] {
  const query = "SELECT * FROM credits WHERE wallet_id = ? AND state = 'credited' ORDER BY at, exchange_id";
  return books.prepare(query).all(walletId) as CreditRow[];
}

/** The same exchange again answers what became of it the first time. */
export function creditWallet(
  books: Books,
  callbacks: Callbacks,
  exchangeId: string,
  request: CreditRequest,
): CreditRow {
  return inOneStep(books, () => {
    const text = JSON.stringify([request.pairwiseId, request.points, request.yen]);
    const known = findCredit(books, exchangeId);
    if (known) {
      if (known.request !== '' && known.request !== text) throw new Refusal('credit-differs');
      return known;
    }
    const wallet = findWalletOf(books, request.pairwiseId);
    const reason = rejectionOf(books, wallet, request.yen);
    const state = reason === null ? 'credited' : 'rejected';
    const { points, yen } = request;
    const credit = record(books, exchangeId, {
      wallet_id: wallet?.id ?? null,
      state,
      reason,
      request: text,
      points,
      yen,
      remaining_yen: reason === null ? yen : 0,
    });
    if (wallet && state === 'credited')
      noteMovement(books, wallet.id, `なかマイルポイントから（${points}ポイント）`, yen);
    const outcome = { outcome: state, points, partnerReference: credit.reference };
    callbacks.enqueue(`/exchanges/${exchangeId}/outcome`, outcome);
    return credit;
  });
}

/** Takes a credit back when nothing of it was spent; otherwise it is marked as `cancel_refused`. */
export function cancelCredit(books: Books, exchangeId: string): CreditRow {
  return inOneStep(books, () => {
    const credit = findCredit(books, exchangeId);
    if (!credit)
      return record(books, exchangeId, {
        wallet_id: null,
        state: 'cancelled',
        reason: null,
        request: '',
        points: 0,
        yen: 0,
        remaining_yen: 0,
      });
    if (credit.state !== 'credited') return credit;
    if (credit.cancel_refused) return credit;
    if (credit.remaining_yen + credit.returned_yen < credit.yen) {
      books.prepare('UPDATE credits SET cancel_refused = 1 WHERE exchange_id = ?').run(exchangeId);
      return { ...credit, cancel_refused: 1 };
    }
    const takenBack = credit.points - credit.returned_points;
    books
      .prepare(
        "UPDATE credits SET state = 'cancelled', remaining_yen = 0, taken_back_points = ?, cancelled_at = ? WHERE exchange_id = ?",
      )
      .run(takenBack, new Date().toISOString(), exchangeId);
    if (credit.wallet_id)
      noteMovement(books, credit.wallet_id, 'ポイント交換の取り消し', -credit.remaining_yen);
    return findCredit(books, exchangeId) ?? credit;
  });
}

/** Turns what is left of a credit back into points, and tells the portal. */
export function returnToPoints(books: Books, callbacks: Callbacks, exchangeId: string): number {
  return inOneStep(books, () => {
    const credit = findCredit(books, exchangeId);
    if (credit?.state !== 'credited' || !credit.wallet_id) throw new Refusal('not-found');
    const points = Math.floor((credit.remaining_yen * credit.points) / credit.yen);
    const yen = Math.ceil((points * credit.yen) / credit.points);
    if (points === 0) return 0;
    const id = randomUUID();
    books
      .prepare('INSERT INTO returns VALUES (?, ?, ?, ?, ?)')
      .run(id, exchangeId, points, yen, new Date().toISOString());
    books
      .prepare(
        'UPDATE credits SET remaining_yen = remaining_yen - ?, returned_points = returned_points + ?, returned_yen = returned_yen + ? WHERE exchange_id = ?',
      )
      .run(yen, points, yen, exchangeId);
    noteMovement(books, credit.wallet_id, `なかマイルポイントへ戻す（${points}ポイント）`, -yen);
    callbacks.enqueue(`/exchanges/${exchangeId}/refunds`, { refundId: id, points });
    return points;
  });
}

function rejectionOf(
  books: Books,
  wallet: { id: string; is_closed: number } | undefined,
  yen: number,
): string | null {
  if (!wallet) return 'wallet-not-linked';
  if (wallet.is_closed) return 'wallet-closed';
  return balanceOf(books, wallet.id) + yen > walletYenMax ? 'wallet-full' : null;
}

function record(
  books: Books,
  exchangeId: string,
  credit: Pick<CreditRow, 'wallet_id' | 'state' | 'reason' | 'request' | 'points' | 'yen' | 'remaining_yen'>,
): CreditRow {
  books
    .prepare(
      `INSERT INTO credits (exchange_id, wallet_id, state, reason, reference, request, points, yen, remaining_yen, at)
       VALUES (@exchange_id, @wallet_id, @state, @reason, @reference, @request, @points, @yen, @remaining_yen, @at)`,
    )
    .run({
      ...credit,
      exchange_id: exchangeId,
      reference: `NP-${randomUUID()}`,
      at: new Date().toISOString(),
    });
  const recorded = findCredit(books, exchangeId);
  if (!recorded) throw new Error('the credit was not recorded');
  return recorded;
}
