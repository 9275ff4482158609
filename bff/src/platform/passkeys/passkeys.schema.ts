import { bytes, index, instant, integer, json, sealed, table, text } from '../db/columns.ts';

/**
 * What a service keeps of a key that a device holds for an account. A row stays after its removal, so that the credential
 * can never come to belong to somebody else.
 */
export const passkeyColumns = () => ({
  id: text().primaryKey(),
  credentialId: text().notNull(),
  publicKey: bytes().notNull(),
  counter: integer().notNull(),
  transports: json<string[]>().notNull(),
  /** What the person calls the device; null once it is removed. */
  label: sealed(),
  createdAt: instant().notNull(),
  lastUsedAt: instant(),
  removedAt: instant(),
});

/** Ceremonies under way, by the hash of their challenge. Each is used once and soon, by the browser that began it. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    id: text().primaryKey(),
    purpose: text({ enum: ['registration', 'sign-in', 'step-up', 'second-factor'] }).notNull(),
    /** Hash of what only that browser has: the ceremony's cookie, or the session. */
    holderHash: text().notNull(),
    /** Whose passkey it must be; null when anybody may sign in. */
    accountKind: text({ enum: ['resident', 'staff'] }),
    accountId: text(),
    /** At a registration. */
    label: sealed(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('passkey_challenges_expires').on(t.expiresAt)],
);
