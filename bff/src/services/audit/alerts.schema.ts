import {
  index,
  instant,
  integer,
  json,
  sealed,
  sealedJson,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';
import type { AlertKind, Severity } from './finding.ts';
import type { IncidentReport } from './incident-draft.rules.ts';

/** Warnings that the portal raised by itself, and what people did about them. */
export const alerts = table(
  'alerts',
  {
    id: text().primaryKey(),
    kind: text().$type<AlertKind>().notNull(),
    severity: text().$type<Severity>().notNull(),
    cause: text().notNull(),
    windowStart: instant().notNull(),
    windowEnd: instant().notNull(),
    actorKind: text(),
    actorId: text(),
    figures: json<Record<string, number>>().notNull(),
    subjects: json<string[]>().notNull(),
    subjectCount: integer().notNull(),
    /** Ids of audit records. */
    evidence: json<string[]>().notNull(),
    raisedAt: instant().notNull(),
    state: text({ enum: ['new', 'acknowledged', 'closed'] }).notNull(),
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    acknowledgedComment: sealed(),
    closedAt: instant(),
    closedBy: text(),
    closedComment: sealed(),
    finding: text({ enum: ['justified', 'false-alarm', 'incident'] }),
  },
  (t) => [
    index('alerts_raised').on(t.raisedAt, t.id),
    index('alerts_state').on(t.state, t.raisedAt),
    index('alerts_cause').on(t.kind, t.cause, t.windowEnd),
  ],
);

/** The register of incidents with their reports (障害・インシデント報告書). */
export const incidents = table(
  'incidents',
  {
    id: text().primaryKey(),
    number: integer().notNull(),
    alertId: text()
      .notNull()
      .references(() => alerts.id),
    state: text({ enum: ['draft', 'submitted'] }).notNull(),
    /** Counts the savings, so that nobody overwrites what they have not read. */
    version: integer().notNull(),
    report: sealedJson<IncidentReport>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    submittedAt: instant(),
    submittedBy: text(),
  },
  (t) => [uniqueIndex('incidents_number').on(t.number), uniqueIndex('incidents_alert').on(t.alertId)],
);
