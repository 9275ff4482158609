import { index, instant, integer, json, sealed, table, text } from '#platform/db/columns.ts';

export const partnerScopes = [
  'partner-exchanges:read',
  'partner-exchanges:report',
  'partner-days:reconcile',
  'partner-webhooks:manage',
] as const;
export type PartnerScope = (typeof partnerScopes)[number];

/** What staff decided about a partner's access to points; without a row it has every scope. */
export const pointPartnerAccess = table('point_partner_access', {
  partnerId: text().primaryKey(),
  status: text({ enum: ['active', 'suspended'] }).notNull(),
  scopes: json<PartnerScope[]>().notNull(),
  reason: text().notNull(),
  changedAt: instant().notNull(),
  changedBy: text().notNull(),
});

/** Where a partner wants to be told, and with which secrets its messages are signed. */
export const pointWebhookEndpoints = table('point_webhook_endpoints', {
  partnerId: text().primaryKey(),
  url: text().notNull(),
  /** Null until the partner has fetched one. `whsec_` and base64. */
  secret: sealed(),
  secretCreatedAt: instant(),
  /** Signs as well until then, so that the partner can change over. */
  previousSecret: sealed(),
  previousUntil: instant(),
  /** The address answered 410. */
  switchedOffAt: instant(),
});

/** Messages to partners. They hold ids and points, nothing of a resident. */
export const pointWebhookMessages = table(
  'point_webhook_messages',
  {
    id: text().primaryKey(),
    partnerId: text().notNull(),
    type: text().notNull(),
    exchangeId: text(),
    /** To the byte what is signed and sent. */
    body: text().notNull(),
    createdAt: instant().notNull(),
    attempts: integer().notNull(),
    /** Null when there is nothing more to do. */
    nextAttemptAt: instant(),
    deliveredAt: instant(),
    givenUpAt: instant(),
    /** What the last attempt came to, such as `http-500`; never words of the other side. */
    lastFailure: text(),
  },
  (t) => [
    index('point_webhook_messages_due').on(t.nextAttemptAt),
    index('point_webhook_messages_of_partner').on(t.partnerId, t.createdAt, t.id),
  ],
);
