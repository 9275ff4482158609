import { instant, integer, json, primaryKey, table, text, uniqueIndex } from '#platform/db/columns.ts';
import type { ChainFault } from './chain.rules.ts';

/**
 * The chain over the audit: one seal per record, each keyed over the record and the seal before it. Append-only by
 * trigger, like the records themselves; see docs/decisions/008-audit-chain.md.
 */
export const auditSeals = table(
  'audit_seals',
  {
    sequence: integer().primaryKey(),
    auditId: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('audit_seals_record').on(t.auditId)],
);

/** Whose data a sealed record concerned, to find by. Filled when a record is sealed, so that a request pays nothing. */
export const auditSubjects = table(
  'audit_subjects',
  { residentId: text().notNull(), auditId: text().notNull() },
  (t) => [primaryKey({ columns: [t.residentId, t.auditId] })],
);

/** How far each job over the audit has come. For speed and for the status page only: no proof rests on it. */
export const auditProgress = table('audit_progress', {
  name: text({ enum: ['sealed', 'verified', 'fully-verified', 'detected', 'anchored'] }).primaryKey(),
  at: instant().notNull(),
  sequence: integer(),
  hash: text(),
  fault: json<ChainFault>(),
});

/**
 * Where the front of the chain was removed because its years were over: the last seal that went, under a key of its own.
 * Append-only by trigger; the triggers of the records let go only what stands here.
 */
export const auditRetirements = table('audit_retirements', {
  throughSequence: integer().primaryKey(),
  hash: text().notNull(),
  records: integer().notNull(),
  cutoff: instant().notNull(),
  retiredAt: instant().notNull(),
  mac: text().notNull(),
});
