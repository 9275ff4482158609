/** Rules of earning, the occasions they look at, and what came of it. */
import { index, instant, integer, json, sealedJson, table, text, uniqueIndex } from '#platform/db/columns.ts';
import { type OccasionFacts, type RuleContent, refusalReasons, triggers } from './rule-content.ts';

export const pointRules = table('point_rules', {
  id: text().primaryKey(),
  /** Of a rule that came with the installation, so that it comes once. */
  code: text().unique(),
  createdAt: instant().notNull(),
});

/** Append-only: what happened under a version can be explained by it for good. */
export const pointRuleVersions = table(
  'point_rule_versions',
  {
    id: text().primaryKey(),
    ruleId: text()
      .notNull()
      .references(() => pointRules.id),
    version: integer().notNull(),
    takesEffectAt: instant().notNull(),
    content: json<RuleContent>().notNull(),
    note: text().notNull(),
    createdAt: instant().notNull(),
    /** Null: it came with the installation. */
    createdById: text(),
  },
  (t) => [uniqueIndex('point_rule_versions_number').on(t.ruleId, t.version)],
);

export const ownerKinds = ['resident', 'group'] as const;

/**
 * What happened and may earn something, kept for thirteen months so that a new rule can be tried on it. What is known of the
 * person is sealed and goes with the account.
 */
export const pointOccasions = table(
  'point_occasions',
  {
    id: text().primaryKey(),
    /** Such as `check-in:<id>`. Unique: whatever is told twice happened once. */
    sourceId: text().notNull().unique(),
    trigger: text({ enum: triggers }).notNull(),
    ownerKind: text({ enum: ownerKinds }).notNull(),
    ownerId: text().notNull(),
    title: text(),
    facts: sealedJson<OccasionFacts>().notNull(),
    occurredAt: instant().notNull(),
    /** It turned out not to have happened. */
    revokedAt: instant(),
  },
  (t) => [
    index('point_occasions_time').on(t.trigger, t.occurredAt, t.id),
    index('point_occasions_owner').on(t.ownerId),
    index('point_occasions_age').on(t.occurredAt),
  ],
);

/** What rules granted, by account: caps are counted here, and every transfer finds its rule and occasion. Append-only. */
export const pointGrants = table(
  'point_grants',
  {
    id: text().primaryKey(),
    /** `<occasion's source>:<rule>`, which is also the transfer's. */
    sourceId: text().notNull().unique(),
    ruleId: text().notNull(),
    ruleVersionId: text()
      .notNull()
      .references(() => pointRuleVersions.id),
    occasionSourceId: text().notNull(),
    accountId: text().notNull(),
    budgetId: text().notNull(),
    transferId: text().notNull(),
    points: integer().notNull(),
    /** In Asia/Tokyo. */
    day: text().notNull(),
    grantedAt: instant().notNull(),
  },
  (t) => [
    index('point_grants_usage').on(t.accountId, t.ruleId, t.day),
    index('point_grants_occasion').on(t.occasionSourceId),
    index('point_grants_rule').on(t.ruleId, t.day),
  ],
);

/** Grants whose occasion was undone: they count against no cap any more. Append-only. */
export const pointGrantReversals = table('point_grant_reversals', {
  grantId: text()
    .primaryKey()
    .references(() => pointGrants.id),
  /** What was still there to be taken back. */
  points: integer().notNull(),
  transferId: text(),
  reversedAt: instant().notNull(),
});

/** What a rule would have granted and could not. Append-only. */
export const pointRefusals = table(
  'point_refusals',
  {
    id: text().primaryKey(),
    sourceId: text().notNull().unique(),
    ruleVersionId: text()
      .notNull()
      .references(() => pointRuleVersions.id),
    occasionSourceId: text().notNull(),
    accountId: text().notNull(),
    trigger: text({ enum: triggers }).notNull(),
    description: text().notNull(),
    points: integer().notNull(),
    reason: text({ enum: refusalReasons }).notNull(),
    occurredAt: instant().notNull(),
    refusedAt: instant().notNull(),
  },
  (t) => [
    index('point_refusals_time').on(t.refusedAt, t.id),
    index('point_refusals_occasion').on(t.occasionSourceId),
    index('point_refusals_account').on(t.accountId),
  ],
);

/** `requested`: a grant waits for a second person; when that is declined the row goes, and the refusal is open again. */
export const settlementOutcomes = ['requested', 'granted', 'dismissed', 'revoked'] as const;

/** What became of a refusal; none: it is open. */
export const pointRefusalSettlements = table('point_refusal_settlements', {
  refusalId: text()
    .primaryKey()
    .references(() => pointRefusals.id),
  outcome: text({ enum: settlementOutcomes }).notNull(),
  grantId: text(),
  settledAt: instant().notNull(),
  /** Null: the occasion was undone. */
  settledById: text(),
});
