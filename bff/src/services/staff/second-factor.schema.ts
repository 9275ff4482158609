import {
  blindIndex,
  boolean,
  index,
  instant,
  integer,
  sealed,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';
import { passkeyColumns } from '#platform/passkeys/passkeys.schema.ts';

/** One authenticator app per account (RFC 6238). */
export const staffTotp = table('staff_totp', {
  accountId: text().primaryKey(),
  secret: sealed(),
  enrolledAt: instant(),
  /** Being set up: counts once a code of it was shown. */
  nextSecret: sealed(),
  /** The time step of the last code that was accepted; none up to it is accepted again. */
  lastStep: integer().notNull(),
});

/** Devices that are the second factor of an account by fingerprint, face or PIN (W3C Web Authentication). */
export const staffPasskeys = table(
  'staff_passkeys',
  { ...passkeyColumns(), accountId: text().notNull() },
  (t) => [
    uniqueIndex('staff_passkeys_credential').on(t.credentialId),
    index('staff_passkeys_account').on(t.accountId),
  ],
);

/** Wrong tries in a row, whichever factor was tried. */
export const staffFactorTries = table('staff_factor_tries', {
  accountId: text().primaryKey(),
  failures: integer().notNull(),
  lockedUntil: instant(),
});

/** Recovery codes, as keyed hashes. A used one stays, so that its use stays visible. */
export const staffRecoveryCodes = table(
  'staff_recovery_codes',
  {
    accountId: text().notNull(),
    codeIndex: blindIndex({ kept: 'nowhere', neededWhile: 'not is_used' }).notNull(),
    isUsed: boolean().notNull(),
  },
  (t) => [index('staff_recovery_codes_account').on(t.accountId)],
);
