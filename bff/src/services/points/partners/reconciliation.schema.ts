import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#platform/db/columns.ts';
import type { DayProof } from './reconciliation.rules.ts';
import { differenceKinds, type FileLine, lineKinds } from './reconciliation.rules.ts';

/** A day of Asia/Tokyo with one partner. */
export const pointReconciliationDays = table(
  'point_reconciliation_days',
  {
    partnerId: text().notNull(),
    /** 2026-11-23. */
    day: text().notNull(),
    state: text({ enum: ['compared', 'closed'] }).notNull(),
    proof: json<DayProof>().notNull(),
    comparedAt: instant().notNull(),
    closedAt: instant(),
    /** Member of staff; null also when it closed by itself. */
    closedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.day] })],
);

/** Every file that a partner gave for a day; the last one counts. Append-only. */
export const pointPartnerFiles = table(
  'point_partner_files',
  {
    partnerId: text().notNull(),
    day: text().notNull(),
    version: integer().notNull(),
    source: text({ enum: ['fetched', 'partner', 'staff'] }).notNull(),
    sha256: text().notNull(),
    lines: json<FileLine[]>().notNull(),
    receivedAt: instant().notNull(),
    /** Member of staff; null when it came by program. */
    receivedBy: text(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.day, t.version] })],
);

/** What one side had and the other had not, or differently. A row for each, for good. */
export const pointDifferences = table(
  'point_differences',
  {
    id: text().primaryKey(),
    partnerId: text().notNull(),
    day: text().notNull(),
    /** What is compared, such as `refund <exchange> <refund>`. */
    key: text().notNull(),
    kind: text({ enum: differenceKinds }).notNull(),
    lineKind: text({ enum: lineKinds }).notNull(),
    exchangeId: text().notNull(),
    refundId: text(),
    ourPoints: integer(),
    theirPoints: integer(),
    ourState: text(),
    /** What corrections of it brought to the partner; negative: to the resident. */
    correctedPoints: integer().notNull(),
    state: text({ enum: ['open', 'proposed', 'resolved', 'vanished'] }).notNull(),
    foundAt: instant().notNull(),
    /** Who proposed the correction that waits. */
    proposedBy: text(),
  },
  (t) => [
    uniqueIndex('point_differences_of_day').on(t.partnerId, t.day, t.key),
    index('point_differences_open').on(t.partnerId, t.state),
  ],
);

export const stepKinds = ['found', 'vanished', 'settled', 'proposed', 'declined', 'approved'] as const;

/** What was done about a difference. Append-only. */
export const pointDifferenceSteps = table(
  'point_difference_steps',
  {
    differenceId: text()
      .notNull()
      .references(() => pointDifferences.id),
    sequence: integer().notNull(),
    kind: text({ enum: stepKinds }).notNull(),
    at: instant().notNull(),
    by: text(),
    reason: text(),
    /** Of the correction. */
    transferId: text(),
  },
  (t) => [primaryKey({ columns: [t.differenceId, t.sequence] })],
);
