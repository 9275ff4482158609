import { boolean, instant, json, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';

/** Quarterly reviews of who may do what (アクセス権の定期点検). */
export const accessReviews = table(
  'staff_access_reviews',
  {
    id: text().primaryKey(),
    /** Fiscal year and quarter, such as 2026-Q3. */
    quarter: text().notNull(),
    openedAt: instant().notNull(),
    /** A day in Asia/Tokyo. */
    dueOn: text().notNull(),
    completedAt: instant(),
    completedBy: text(),
  },
  (t) => [uniqueIndex('staff_access_reviews_quarter').on(t.quarter)],
);

/** One account as it was when the review was opened, and what was decided about it. */
export const accessReviewItems = table(
  'staff_access_review_items',
  {
    id: text().primaryKey(),
    reviewId: text()
      .notNull()
      .references(() => accessReviews.id),
    accountId: text().notNull(),
    name: sealed().notNull(),
    status: text({ enum: ['active', 'suspended'] }).notNull(),
    roles: json<string[]>().notNull(),
    groupName: text(),
    lastSignInAt: instant(),
    isDormant: boolean().notNull(),
    unusedPermissions: json<string[]>().notNull(),
    decision: text({ enum: ['keep', 'change', 'remove'] }),
    note: sealed(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [uniqueIndex('staff_access_review_items_account').on(t.reviewId, t.accountId)],
);
