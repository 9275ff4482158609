import { blindIndex, boolean, index, instant, integer, sealed, table, text } from '#platform/db/columns.ts';

/** One authenticator app per account (RFC 6238). */
export const staffTotp = table('staff_totp', {
  accountId: text().primaryKey(),
  secret: sealed(),
  enrolledAt: instant(),
  /** Being set up: counts once a code of it was shown. */
  nextSecret: sealed(),
  /** The time step of the last code that was accepted; none up to it is accepted again. */
  lastStep: integer().notNull(),
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
