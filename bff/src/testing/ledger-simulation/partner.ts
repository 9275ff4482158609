/** A partner that keeps its promises and has bad luck with its network. Written without a look at the portal's rules. */
import type { Fate } from '#services/points/exchange/point-partner.port.ts';

export type Request = { kind: 'credit' | 'find' | 'cancel'; exchangeId: string; points: number };
/** What it tells by itself. */
export type Message =
  | { kind: 'outcome'; exchangeId: string; outcome: 'credited' | 'rejected'; points: number }
  | { kind: 'refund'; exchangeId: string; refundId: string; points: number };

interface Wallet {
  fate: 'credited' | 'rejected' | 'cancelled';
  /** What was put into it, taken out by a cancellation, and given back by the partner itself. */
  credited: number;
  taken: number;
  returned: number;
  /** Paid with at a shop, so that it cannot be taken back now. */
  isSpent: boolean;
  /** It was said that it cannot be taken back, which stays so. */
  isCancelRefused: boolean;
}

export class SimulatedPartner {
  /** Everything that it ever told. */
  readonly messages: Message[] = [];
  readonly #wallets = new Map<string, Wallet>();
  #refunds = 0;

  answer(request: Request, isWilling: boolean): Fate | { state: 'spent' } | undefined {
    const { kind, exchangeId, points } = request;
    if (kind === 'credit') this.#credit(exchangeId, points, isWilling);
    if (kind === 'cancel' && this.#cancel(exchangeId) === 'spent') return { state: 'spent' };
    return this.#fateOf(exchangeId);
  }

  shop(exchangeId: string): void {
    const wallet = this.#wallets.get(exchangeId);
    if (wallet?.fate === 'credited') wallet.isSpent = !wallet.isSpent;
  }

  giveBack(exchangeId: string, points: number): void {
    const wallet = this.#wallets.get(exchangeId);
    if (wallet?.fate !== 'credited' || wallet.isSpent || points > this.inWallet(exchangeId)) return;
    wallet.returned += points;
    this.messages.push({ kind: 'refund', exchangeId, refundId: `refund-${++this.#refunds}`, points });
  }

  /** What the resident has there, in points. */
  inWallet(exchangeId: string): number {
    const wallet = this.#wallets.get(exchangeId);
    return wallet ? wallet.credited - wallet.taken - wallet.returned : 0;
  }

  #credit(exchangeId: string, points: number, isWilling: boolean): void {
    if (this.#wallets.has(exchangeId)) return;
    const outcome = isWilling ? 'credited' : 'rejected';
    this.#wallets.set(exchangeId, emptyWallet(outcome, isWilling ? points : 0));
    this.messages.push({ kind: 'outcome', exchangeId, outcome, points });
  }

  #cancel(exchangeId: string): 'spent' | undefined {
    const wallet = this.#wallets.get(exchangeId);
    if (!wallet) this.#wallets.set(exchangeId, emptyWallet('cancelled', 0));
    if (wallet?.fate !== 'credited') return undefined;
    wallet.isCancelRefused ||= wallet.isSpent;
    if (wallet.isCancelRefused) return 'spent';
    wallet.taken = this.inWallet(exchangeId);
    wallet.fate = 'cancelled';
    return undefined;
  }

  #fateOf(exchangeId: string): Fate | undefined {
    const wallet = this.#wallets.get(exchangeId);
    if (!wallet) return undefined;
    const { fate, credited, taken } = wallet;
    if (fate === 'credited') return { state: fate, points: credited, reference: `reference-${exchangeId}` };
    if (fate === 'rejected') return { state: fate, reason: 'wallet-full' };
    return { state: fate, creditedPoints: credited, takenBackPoints: taken };
  }
}

function emptyWallet(fate: Wallet['fate'], credited: number): Wallet {
  return { fate, credited, taken: 0, returned: 0, isSpent: false, isCancelRefused: false };
}
