import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  instant,
  integer,
  json,
  primaryKey,
  sealed,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';
import type { LocalizedText } from '#platform/language.ts';
import { exchangeStatuses } from './exchange.rules.ts';
import { rejectionReasons } from './point-partner.port.ts';

/** A resident's wish to have points as regional currency. Its points are on hold, with the partner, or back. */
export const pointExchanges = table(
  'point_exchanges',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    partnerId: text().notNull(),
    /** As it was called then, for the resident's history and receipt. */
    partnerName: json<LocalizedText>().notNull(),
    /** What the partner knows the resident by, as it was when the exchange was asked for. */
    pairwiseId: sealed().notNull(),
    points: integer().notNull(),
    yen: integer().notNull(),
    status: text({ enum: exchangeStatuses }).notNull(),
    isPosted: boolean().notNull(),
    returnedPoints: integer().notNull(),
    isCancelWanted: boolean().notNull(),
    isCancelRefused: boolean().notNull(),
    /** The account whose points are on hold, which stays that one when residents are merged. */
    accountId: text().notNull(),
    holdId: text().notNull(),
    /** The transfer that posted the hold. */
    transferId: text(),
    partnerReference: text(),
    rejectionReason: text({ enum: rejectionReasons }),
    requestedAt: instant().notNull(),
    changedAt: instant().notNull(),
    /** When the partner is to be called next; null when there is nothing to call it for. */
    dueAt: instant(),
    /** Calls since the last answer. */
    attempts: integer().notNull(),
    /** Who calls the partner at the moment, and until when nobody else does. */
    leaseToken: text(),
    leasedUntil: instant(),
  },
  (t) => [
    index('point_exchanges_of_resident').on(t.residentId, t.requestedAt),
    // The limits of one resident; by the partner alone it would be everybody's exchanges of the month.
    index('point_exchanges_of_resident_with').on(t.residentId, t.partnerId, t.requestedAt),
    index('point_exchanges_due').on(t.partnerId, t.dueAt),
    index('point_exchanges_by_day').on(t.partnerId, t.requestedAt),
    check('point_exchanges_points', sql`${t.points} > 0 and ${t.yen} > 0`),
    check('point_exchanges_returned', sql`${t.returnedPoints} between 0 and ${t.points}`),
    check('point_exchanges_posted', sql`(${t.transferId} is not null) = ${t.isPosted}`),
  ],
);

export const stepKinds = [
  'requested',
  'sent',
  'unanswered',
  'credited',
  'rejected',
  'cancel-asked',
  'cancel-refused',
  'cancelled',
  'refunded',
  'contradicted',
] as const;

/** What happened to an exchange, in order. Append-only. */
export const pointExchangeSteps = table(
  'point_exchange_steps',
  {
    exchangeId: text()
      .notNull()
      .references(() => pointExchanges.id),
    sequence: integer().notNull(),
    kind: text({ enum: stepKinds }).notNull(),
    /** Points that it moved; null when none. */
    points: integer(),
    /** Of a refund, what the partner calls it; of an unanswered call, how it failed. Nothing about a person. */
    detail: text(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.exchangeId, t.sequence] }),
    index('point_exchange_steps_by_time').on(t.kind, t.at),
  ],
);

/** Refunds by a partner's own number, so that one that is told twice is posted once. Append-only. */
export const pointExchangeRefunds = table(
  'point_exchange_refunds',
  {
    partnerId: text().notNull(),
    refundId: text().notNull(),
    exchangeId: text()
      .notNull()
      .references(() => pointExchanges.id),
    points: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.refundId] })],
);

/** A resident's wallet at a partner. */
export const pointWalletLinks = table(
  'point_wallet_links',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    partnerId: text().notNull(),
    pairwiseId: sealed().notNull(),
    /** What the partner shows of the wallet's number. */
    walletLabel: sealed().notNull(),
    linkedAt: instant().notNull(),
    /** Unlinked here; the row stays until the partner has been told. */
    unlinkedAt: instant(),
  },
  (t) => [uniqueIndex('point_wallet_links_one').on(t.residentId, t.partnerId)],
);

/** Linking under way in a browser. Forgotten after ten minutes. */
export const pointLinkAttempts = table('point_link_attempts', {
  stateHash: text().primaryKey(),
  browserHash: text().notNull(),
  residentId: text().notNull(),
  partnerId: text().notNull(),
  expiresAt: instant().notNull(),
});

/** How calling a partner has gone lately, for all instances. */
export const pointPartnerHealth = table('point_partner_health', {
  partnerId: text().primaryKey(),
  lastSuccessAt: instant(),
  lastFailureAt: instant(),
  lastFailure: text(),
  failures: integer().notNull(),
  pausedUntil: instant(),
});
