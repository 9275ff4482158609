/** What a partner tells by itself, through the partner API, and what its reconciliation needs of the exchanges. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { computeExchangeState } from './exchange.rules.ts';
import { hear } from './exchange.saga.ts';
import {
  type ExchangeRow,
  findExchangeById,
  findPartnerMovements,
  findPending,
  findRefund,
  recordRefund,
} from './exchange.store.ts';
import { findPartnerHealth } from './partner-health.store.ts';
import type { DailyLine } from './point-partner.port.ts';
import { isPaused, type PartnerHealth } from './retry.rules.ts';

/** An exchange as a partner and the reconciliation see it: nothing of the resident but the pairwise id. */
export interface PartnerExchange {
  id: string;
  partnerId: string;
  pairwiseId: string;
  state: ReturnType<typeof computeExchangeState>;
  points: number;
  yen: number;
  /** Whether its points are on the partner's account in the ledger, apart from those that were given back. */
  isPosted: boolean;
  returnedPoints: number;
  partnerReference: string | null;
  requestedAt: Temporal.Instant;
  changedAt: Temporal.Instant;
}

/** One of this partner's exchanges; another's is as if it did not exist. */
export async function findExchange(
  db: Db,
  partnerId: string,
  exchangeId: string,
): Promise<PartnerExchange | undefined> {
  const exchange = await findExchangeById(db, exchangeId);
  return exchange?.partnerId === partnerId ? presentToPartner(exchange) : undefined;
}

/**
 * The partner says what became of an exchange; told again, it changes nothing. Throws exchange-not-found,
 * exchange-points-differ, and exchange-contradicted when something else is settled.
 */
export async function recordPartnerOutcome(
  deps: Pick<ExchangeDeps, 'platform' | 'ledger'>,
  tx: Tx,
  told: {
    partnerId: string;
    exchangeId: string;
    outcome: 'credited' | 'rejected';
    partnerReference: string;
    points: number;
  },
): Promise<PartnerExchange> {
  const exchange = await findOwn(tx, told);
  if (told.points !== exchange.points) throw problem('exchange-points-differ');
  const { partnerReference } = told;
  const heard = await (told.outcome === 'credited'
    ? hear(deps, tx, exchange, { kind: 'credited', points: told.points }, { partnerReference })
    : hear(deps, tx, exchange, { kind: 'rejected' }, { partnerReference }));
  if (heard.outcome === 'refused') throw problem(heard.reason);
  return presentToPartner(heard.exchange);
}

/**
 * The partner gives points back; a refund id counts once. Throws exchange-not-found, exchange-not-credited,
 * refund-too-large, and points-source-reused when the id stood for something else.
 */
export async function recordPartnerRefund(
  deps: Pick<ExchangeDeps, 'platform' | 'ledger'>,
  tx: Tx,
  told: { partnerId: string; exchangeId: string; refundId: string; points: number },
): Promise<PartnerExchange> {
  const { partnerId, refundId, points } = told;
  const exchange = await findOwn(tx, told);
  const known = await findRefund(tx, partnerId, refundId);
  if (known) {
    if (known.exchangeId !== exchange.id || known.points !== points) throw problem('points-source-reused');
    return presentToPartner(exchange);
  }
  const heard = await hear(deps, tx, exchange, { kind: 'refunded', points }, { refundId });
  if (heard.outcome === 'refused') throw problem(heard.reason);
  const at = deps.platform.clock.now();
  await recordRefund(tx, { partnerId, refundId, exchangeId: exchange.id, points, at });
  return presentToPartner(heard.exchange);
}

async function findOwn(tx: Tx, told: { partnerId: string; exchangeId: string }): Promise<ExchangeRow> {
  const exchange = await findExchangeById(tx, told.exchangeId);
  if (exchange?.partnerId !== told.partnerId) throw problem('exchange-not-found');
  return exchange;
}

/** What moved between the city and a partner on a day of Asia/Tokyo, in the form of the partner's own daily file. */
export async function findExchangesOfDay(
  db: Db,
  partnerId: string,
  day: Temporal.PlainDate,
): Promise<DailyLine[]> {
  const from = day.toZonedDateTime(cityTimeZone).toInstant();
  const to = day.add({ days: 1 }).toZonedDateTime(cityTimeZone).toInstant();
  const rows = await findPartnerMovements(db, partnerId, { from, to });
  return rows.flatMap(({ exchangeId, kind, points, detail, at }) =>
    points === null ? [] : [{ kind: lineKindOf(kind), exchangeId, id: detail ?? exchangeId, points, at }],
  );
}

function lineKindOf(kind: string): DailyLine['kind'] {
  if (kind === 'credited') return 'credit';
  return kind === 'cancelled' ? 'cancellation' : 'refund';
}

export interface PartnerFacts extends PartnerHealth {
  isPaused: boolean;
  /** Exchanges that wait for the partner, and since when the oldest does. */
  pendingCount: number;
  oldestPendingAt: Temporal.Instant | null;
}

/** How calling a partner has gone, and what waits for it. */
export async function findPartnerFacts(
  db: Db,
  partnerId: string,
  now: Temporal.Instant,
): Promise<PartnerFacts> {
  const health = await findPartnerHealth(db, partnerId);
  const { count, oldestAt } = await findPending(db, partnerId);
  return { ...health, isPaused: isPaused(health, now), pendingCount: count, oldestPendingAt: oldestAt };
}

function presentToPartner(exchange: ExchangeRow): PartnerExchange {
  const { id, partnerId, pairwiseId, points, yen, isPosted, returnedPoints } = exchange;
  const { partnerReference, requestedAt, changedAt } = exchange;
  return {
    ...{ id, partnerId, pairwiseId, state: computeExchangeState(exchange), points, yen, isPosted },
    ...{ returnedPoints, partnerReference, requestedAt, changedAt },
  };
}
