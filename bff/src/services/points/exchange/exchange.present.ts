/** Exchanges and partners as residents see them. */
import type { components } from '@entame/sdk/contracts/points.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Language, localize } from '#platform/language.ts';
import type { ConnectedPartner, RegisteredPartner } from './exchange.deps.ts';
import { computeExchangeState, isCancellable } from './exchange.rules.ts';
import type { ExchangeRow, StepRow } from './exchange.store.ts';
import { computeLeft, type ExchangeUse } from './limits.rules.ts';
import type { WalletLink } from './wallet-links.store.ts';

type Schemas = components['schemas'];

export function presentExchange(exchange: ExchangeRow, language: Language): Schemas['Exchange'] {
  const { id, partnerId, points, yen, returnedPoints, isCancelRefused } = exchange;
  return {
    ...{ id, partnerId, points, yen, isCancelRefused },
    partnerName: localize(exchange.partnerName, language),
    state: computeExchangeState(exchange),
    // What never left the resident came back whole.
    returnedPoints: isBackUnposted(exchange) ? points : returnedPoints,
    isCancellable: isCancellable(exchange),
    requestedAt: instantText(exchange.requestedAt),
    changedAt: instantText(exchange.changedAt),
  };
}

export function presentExchangeDetails(
  exchange: ExchangeRow,
  steps: readonly StepRow[],
  language: Language,
): Schemas['ExchangeDetails'] {
  return {
    exchange: presentExchange(exchange, language),
    receiptNumber: receiptNumberOf(exchange.id),
    partnerReference: exchange.partnerReference,
    rejectionReason: exchange.rejectionReason,
    steps: steps.flatMap(({ kind, points, at }) =>
      kind === 'contradicted' ? [] : [{ kind, points, at: instantText(at) }],
    ),
  };
}

export function presentPartner(
  { config }: ConnectedPartner,
  partner: RegisteredPartner,
  mine: { use: ExchangeUse; link: WalletLink | undefined; isDelayed: boolean },
  language: Language,
): Schemas['ExchangePartner'] {
  const { id, rate, minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth, publicBaseUrl } = config;
  const { use, link, isDelayed } = mine;
  const openState = isDelayed ? 'delayed' : 'open';
  return {
    ...{ id, rate, name: localize(partner.name, language), contact: partner.contact, appUrl: publicBaseUrl },
    state: partner.status === 'active' ? openState : 'closed',
    limits: {
      ...{ minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth },
      ...computeLeft(config, use),
    },
    link: link ? { walletLabel: link.walletLabel, linkedAt: instantText(link.linkedAt) } : null,
  };
}

/** The last twelve digits of the id, which are random, in groups that can be read out. */
export function receiptNumberOf(id: string): string {
  const digits = id.replaceAll('-', '').slice(-12).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join('-');
}

function isBackUnposted({ status, isPosted }: ExchangeRow): boolean {
  return !isPosted && (status === 'rejected' || status === 'cancelled');
}
