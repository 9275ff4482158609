/** Acting for somebody (代理): who allowed whom to do what, and when it was used. */
import { blindIndex, index, instant, json, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';
import { residents } from '../identity.schema.ts';
import type { Power } from './representation.rules.ts';

/** What a resident allows a helper to do for them. Ended rows stay: they say who was allowed what, and when. */
export const mandates = table(
  'mandates',
  {
    id: text().primaryKey(),
    giverId: text()
      .notNull()
      .references(() => residents.id),
    /** How the giver calls the helper, such as 「娘」. */
    label: sealed().notNull(),
    powers: json<Power[]>().notNull(),
    /** The last day, as the giver chose it, and the moment at which it is over. */
    untilDate: text().notNull(),
    endsAt: instant().notNull(),
    /** Keyed hash of the code; null once it was used or is too old. */
    codeIndex: blindIndex({ kept: 'nowhere', neededWhile: 'code_index is not null' }),
    codeExpiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    helperId: text(),
    acceptedAt: instant(),
    confirmedAt: instant(),
    endedAt: instant(),
    endedBy: text({ enum: ['giver', 'helper', 'system'] }),
  },
  (t) => [
    uniqueIndex('mandates_code').on(t.codeIndex),
    index('mandates_giver').on(t.giverId),
    index('mandates_helper').on(t.helperId),
  ],
);

/** Each time that somebody acted for a resident. `endedAt` stays null when the session ran out. */
export const representations = table(
  'representations',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    actorKind: text({ enum: ['resident', 'staff'] }).notNull(),
    actorId: text().notNull(),
    reason: text({ enum: ['telephone', 'counter', 'mandate'] }).notNull(),
    mandateId: text(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index('representations_resident').on(t.residentId, t.startedAt),
    index('representations_mandate').on(t.mandateId),
  ],
);
