/** Settling a difference: with a reason alone, or with points that one person proposes and another approves. */
import type { Tx } from '#platform/db/store.ts';
import { Problem, problem } from '#platform/problem.ts';
import { partnerAccountOf } from '../exchange/exchange.saga.ts';
import { type ExchangeRow, findExchangeById } from '../exchange/exchange.store.ts';
import { recordPartnerRefund } from '../exchange/partner-messages.ts';
import { findTransferBySource } from '../ledger/journal.store.ts';
import type { PartnersDeps } from './partners.deps.ts';
import { computeCorrection } from './reconciliation.rules.ts';
import {
  type DifferenceRow,
  findDifference,
  findDifferenceSteps,
  recordDifferenceChange,
  recordDifferenceStep,
} from './reconciliation.store.ts';

type Deps = Pick<PartnersDeps, 'platform' | 'ledger'>;
export interface Deciding {
  differenceId: string;
  reason: string;
  staffId: string;
  now: Temporal.Instant;
}

const prefix = 'reconciliation:';

/** Whether a refund is a correction of ours, which no file of either side has. */
export function isCorrection(refundId: string): boolean {
  return refundId.startsWith(prefix);
}

/** Settles it, or proposes its correction when `moves`. Throws difference-settled and correction-impossible. */
export async function resolve(tx: Tx, { moves, ...deciding }: Deciding & { moves: boolean }): Promise<void> {
  const { differenceId, reason, staffId: by, now: at } = deciding;
  const row = await findKnown(tx, differenceId);
  if (row.state !== 'open') throw problem('difference-settled');
  if (moves && !computeCorrection(row, row.correctedPoints)) throw problem('correction-impossible');
  const change = moves ? { state: 'proposed', proposedBy: by } : { state: 'resolved' };
  await recordDifferenceChange(tx, row.id, ['open'], change as Partial<DifferenceRow>);
  await recordDifferenceStep(tx, { differenceId, kind: moves ? 'proposed' : 'settled', at, by, reason });
}

/**
 * Decides what was proposed. Answers the resident whose points moved. Throws correction-needs-another when the proposer
 * approves, points-insufficient when the resident has no longer what would have to go to the partner.
 */
export async function decide(
  deps: Deps,
  tx: Tx,
  { approve, ...deciding }: Deciding & { approve: boolean },
): Promise<string | undefined> {
  const { differenceId, reason, staffId: by, now: at } = deciding;
  const row = await findKnown(tx, differenceId);
  if (row.state !== 'proposed') throw problem('difference-settled');
  if (!approve) {
    await recordDifferenceChange(tx, row.id, ['proposed'], { state: 'open', proposedBy: null });
    await recordDifferenceStep(tx, { differenceId, kind: 'declined', at, by, reason });
    return undefined;
  }
  if (row.proposedBy === by) throw problem('correction-needs-another');
  const { residentId, transferId, correctedPoints } = await correct(deps, tx, row);
  await recordDifferenceChange(tx, row.id, ['proposed'], { state: 'resolved', correctedPoints });
  await recordDifferenceStep(tx, { differenceId, kind: 'approved', at, by, reason, transferId });
  return residentId;
}

async function findKnown(tx: Tx, id: string): Promise<DifferenceRow> {
  const row = await findDifference(tx, id);
  if (!row) throw problem('difference-not-found');
  return row;
}

async function correct(deps: Deps, tx: Tx, row: DifferenceRow) {
  const correction = computeCorrection(row, row.correctedPoints);
  const exchange = await findExchangeById(tx, row.exchangeId);
  if (!correction || exchange?.partnerId !== row.partnerId) throw problem('correction-impossible');
  const { direction, points } = correction;
  const isBack = direction === 'to-resident';
  // A difference may open again when the partner changes its file; each correction of it has a name of its own.
  const id = `${prefix}${row.id}:${(await findDifferenceSteps(tx, [row.id])).length}`;
  const transferId = await (isBack ? giveBack : collect)(deps, tx, { id, exchange, points });
  const correctedPoints = row.correctedPoints + (isBack ? -points : points);
  return { residentId: exchange.residentId, transferId, correctedPoints };
}

interface Correcting {
  id: string;
  exchange: ExchangeRow;
  points: number;
}

/** To the resident: as a refund, which gives the points the expiry that they had and shows on the exchange. */
async function giveBack(deps: Deps, tx: Tx, { id, exchange, points }: Correcting): Promise<string> {
  const { partnerId } = exchange;
  const refundId = id;
  try {
    await recordPartnerRefund(deps, tx, { partnerId, exchangeId: exchange.id, refundId, points });
  } catch (error) {
    const isImpossible =
      error instanceof Problem && ['exchange-not-credited', 'refund-too-large'].includes(error.slug);
    throw isImpossible ? problem('correction-impossible') : error;
  }
  const transfer = await findTransferBySource(tx, `exchange:${partnerId}:refund:${refundId}`);
  if (!transfer) throw new Error(`The correction ${refundId} moved nothing.`);
  return transfer.id;
}

/** To the partner: what the resident has there already and was given back here. */
async function collect({ ledger }: Deps, tx: Tx, { id, exchange, points }: Correcting): Promise<string> {
  const from = await ledger.ensureResidentAccount(tx, exchange.residentId);
  const to = await ledger.ensureCityAccount(tx, partnerAccountOf(exchange.partnerId));
  const cause = { kind: 'correction', description: `${exchange.partnerName.ja}との照合による訂正` } as const;
  return (await ledger.transfer(tx, { sourceId: id, cause, from: from.id, to: to.id, points })).id;
}
