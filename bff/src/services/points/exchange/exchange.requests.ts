/** What residents ask for: an exchange, and its cancellation. */
import { uuidv7 } from 'uuidv7';
import { cityTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { findAccountOfResident } from '../ledger/accounts.store.ts';
import type { ConnectedPartner, ExchangeDeps } from './exchange.deps.ts';
import { hear } from './exchange.saga.ts';
import {
  type ExchangeRow,
  findOwnExchange,
  findPointsExchanged,
  recordExchange,
  recordStep,
} from './exchange.store.ts';
import { computePeriodStarts, decideAmount, type ExchangeUse } from './limits.rules.ts';
import { findWalletLink } from './wallet-links.store.ts';

/** Reserves the points and leaves the rest to the workers. */
export async function recordExchangeRequest(
  deps: ExchangeDeps,
  tx: Tx,
  wanted: { residentId: string; partnerId: string; points: number },
): Promise<ExchangeRow> {
  const { platform, ledger, directory } = deps;
  const { residentId, points } = wanted;
  const { config } = partnerBy(deps, wanted.partnerId);
  const now = platform.clock.now();
  const partner = await directory.find(tx, config.id);
  if (partner?.status !== 'active') throw problem('exchange-partner-closed');
  const link = await findWalletLink(tx, residentId, config.id);
  if (!link) throw problem('wallet-not-linked');
  const decision = decideAmount(config, await findExchangeUse(tx, residentId, config.id, now), points);
  if (!decision.allowed) throw problem(decision.reason);
  const id = uuidv7();
  const account = await ledger.ensureResidentAccount(tx, residentId);
  const { holdId } = await ledger.hold(tx, {
    sourceId: `exchange:${id}`,
    cause: { kind: 'exchanged', description: partner.name.ja },
    accountId: account.id,
    points,
    // It ends with what becomes of the exchange, however long that takes.
    expiresAt: null,
  });
  const exchange = {
    ...{ id, residentId, partnerId: config.id, partnerName: partner.name, pairwiseId: link.pairwiseId },
    ...{
      points,
      yen: decision.yen,
      accountId: account.id,
      holdId,
      requestedAt: now,
      changedAt: now,
      dueAt: now,
      ...asked,
    },
  };
  await recordExchange(tx, exchange);
  await recordStep(tx, { exchangeId: id, kind: 'requested', points, at: now });
  return exchange;
}

const asked = {
  status: 'waiting',
  isPosted: false,
  returnedPoints: 0,
  isCancelWanted: false,
  isCancelRefused: false,
  transferId: null,
  partnerReference: null,
  rejectionReason: null,
  attempts: 0,
  leaseToken: null,
  leasedUntil: null,
} as const;

/** At once while nothing has left; otherwise the partner is asked. */
export async function recordCancellation(
  deps: ExchangeDeps,
  tx: Tx,
  { residentId, exchangeId }: { residentId: string; exchangeId: string },
): Promise<ExchangeRow> {
  const exchange = await findOwnExchange(tx, residentId, exchangeId);
  if (!exchange) throw problem('exchange-not-found');
  const heard = await hear(deps, tx, exchange, { kind: 'cancel-wanted' });
  if (heard.outcome === 'refused') throw problem(heard.reason);
  return heard.exchange;
}

export async function findExchangeUse(
  db: Db,
  residentId: string,
  partnerId: string,
  now: Temporal.Instant,
): Promise<ExchangeUse> {
  const starts = computePeriodStarts(now, cityTimeZone);
  const account = await findAccountOfResident(db, residentId);
  return {
    ...(await findPointsExchanged(db, { residentId, partnerId, ...starts })),
    available: account ? account.posted - account.held : 0,
  };
}

export function partnerBy({ partners }: Pick<ExchangeDeps, 'partners'>, id: string): ConnectedPartner {
  const partner = partners.find(({ config }) => config.id === id);
  if (!partner) throw problem('exchange-partner-not-found');
  return partner;
}
