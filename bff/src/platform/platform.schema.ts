import { sql } from 'drizzle-orm';
import { index, instant, integer, json, primaryKey, sealed, sealedJson, table, text } from './db/columns.ts';

/** Domain events, appended in the write that caused them. The payload may name residents, hence sealed. */
export const outbox = table(
  'outbox',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    payload: sealedJson<unknown>().notNull(),
    occurredAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [index('outbox_unsettled').on(t.occurredAt).where(sql`settled_at is null`)],
);

/** Which subscriber has handled which event: at least once outside, exactly once by event id. */
export const eventDeliveries = table(
  'event_deliveries',
  {
    eventId: text().notNull(),
    subscriber: text().notNull(),
    handledAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.subscriber] })],
);

/** Replies kept for `Idempotency-Key`, written in the same transaction as the effect. */
export const idempotencyKeys = table(
  'idempotency_keys',
  {
    scope: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    body: sealed().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index('idempotency_keys_created').on(t.createdAt)],
);

/** Who did what to whose data, with which permission. Append-only by trigger (see db/append-only.ts). */
export const auditLog = table(
  'audit_log',
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    /** The resident for whom the actor acted (代理). */
    onBehalfOf: text(),
    permission: text().notNull(),
    operationId: text().notNull(),
    subjects: json<string[]>().notNull(),
    requestId: text().notNull(),
    outcome: text().notNull(),
    details: json<Record<string, string>>(),
  },
  (t) => [index('audit_log_at').on(t.at), index('audit_log_actor').on(t.actorId, t.at)],
);

/** Closed accounts: nothing but the pseudonym under which something may still be kept, and since when. */
export const closedAccounts = table(
  'closed_accounts',
  { pseudonym: text().primaryKey(), closedAt: instant().notNull() },
  (t) => [index('closed_accounts_closed').on(t.closedAt)],
);

/** What of a closed account was kept for a time and is gone now. */
export const erasedKinds = table(
  'erased_kinds',
  { pseudonym: text().notNull(), kindId: text().notNull(), erasedAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.pseudonym, t.kindId] })],
);

/** One instance at a time runs a job; the lease says who may and until when. */
export const jobLeases = table('job_leases', {
  name: text().primaryKey(),
  lockedUntil: instant(),
  lastRunAt: instant(),
  lastError: text(),
});
