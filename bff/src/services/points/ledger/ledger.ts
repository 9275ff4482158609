/** The one way to move points. Every function works inside a write and throws when it refuses, which undoes the write. */
import type { Clock } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import {
  type Account,
  type CityAccount,
  createAccountFinder,
  ensureCityAccount,
  ensureGroupAccount,
  ensureResidentAccount,
} from './accounts.store.ts';
import { appendTransfer, type NewTransfer } from './append.store.ts';
import type { ChainHead } from './chain.rules.ts';
import {
  type Composed,
  composeExpiry,
  composeHold,
  composePostHold,
  composePosting,
  composeRefund,
  composeRelease,
  type Line,
} from './journal.rules.ts';
import {
  type CauseKind,
  findChainHead,
  findLines,
  findPlace,
  findRefundLines,
  findSettlement,
  findTransfer,
  type PostedTransfer,
  recordOpenHold,
  removeOpenHold,
  type Transfer,
} from './journal.store.ts';
import { never } from './lots.rules.ts';

export type { PostedTransfer } from './journal.store.ts';

export interface Cause {
  kind: CauseKind;
  /** What it was for, in words that the owner of the account reads. */
  description: string;
  ruleVersionId?: string | undefined;
}
export interface Movement {
  /** What caused it; told twice, it is posted once. */
  sourceId: string;
  cause: Cause;
  /** Account ids. */
  from: string;
  to: string;
  points: number;
  /** Of the points at the receiver; null: they do not expire; left out: each point keeps the expiry that it had. */
  expiresAt?: Temporal.Instant | null;
}
export interface HoldRequest {
  sourceId: string;
  cause: Cause;
  accountId: string;
  points: number;
  /** When the hold ends by itself; null: somebody else sees to it that it ends. */
  expiresAt: Temporal.Instant | null;
}

export interface ExpiringLot {
  cause: Cause;
  accountId: string;
  expiresAt: Temporal.Instant;
  to: string;
}

export interface Ledger {
  ensureResidentAccount(tx: Tx, residentId: string): Promise<Account>;
  ensureGroupAccount(tx: Tx, groupId: string): Promise<Account>;
  ensureCityAccount(tx: Tx, account: CityAccount): Promise<Account>;
  /** Moves available points, those that expire first. Throws `points-insufficient`. */
  transfer(tx: Tx, movement: Movement): Promise<PostedTransfer>;
  /** Reserves points and remembers their lots. Throws `points-insufficient`. */
  hold(tx: Tx, request: HoldRequest): Promise<{ holdId: string }>;
  /** Posts a pending hold, in part or whole; the rest is released. Throws `hold-not-pending`. */
  postHold(
    tx: Tx,
    end: { holdId: string; to: string; points?: number; cause: Cause },
  ): Promise<PostedTransfer>;
  /** Gives the points back to the lots where they were. Throws `hold-not-pending` when it was posted. */
  voidHold(tx: Tx, end: { holdId: string; cause: Cause }): Promise<void>;
  /** Ends a hold whose time is over; nothing when it has ended already. */
  expireHold(tx: Tx, holdId: string): Promise<void>;
  /** Posts what is left of a lot whose moment has come to an account; undefined when nothing is. */
  expireLot(tx: Tx, lot: ExpiringLot): Promise<PostedTransfer | undefined>;
  /** Gives points of an earlier posting back to the lots that they came from. Throws `refund-too-large`. */
  refund(
    tx: Tx,
    refund: { sourceId: string; transferId: string; points: number; cause: Cause },
  ): Promise<PostedTransfer>;
}

export function createLedger({ clock, key }: { clock: Clock; key: Uint8Array }): Ledger {
  const accounts = createAccountFinder();
  const append = (tx: Tx, head: ChainHead, transfer: NewTransfer, lines: readonly Line[]) =>
    appendTransfer(tx, { key, head, postedAt: now() }, transfer, lines);

  return {
    ensureResidentAccount: (tx, residentId) => ensureResidentAccount(tx, key, residentId),
    ensureGroupAccount: (tx, groupId) => ensureGroupAccount(tx, key, groupId),
    ensureCityAccount: (tx, account) => ensureCityAccount(tx, key, account),

    async transfer(tx, { sourceId, cause, from, to, points, expiresAt }) {
      const { head, told } = await findPlace(tx, sourceId);
      if (told) return sameAgain(tx, told, { kind: 'posting', accountId: to, points });
      const movement = {
        from: await accounts.asPayer(tx, from),
        to: await accounts.asPayee(tx, to),
        points,
        expiresAt: expiresAt === null ? never : expiresAt,
      };
      const lines = linesOf(composePosting(movement, now()));
      return append(tx, head, { kind: 'posting', ...written(cause), sourceId }, lines);
    },

    async hold(tx, { sourceId, cause, accountId, points, expiresAt }) {
      const { head, told } = await findPlace(tx, sourceId);
      if (told) return { holdId: (await sameAgain(tx, told, { kind: 'hold', accountId, points })).id };
      const account = await accounts.asPayer(tx, accountId);
      const lines = linesOf(composeHold(account, points, now()));
      const transfer = { kind: 'hold', ...written(cause), sourceId, holdExpiresAt: expiresAt } as const;
      const { id, sequence } = await append(tx, head, transfer, lines);
      await recordOpenHold(tx, { sequence, accountId, points, expiresAt });
      return { holdId: id };
    },

    async postHold(tx, { holdId, to, points, cause }) {
      const hold = await findHold(tx, holdId);
      const held = await findLines(tx, hold.sequence);
      const amount = points ?? held.reduce((sum, line) => sum + line.held, 0);
      const ended = await findSettlement(tx, hold.sequence);
      if (ended?.kind === 'post-hold')
        return sameAgain(tx, ended, { kind: 'post-hold', accountId: to, points: amount });
      if (ended) throw problem('hold-not-pending');
      const lines = composePostHold(held, await accounts.asPayee(tx, to), amount);
      return end(tx, hold, { kind: 'post-hold', ...written(cause) }, lines);
    },

    async voidHold(tx, { holdId, cause }) {
      const hold = await findHold(tx, holdId);
      const ended = await findSettlement(tx, hold.sequence);
      if (ended?.kind === 'post-hold') throw problem('hold-not-pending');
      if (!ended) await release(tx, hold, { kind: 'void-hold', ...written(cause) });
    },

    async expireHold(tx, holdId) {
      const hold = await findHold(tx, holdId);
      if (await findSettlement(tx, hold.sequence)) return;
      const { causeKind, causeDescription } = hold;
      await release(tx, hold, { kind: 'expire-hold', causeKind, causeDescription });
    },

    async expireLot(tx, { cause, accountId, expiresAt, to }) {
      const head = await findChainHead(tx);
      // A lot can expire again: a hold or a refund may give points back to it later.
      const sourceId = `expiry:${accountId}:${instantText(expiresAt)}:${head.sequence + 1}`;
      const account = await accounts.asPayer(tx, accountId);
      const lines = composeExpiry(account, expiresAt, await accounts.asPayee(tx, to));
      return lines && append(tx, head, { kind: 'posting', ...written(cause), sourceId }, lines);
    },

    async refund(tx, { sourceId, transferId, points, cause }) {
      const { head, told } = await findPlace(tx, sourceId);
      const original = await findTransfer(tx, transferId);
      if (!original) throw new Error(`There is no transfer ${transferId}.`);
      const posting = await findLines(tx, original.sequence);
      const payee = posting.find((line) => line.points < 0)?.accountId;
      const payer = posting.find((line) => line.points > 0)?.accountId;
      if (!payer || !payee) throw new Error(`Transfer ${transferId} moved nothing that could be given back.`);
      if (told) return sameAgain(tx, told, { kind: 'refund', accountId: payee, points });
      const refund = {
        posting,
        refunded: await findRefundLines(tx, original.sequence),
        payer: await accounts.asPayer(tx, payer),
        points,
      };
      const lines = linesOf(composeRefund(refund, now()));
      const transfer = { kind: 'refund', ...written(cause), sourceId, refunds: original.sequence } as const;
      return append(tx, head, transfer, lines);
    },
  };

  /** The databases keep milliseconds, and so must what is hashed. */
  function now(): Temporal.Instant {
    return clock.now().round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  }

  async function release(tx: Tx, hold: Transfer, transfer: Omit<NewTransfer, 'sourceId'>): Promise<void> {
    await end(tx, hold, transfer, composeRelease(await findLines(tx, hold.sequence)));
  }

  async function end(
    tx: Tx,
    hold: Transfer,
    transfer: Omit<NewTransfer, 'sourceId'>,
    lines: readonly Line[],
  ): Promise<PostedTransfer> {
    if (!(await removeOpenHold(tx, hold.sequence)))
      throw new Error(`Hold ${hold.id} has not ended, and is not among the open ones.`);
    const sourceId = `hold:${hold.id}:end`;
    const { head } = await findPlace(tx, sourceId);
    return append(tx, head, { ...transfer, sourceId, settles: hold.sequence }, lines);
  }
}

async function findHold(tx: Tx, holdId: string): Promise<Transfer> {
  const hold = await findTransfer(tx, holdId);
  if (hold?.kind !== 'hold') throw new Error(`There is no hold ${holdId}.`);
  return hold;
}

function linesOf(composed: Composed<'points-insufficient' | 'refund-too-large'>): Line[] {
  if (!composed.allowed) throw problem(composed.reason);
  return composed.lines;
}

function written({ kind, description, ruleVersionId }: Cause) {
  return { causeKind: kind, causeDescription: description, ...(ruleVersionId ? { ruleVersionId } : {}) };
}

/** What was told again is the transfer that is there; another movement under its name is a mistake of the caller. */
async function sameAgain(
  tx: Tx,
  told: Transfer,
  expected: { kind: Transfer['kind']; accountId: string; points: number },
): Promise<PostedTransfer> {
  const lines = (await findLines(tx, told.sequence)).filter((line) => line.accountId === expected.accountId);
  const points = lines.reduce((sum, line) => sum + (told.kind === 'hold' ? line.held : line.points), 0);
  if (told.kind !== expected.kind || points !== expected.points) throw problem('points-source-reused');
  const { id, sequence, postedAt } = told;
  return { id, sequence, postedAt };
}
