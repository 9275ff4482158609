import { index, table, text, uniqueIndex } from '#platform/db/columns.ts';
import { passkeyColumns } from '#platform/passkeys/passkeys.schema.ts';

/** Devices with which people come back without their card. */
export const passkeys = table(
  'passkeys',
  {
    ...passkeyColumns(),
    accountKind: text({ enum: ['resident', 'staff'] }).notNull(),
    accountId: text().notNull(),
  },
  (t) => [
    uniqueIndex('passkeys_credential').on(t.credentialId),
    index('passkeys_account').on(t.accountKind, t.accountId),
  ],
);
