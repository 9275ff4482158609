import { index, instant, integer, json, sealed, table, text } from '../db/columns.ts';
import { assuranceLevels } from './assurance.rules.ts';

/** Signed-in browsers. The id is the hash of the cookie's token: whoever reads this table can impersonate nobody. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['resident', 'staff'] }).notNull(),
    accountId: text().notNull(),
    displayName: sealed().notNull(),
    roles: json<string[]>().notNull(),
    groupName: text(),
    assurance: text({ enum: assuranceLevels }).notNull(),
    authenticatedAt: instant().notNull(),
    /** The resident for whom this person acts now, and what they may do for them. */
    representedId: text(),
    representedName: sealed(),
    representedPermissions: json<string[]>(),
    representationId: text(),
    /** When acting for the resident is over, and this session with it; null: with the session. */
    representedUntil: instant(),
    startedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    idleTimeoutSeconds: integer().notNull(),
  },
  (t) => [
    index('sessions_account').on(t.accountId),
    index('sessions_expires').on(t.expiresAt),
    index('sessions_representation').on(t.representationId),
  ],
);
