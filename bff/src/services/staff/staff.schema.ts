import { index, instant, json, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';

/** People who work with the portal: city staff and the organisers of community groups. */
export const staffAccounts = table(
  'staff_accounts',
  {
    id: text().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    name: sealed().notNull(),
    email: sealed(),
    /** Names of presets and ids of roles of the city's own. */
    roles: json<string[]>().notNull(),
    groupName: text(),
    status: text({ enum: ['active', 'suspended'] })
      .notNull()
      .default('active'),
    createdAt: instant().notNull(),
    changedAt: instant(),
    lastSignInAt: instant(),
  },
  (t) => [uniqueIndex('staff_accounts_subject').on(t.issuer, t.subject)],
);

/** Roles that the city made. The presets are code. */
export const staffRoles = table('staff_roles', {
  id: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
  permissions: json<string[]>().notNull(),
  createdAt: instant().notNull(),
  changedAt: instant(),
});

/** Changes that wait for a second administrator. */
export const staffProposals = table(
  'staff_proposals',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => staffAccounts.id),
    roles: json<string[]>().notNull(),
    groupName: text(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    decision: text({ enum: ['approve', 'decline'] }),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [index('staff_proposals_proposed').on(t.proposedAt)],
);

/** The link's token is here as its hash: whoever reads this table can accept nothing. */
export const staffInvitations = table(
  'staff_invitations',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull(),
    name: sealed().notNull(),
    email: sealed(),
    roles: json<string[]>().notNull(),
    groupName: text(),
    providerId: text().notNull(),
    issuer: text().notNull(),
    invitedBy: text().notNull(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    acceptedAt: instant(),
    accountId: text(),
  },
  (t) => [
    uniqueIndex('staff_invitations_token').on(t.tokenHash),
    index('staff_invitations_at').on(t.invitedAt),
  ],
);
