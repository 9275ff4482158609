/** What can be wrong with a ledger, and the walk over its journal that finds it. */
import {
  type ChainedEntry,
  type ChainedTransfer,
  type ChainHead,
  chainStart,
  computeTransferHash,
} from './chain.rules.ts';

export type LedgerFaultKind =
  /** A number is left out: transfers were removed. */
  | 'transfer-missing'
  /** A field of the transfer or of one of its entries is not what was chained, or another key was used. */
  | 'transfer-changed'
  /** The points of its entries do not sum to zero. */
  | 'unbalanced'
  /** An entry does not say what its account had afterwards. */
  | 'balance-wrong'
  /** An account, or a lot of it, would have been overdrawn. */
  | 'overdrawn'
  /** It ends a hold that was not pending, or not the lots that the hold reserved. */
  | 'hold-wrong'
  /** It gives back more than was moved. */
  | 'refund-wrong'
  /** An account's sums are not those of its entries. */
  | 'account-drifted'
  /** An account was given to somebody else. */
  | 'owner-changed'
  /** A lot's sums are not those of its entries. */
  | 'lot-drifted'
  /** The list of open holds is not what the journal says. */
  | 'open-holds-drifted'
  /** Entries without a transfer. */
  | 'entry-stray'
  /** The points of an exchange are not where its record says. */
  | 'exchange-differs'
  /** A grant is on record that the journal does not have so. */
  | 'grant-differs'
  /** An anchor speaks of transfers that are not there. */
  | 'truncated';

export interface LedgerFault {
  kind: LedgerFaultKind;
  /** The transfer; null when it is about a sum. */
  sequence: number | null;
  accountId: string | null;
}

export interface Sums {
  posted: number;
  held: number;
}
interface Hold {
  lines: readonly ChainedEntry[];
}

/** What the journal says so far: every sum that the database keeps can be compared with it. */
export interface JournalState {
  head: ChainHead;
  accounts: Map<string, Sums>;
  /** By account, then by the lot's expiry as text. */
  lots: Map<string, Map<string, Sums>>;
  pendingHolds: Map<number, Hold>;
  /** What refunds gave back of a posting, by its number and then by lot. */
  refunded: Map<number, Map<string, number>>;
}

export function emptyJournal(): JournalState {
  return {
    head: chainStart,
    accounts: new Map(),
    lots: new Map(),
    pendingHolds: new Map(),
    refunded: new Map(),
  };
}

export interface Followed {
  transfer: ChainedTransfer & { hash: string };
  entries: readonly ChainedEntry[];
  /** Of a refund: the entries of the posting that it gives back. */
  refundedEntries?: readonly ChainedEntry[] | undefined;
}
export interface VerifyKeys {
  key: Uint8Array;
  /** Accounts that may go below zero. */
  issuanceIds: ReadonlySet<string>;
}

/** Follows one transfer. Changes `state`, so that a million of them fit; answers what is wrong with the transfer. */
export function followTransfer(
  state: JournalState,
  { transfer, entries, refundedEntries = [] }: Followed,
  { key, issuanceIds }: VerifyKeys,
): LedgerFaultKind | undefined {
  const { sequence } = transfer;
  if (sequence !== state.head.sequence + 1) return 'transfer-missing';
  const hash = computeTransferHash(key, state.head.hash, transfer, entries);
  if (hash !== transfer.hash) return 'transfer-changed';
  state.head = { sequence, hash };
  if (entries.length === 0 || entries.reduce((sum, { points }) => sum + points, 0) !== 0) return 'unbalanced';
  return (
    followEntries(state, entries, issuanceIds) ??
    followHold(state, transfer, entries) ??
    followRefund(state, transfer, entries, refundedEntries)
  );
}

function followEntries(
  state: JournalState,
  entries: readonly ChainedEntry[],
  issuanceIds: ReadonlySet<string>,
): LedgerFaultKind | undefined {
  for (const { accountId, lot, points, held, postedAfter } of entries) {
    const account = add(state.accounts, accountId, points, held);
    if (account.posted !== postedAfter) return 'balance-wrong';
    if (!lot) continue;
    const lots = state.lots.get(accountId) ?? new Map<string, Sums>();
    state.lots.set(accountId, lots);
    if (isOverdrawn(add(lots, lotName(lot), points, held))) return 'overdrawn';
  }
  const isAnyOverdrawn = entries.some(({ accountId }) => {
    const account = state.accounts.get(accountId);
    return account && !issuanceIds.has(accountId) && isOverdrawn(account);
  });
  return isAnyOverdrawn ? 'overdrawn' : undefined;
}

/** Only a hold reserves; only the end of a pending hold releases, and exactly what that hold had reserved. */
function followHold(
  state: JournalState,
  { kind, sequence, settles }: ChainedTransfer,
  entries: readonly ChainedEntry[],
): LedgerFaultKind | undefined {
  const reserving = entries.filter(({ held }) => held !== 0);
  if (kind === 'hold') {
    const isReserving =
      reserving.length === entries.length && entries.every((e) => e.held > 0 && e.points === 0);
    if (!isReserving) return 'hold-wrong';
    state.pendingHolds.set(sequence, { lines: entries });
    return undefined;
  }
  if (kind !== 'post-hold' && kind !== 'void-hold' && kind !== 'expire-hold')
    return settles !== null || reserving.length > 0 ? 'hold-wrong' : undefined;
  const hold = settles === null ? undefined : state.pendingHolds.get(settles);
  if (!hold || settles === null) return 'hold-wrong';
  state.pendingHolds.delete(settles);
  const isWhole =
    reserving.length === hold.lines.length &&
    hold.lines.every((line) => reserving.some((entry) => isReleased(line, entry)));
  const moves = entries.some(({ points }) => points !== 0);
  return isWhole && moves === (kind === 'post-hold') ? undefined : 'hold-wrong';
}

function isReleased(line: ChainedEntry, entry: ChainedEntry): boolean {
  const isSameLot = line.lot === null ? entry.lot === null : entry.lot !== null && line.lot.equals(entry.lot);
  return (
    line.accountId === entry.accountId && isSameLot && entry.held === -line.held && -entry.points <= line.held
  );
}

/** A refund gives back to the lots that its posting took from, and with all earlier ones no more than it took. */
function followRefund(
  state: JournalState,
  { kind, sequence, refunds }: ChainedTransfer,
  entries: readonly ChainedEntry[],
  posting: readonly ChainedEntry[],
): LedgerFaultKind | undefined {
  if ((kind === 'refund') !== (refunds !== null)) return 'refund-wrong';
  if (refunds === null) return undefined;
  if (refunds >= sequence || posting.length === 0) return 'refund-wrong';
  const refunded = state.refunded.get(refunds) ?? new Map<string, number>();
  state.refunded.set(refunds, refunded);
  for (const { accountId, lot, points } of entries.filter((entry) => entry.points > 0)) {
    const name = lotName(lot);
    const back = (refunded.get(name) ?? 0) + points;
    refunded.set(name, back);
    const taken = posting
      .filter((entry) => entry.accountId === accountId && entry.points < 0 && lotName(entry.lot) === name)
      .reduce((sum, entry) => sum - entry.points, 0);
    if (back > taken) return 'refund-wrong';
  }
  return undefined;
}

/** The name of a lot within its account. */
export function lotName(lot: Temporal.Instant | null): string {
  return lot?.toString({ fractionalSecondDigits: 3 }) ?? '';
}

function add<K>(sums: Map<K, Sums>, name: K, points: number, held: number): Sums {
  const before = sums.get(name) ?? { posted: 0, held: 0 };
  const after = { posted: before.posted + points, held: before.held + held };
  sums.set(name, after);
  return after;
}

function isOverdrawn({ posted, held }: Sums): boolean {
  return held < 0 || posted - held < 0;
}
