/** Checks the whole ledger, on a database in use: it only reads, page by page, and compares as of where it began. */
import { setImmediate } from 'node:timers/promises';
import type { Anchor } from '#platform/anchors/anchor.rules.ts';
import type { Store } from '#platform/db/store.ts';
import { type ChainHead, computeAccountProof } from './chain.rules.ts';
import { findChainHead, findLines } from './journal.store.ts';
import { findDifferingExchange, findDifferingGrant } from './records.store.ts';
import {
  emptyJournal,
  followTransfer,
  type JournalState,
  type LedgerFault,
  type LedgerFaultKind,
  lotName,
  type Sums,
} from './verify.rules.ts';
import {
  findAccountsAt,
  findChained,
  findHoldsPendingAt,
  findLotsAt,
  findStrayEntry,
  findStrayHold,
} from './verify.store.ts';

export interface LedgerVerification {
  /** How far the chain is whole. */
  head: ChainHead;
  accounts: number;
  pendingHolds: number;
  /** The first thing that is wrong. */
  fault?: LedgerFault;
}

interface Walk {
  read: Store['read'];
  key: Uint8Array;
  state: JournalState;
  /** The last transfer to look at: later ones belong to the next check. */
  through: number;
  perRead: number;
}

export async function verifyLedger(
  { read }: Pick<Store, 'read'>,
  key: Uint8Array,
  { anchors = [], perRead = 500 }: { anchors?: readonly Anchor[]; perRead?: number } = {},
): Promise<LedgerVerification> {
  const { sequence: through } = await findChainHead(read);
  const state = emptyJournal();
  const walk = { read, key, state, through, perRead };
  const hashes = new Map(anchors.map(({ sequence }) => [sequence, '']));
  const fault =
    (await walkJournal(walk, hashes)) ??
    findAnchorFault(anchors, hashes) ??
    (await compareAccounts(walk)) ??
    (await compareHolds(walk)) ??
    (await compareRecords(walk));
  const { head, accounts, pendingHolds } = state;
  return { head, accounts: accounts.size, pendingHolds: pendingHolds.size, ...(fault && { fault }) };
}

/** Transfer by transfer; fills in the hash of each number that an anchor speaks of. */
async function walkJournal(walk: Walk, hashes: Map<number, string>): Promise<LedgerFault | undefined> {
  const { read, key, state, through, perRead } = walk;
  const issuanceIds = await findIssuanceIds(walk);
  for (let after = 0; after < through; ) {
    const { transfers, entries, last } = await findChained(read, after, through, perRead);
    if (transfers.length === 0) return faultAt('transfer-missing', after + 1);
    let next = 0;
    for (const transfer of transfers) {
      const own = [];
      for (; entries[next]?.sequence === transfer.sequence; next++)
        own.push(entries[next] as (typeof entries)[number]);
      const refundedEntries =
        transfer.refunds === null ? undefined : await findPosting(read, transfer.refunds);
      const wrong = followTransfer(state, { transfer, entries: own, refundedEntries }, { key, issuanceIds });
      if (wrong)
        return faultAt(wrong, wrong === 'transfer-missing' ? state.head.sequence + 1 : transfer.sequence);
      if (hashes.has(transfer.sequence)) hashes.set(transfer.sequence, transfer.hash);
    }
    const stray = entries[next];
    if (stray) return faultAt('entry-stray', stray.sequence);
    after = last;
    // On SQLite nothing here waits, and requests want their turn.
    await setImmediate();
  }
  const stray = await findStrayEntry(read, through);
  return stray === undefined ? undefined : faultAt('entry-stray', stray);
}

async function findPosting(read: Store['read'], sequence: number) {
  return (await findLines(read, sequence)).map((line) => ({ ...line, postedAfter: 0 }));
}

/** An anchor whose transfer is gone, or has another hash now, says that the end of the chain was cut off. */
function findAnchorFault(anchors: readonly Anchor[], hashes: Map<number, string>): LedgerFault | undefined {
  const oldestFirst = [...anchors].sort((a, b) => a.sequence - b.sequence);
  const cut = oldestFirst.find(({ sequence, hash }) => hashes.get(sequence) !== hash);
  return cut && faultAt('truncated', cut.sequence);
}

async function findIssuanceIds({ read, through, perRead }: Walk): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const accounts of accountPages(read, through, perRead)) {
    for (const { id, kind } of accounts) if (kind === 'issuance') ids.add(id);
  }
  return ids;
}

async function compareAccounts({
  read,
  key,
  state,
  through,
  perRead,
}: Walk): Promise<LedgerFault | undefined> {
  const missing = new Set(state.accounts.keys());
  for await (const accounts of accountPages(read, through, perRead)) {
    for (const account of accounts) {
      const { id: accountId, posted, held } = account;
      if (account.proof !== computeAccountProof(key, account)) return faultIn('owner-changed', accountId);
      const said = state.accounts.get(accountId) ?? { posted: 0, held: 0 };
      if (said.posted !== posted || said.held !== held) return faultIn('account-drifted', accountId);
      missing.delete(accountId);
    }
    const ids = accounts.map(({ id }) => id);
    const drifted = findDriftedLot(state, ids, await findLotsAt(read, through, ids));
    if (drifted !== undefined) return faultIn('lot-drifted', drifted);
  }
  const [gone] = missing;
  return gone === undefined ? undefined : faultIn('account-drifted', gone);
}

type Lots = Awaited<ReturnType<typeof findLotsAt>>;

/** The first of the accounts whose lots are not those of the journal. */
function findDriftedLot(state: JournalState, accountIds: readonly string[], lots: Lots): string | undefined {
  const open = new Map(accountIds.map((id) => [id, new Map(state.lots.get(id))]));
  for (const { accountId, expiresAt, remaining, held } of lots) {
    const said = open.get(accountId);
    const lot = said?.get(lotName(expiresAt)) ?? { posted: 0, held: 0 };
    if (lot.posted !== remaining || lot.held !== held) return accountId;
    said?.delete(lotName(expiresAt));
  }
  // The row of a lot goes with its last point.
  const isForgotten = ({ posted, held }: Sums) => posted !== 0 || held !== 0;
  return accountIds.find((id) => [...(open.get(id)?.values() ?? [])].some(isForgotten));
}

async function compareHolds({ read, through, perRead }: Walk): Promise<LedgerFault | undefined> {
  for (let after = 0; ; ) {
    const holds = await findHoldsPendingAt(read, through, after, perRead);
    const wrong = holds.find(({ isListed, isEnded }) => isListed + isEnded !== 1);
    if (wrong) return faultAt('open-holds-drifted', wrong.sequence);
    if (holds.length < perRead) break;
    after = holds.at(-1)?.sequence ?? through;
    await setImmediate();
  }
  const stray = await findStrayHold(read);
  return stray === undefined ? undefined : faultAt('open-holds-drifted', stray);
}

/** What other tables say about transfers: the journal is right, so a difference is theirs. */
async function compareRecords({ read }: Walk): Promise<LedgerFault | undefined> {
  const exchanged = await findDifferingExchange(read);
  if (exchanged !== undefined) return faultIn('exchange-differs', exchanged);
  const granted = await findDifferingGrant(read);
  return granted === undefined ? undefined : faultIn('grant-differs', granted);
}

async function* accountPages(read: Store['read'], through: number, perRead: number) {
  for (let afterId = ''; ; ) {
    const page = await findAccountsAt(read, through, afterId, perRead);
    yield page;
    if (page.length < perRead) return;
    afterId = page.at(-1)?.id ?? afterId;
    await setImmediate();
  }
}

const faultAt = (kind: LedgerFaultKind, sequence: number): LedgerFault => ({
  kind,
  sequence,
  accountId: null,
});
const faultIn = (kind: LedgerFaultKind, accountId: string): LedgerFault => ({
  kind,
  sequence: null,
  accountId,
});
