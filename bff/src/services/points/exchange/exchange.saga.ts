/**
 * The transactions of an exchange. Each message changes the exchange, the points and the record of what happened
 * together or not at all; what a message means is decided in exchange.rules.ts.
 */
import type { ProblemSlug } from '@entame/sdk/problems';
import type { Tx } from '#platform/db/store.ts';
import { Problem } from '#platform/problem.ts';
import { pointsTopic } from '../ledger/topic.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { decideExchange, type ExchangeMessage, isUnderWay, type LedgerStep } from './exchange.rules.ts';
import {
  type ExchangeRow,
  findExchangeById,
  recordExchangeChange,
  recordStep,
  type StepKind,
} from './exchange.store.ts';
import { publishFacts } from './exchange-facts.ts';
import type { RejectionReason } from './point-partner.port.ts';

/** What goes on record beside what the message says. */
export interface Told {
  partnerReference?: string;
  rejectionReason?: RejectionReason;
  /** What the partner calls a refund. */
  refundId?: string;
}

export type Heard =
  | { outcome: 'changed'; exchange: ExchangeRow }
  | { outcome: 'unchanged'; exchange: ExchangeRow }
  | { outcome: 'refused'; exchange: ExchangeRow; reason: ProblemSlug };

/** Applies a message to an exchange. The caller has made sure that it is about this exchange. */
export async function hear(
  deps: Pick<ExchangeDeps, 'platform' | 'ledger'>,
  tx: Tx,
  exchange: ExchangeRow,
  message: ExchangeMessage,
  told: Told = {},
): Promise<Heard> {
  const { clock, announce } = deps.platform;
  const decision = decideExchange(exchange, message);
  if (decision.outcome === 'unchanged') return { outcome: 'unchanged', exchange };
  if (decision.outcome === 'refused') return { outcome: 'refused', exchange, reason: decision.reason };
  const at = clock.now();
  const { next, steps } = decision;
  let transferId = exchange.transferId;
  for (const step of steps) {
    transferId = await move(deps, tx, { ...exchange, transferId }, step, told);
    if (step.kind !== 'post') await bringToOwner(deps, tx, exchange, step, told);
  }
  const change = {
    ...next,
    transferId,
    changedAt: at,
    // Whatever changed, it is called for at once; leases keep two from calling.
    dueAt: isUnderWay(next) ? at : null,
    attempts: message.kind === 'claimed' ? exchange.attempts : 0,
    partnerReference: told.partnerReference ?? exchange.partnerReference,
    rejectionReason: next.status === 'rejected' ? (told.rejectionReason ?? 'other') : null,
  };
  await recordExchangeChange(tx, exchange.id, change);
  for (const [kind, points] of stepsOf(message, steps, exchange)) {
    const detail = told.refundId !== undefined && kind === 'refunded' ? { detail: told.refundId } : {};
    await recordStep(tx, { exchangeId: exchange.id, kind, at, ...detail, ...(points && { points }) });
  }
  await publishFacts(deps.platform, tx, { exchange, next, message, refundId: told.refundId });
  await announce(tx, { to: exchange.residentId, topic: pointsTopic });
  const changed = await findExchangeById(tx, exchange.id);
  return { outcome: 'changed', exchange: changed ?? exchange };
}

/** Carries out one step in the ledger. Answers the transfer that posted the hold. */
async function move(
  { ledger }: Pick<ExchangeDeps, 'ledger'>,
  tx: Tx,
  exchange: ExchangeRow,
  step: LedgerStep,
  { refundId }: Told,
): Promise<string | null> {
  const { id, holdId, transferId, partnerId } = exchange;
  if (step.kind === 'post') {
    const account = await ledger.ensureCityAccount(tx, partnerAccountOf(partnerId));
    const cause = { kind: 'exchanged', description: exchange.partnerName.ja } as const;
    return (await ledger.postHold(tx, { holdId, to: account.id, cause })).id;
  }
  if (step.kind === 'void') {
    const cause = { kind: 'exchange-cancelled', description: exchange.partnerName.ja } as const;
    await ledger.voidHold(tx, { holdId, cause });
    return transferId;
  }
  if (transferId === null) throw new Error(`Exchange ${id} was not posted and cannot be given back.`);
  const isCancelled = step.why === 'cancelled';
  const kind = isCancelled ? 'exchange-cancelled' : 'exchange-refunded';
  await ledger.refund(tx, {
    sourceId: isCancelled ? `exchange:${id}:cancelled` : `exchange:${partnerId}:refund:${refundId}`,
    transferId,
    points: step.points,
    cause: { kind, description: exchange.partnerName.ja },
  });
  return transferId;
}

/**
 * Points come back to the account that they were taken from. When its resident was merged into another meanwhile, they go
 * on to the account that this resident uses, unless they expired meanwhile and only wait for their expiry.
 */
async function bringToOwner(
  { ledger }: Pick<ExchangeDeps, 'ledger'>,
  tx: Tx,
  { id, accountId, residentId, points: all }: ExchangeRow,
  step: LedgerStep,
  { refundId }: Told,
): Promise<void> {
  const { id: own } = await ledger.ensureResidentAccount(tx, residentId);
  if (own === accountId) return;
  const points = step.kind === 'give-back' ? step.points : all;
  const cause = { kind: 'residents-merged', description: '利用登録の統合' } as const;
  const sourceId = `exchange:${id}:to-owner:${refundId ?? 'cancelled'}`;
  try {
    await ledger.transfer(tx, { sourceId, cause, from: accountId, to: own, points });
  } catch (error) {
    if (!(error instanceof Problem) || error.slug !== 'points-insufficient') throw error;
  }
}

/** What goes on the record of an exchange, with the points that the partner got or gave back. */
function stepsOf(
  message: ExchangeMessage,
  steps: readonly LedgerStep[],
  { points, attempts }: ExchangeRow,
): [StepKind, number | undefined][] {
  const credited: [StepKind, number][] = steps.some(({ kind }) => kind === 'post')
    ? [['credited', points]]
    : [];
  switch (message.kind) {
    case 'claimed':
      return attempts === 0 ? [['sent', undefined]] : [];
    case 'unsent':
      return attempts === 1 ? [['unanswered', undefined]] : [];
    case 'credited':
      return credited;
    case 'rejected':
      return [['rejected', undefined]];
    case 'taken-back':
      return takenBackSteps(
        message,
        steps.some(({ kind }) => kind === 'void') ? [['credited', points]] : credited,
      );
    case 'spent':
      return [...credited, ['cancel-refused', undefined]];
    case 'refunded':
      return [...credited, ['refunded', message.points]];
    case 'cancel-wanted':
      return steps.length > 0 ? [['cancelled', undefined]] : [['cancel-asked', undefined]];
  }
}

/** A credit that was taken back before we heard of it stands in the partner's books, and so in ours. */
function takenBackSteps(
  { creditedPoints, takenBackPoints }: { creditedPoints: number; takenBackPoints: number },
  credited: [StepKind, number][],
): [StepKind, number | undefined][] {
  if (creditedPoints === 0) return [['cancelled', undefined]];
  return [...credited, ['cancelled', takenBackPoints]];
}

export function partnerAccountOf(partnerId: string) {
  return { kind: 'partner', code: `partner:${partnerId}`, name: `交換先 ${partnerId}` } as const;
}
