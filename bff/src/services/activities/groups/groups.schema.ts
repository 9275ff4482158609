import { boolean, instant, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';

export const groupKinds = ['neighbourhood', 'seniors', 'children', 'volunteers', 'school', 'other'] as const;

/** Community groups (自治会・地域団体). Accounts of organisers bear the name, so it never changes. */
export const communityGroups = table(
  'community_groups',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: groupKinds }).notNull(),
    contactName: sealed(),
    contactPhone: sealed(),
    active: boolean().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('community_groups_name').on(t.name)],
);
