import {
  blindIndex,
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

/** Organisations that may ask residents for their data. */
export const partners = table('partners', {
  id: text().primaryKey(),
  status: text({ enum: ['active', 'suspended'] }).notNull(),
  /** Grows when purpose or retention change: consents to an older one do not hold any more. */
  revision: integer().notNull(),
  name: json<LocalizedText>().notNull(),
  purpose: json<{ ja: string; en: string; 'ja-x-easy': string }>().notNull(),
  contact: text().notNull(),
  dataClasses: json<string[]>().notNull(),
  returnAddresses: json<string[]>().notNull(),
  jwks: json<{ keys: { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid?: string }[] }>().notNull(),
  kinds: json<string[]>().notNull(),
  retentionDays: integer().notNull(),
  registeredAt: instant().notNull(),
});

/** Assertions that partners have used up, until they would have ended anyway. */
export const partnerAssertions = table(
  'partner_assertions',
  { partnerId: text().notNull(), jtiHash: text().notNull(), expiresAt: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.jtiHash] }),
    index('partner_assertions_expires').on(t.expiresAt),
  ],
);

/** What each partner knows a resident by. Made once and kept, so that a new key changes none. */
export const pairwiseIds = table(
  'pairwise_ids',
  {
    valueIndex: blindIndex({ of: ({ value }: { value: string }) => value }).primaryKey(),
    partnerId: text().notNull(),
    residentId: text().notNull(),
    value: sealed().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('pairwise_ids_resident').on(t.partnerId, t.residentId)],
);

/** What is allowed now. What was is in the receipts. */
export const consents = table(
  'consents',
  {
    residentId: text().notNull(),
    partnerId: text().notNull(),
    kind: text().notNull(),
    revision: integer().notNull(),
    grantedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.residentId, t.partnerId, t.kind] })],
);

/** Every grant and withdrawal, signed; its text stands apart. Append-only by trigger, and `hash` holds the text to it. */
export const consentReceipts = table(
  'consent_receipts',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    sequence: integer().notNull(),
    at: instant().notNull(),
    action: text({ enum: ['granted', 'withdrawn'] }).notNull(),
    partnerId: text().notNull(),
    kinds: json<string[]>().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex('consent_receipts_chain').on(t.residentId, t.sequence),
    index('consent_receipts_history').on(t.residentId, t.at, t.id),
  ],
);

/** The signed text of a receipt. Not append-only, since a new key has to reach whatever is sealed. */
export const receiptTexts = table('consent_receipt_texts', {
  receiptId: text()
    .primaryKey()
    .references(() => consentReceipts.id),
  jws: sealed().notNull(),
});

/** Public keys that ever signed a receipt: an old receipt must verify as long as somebody keeps it. */
export const receiptKeys = table('receipt_keys', {
  kid: text().primaryKey(),
  x: text().notNull(),
  y: text().notNull(),
  firstUsedAt: instant().notNull(),
});

/** Codes on their way from the browser to the partner, by their hash. */
export const consentCodes = table(
  'consent_codes',
  {
    codeHash: text().primaryKey(),
    partnerId: text().notNull(),
    residentId: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('consent_codes_expires').on(t.expiresAt)],
);

/** What partners did with a resident's data: as the contract's DataUse. */
export const useActions = ['read', 'received', 'sent', 'removed'] as const;

/** What partners read, and what was handed over to them or removed there. Append-only by trigger. */
export const dataUses = table(
  'data_uses',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    partnerId: text().notNull(),
    action: text({ enum: useActions }).notNull().default('read'),
    kinds: json<string[]>().notNull(),
    purpose: json<LocalizedText>().notNull(),
    at: instant().notNull(),
    /** Of the partner's request, or the event that told of the handover. */
    requestId: text().notNull(),
  },
  (t) => [index('data_uses_resident').on(t.residentId, t.at, t.id)],
);
