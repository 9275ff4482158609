import { sql } from 'drizzle-orm';
import { blindIndex, index, instant, table, text, uniqueIndex } from '#platform/db/columns.ts';
import { residents } from '../identity.schema.ts';

/** Resident cards (利用者カード). Of the number only its keyed hash is kept: whoever reads this can print no card. */
export const residentCards = table(
  'resident_cards',
  {
    id: text().primaryKey(),
    residentId: text()
      .notNull()
      .references(() => residents.id),
    numberIndex: blindIndex({ kept: 'nowhere', neededWhile: 'revoked_at is null' }).notNull(),
    issuedAt: instant().notNull(),
    issuedById: text().notNull(),
    revokedAt: instant(),
    revokedById: text(),
  },
  (t) => [
    uniqueIndex('resident_cards_number').on(t.numberIndex),
    uniqueIndex('resident_cards_live').on(t.residentId).where(sql`revoked_at is null`),
  ],
);

/** Card numbers and helpers' codes that fitted nothing, as long as they count against who tried them. */
export const wrongNumbers = table(
  'wrong_numbers',
  { id: text().primaryKey(), accountId: text().notNull(), triedAt: instant().notNull() },
  (t) => [index('wrong_numbers_account').on(t.accountId, t.triedAt)],
);
