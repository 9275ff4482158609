import { instant, integer, table, text } from '#platform/db/columns.ts';
import { causeKinds } from './ledger/ledger.schema.ts';

const refusalReasons = ['budget-exhausted'] as const;

/** What a resident earned and could not be given, so that the city can make it good. Append-only. */
export const grantRefusals = table('grant_refusals', {
  sourceId: text().primaryKey(),
  residentId: text().notNull(),
  points: integer().notNull(),
  causeKind: text({ enum: causeKinds }).notNull(),
  causeDescription: text().notNull(),
  reason: text({ enum: refusalReasons }).notNull(),
  refusedAt: instant().notNull(),
});
