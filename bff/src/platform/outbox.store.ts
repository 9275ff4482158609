/** The outbox: events that were committed, and who has handled them. */
import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { type Db, prepared, type Slots, type Tx } from './db/store.ts';
import type { DomainEvent } from './domain-events.ts';
import { eventDeliveries, outbox } from './platform.schema.ts';

const insertEvent = prepared(
  'record_event',
  (db, slot: Slots<{ [K in keyof DomainEvent]: DomainEvent[K] }>) =>
    db.insert(outbox).values({
      id: slot.id,
      type: slot.type,
      occurredAt: slot.occurredAt,
      payload: slot.payload,
    }),
);

export async function recordEvent(tx: Tx, { id, type, occurredAt, payload }: DomainEvent): Promise<void> {
  await insertEvent(tx, { id, type, occurredAt, payload });
}

/** Events that some subscriber may not have handled yet, oldest first. */
export async function findUnsettledEvents(db: Db, limit: number): Promise<DomainEvent[]> {
  const rows = await db
    .select({ id: outbox.id, type: outbox.type, occurredAt: outbox.occurredAt, payload: outbox.payload })
    .from(outbox)
    .where(isNull(outbox.settledAt))
    .orderBy(asc(outbox.occurredAt), asc(outbox.id))
    .limit(limit);
  return rows as DomainEvent[];
}

export async function findDeliveries(db: Db, eventId: string) {
  return db.select().from(eventDeliveries).where(eq(eventDeliveries.eventId, eventId));
}

/** True when this write is the first to handle the event for the subscriber. */
export async function recordDelivery(
  tx: Tx,
  eventId: string,
  subscriber: string,
  handledAt: Temporal.Instant,
): Promise<boolean> {
  const [delivery] = await tx
    .select({ handledAt: eventDeliveries.handledAt })
    .from(eventDeliveries)
    .where(and(eq(eventDeliveries.eventId, eventId), eq(eventDeliveries.subscriber, subscriber)));
  if (delivery?.handledAt) return false;
  const key = [eventDeliveries.eventId, eventDeliveries.subscriber];
  await tx
    .insert(eventDeliveries)
    .values({ eventId, subscriber, handledAt, attempts: 1 })
    .onConflictDoUpdate({ target: key, set: { handledAt, lastError: null } });
  return true;
}

export async function recordFailedDelivery(
  tx: Tx,
  eventId: string,
  subscriber: string,
  attempts: number,
  lastError: string,
): Promise<void> {
  const key = [eventDeliveries.eventId, eventDeliveries.subscriber];
  await tx
    .insert(eventDeliveries)
    .values({ eventId, subscriber, attempts, lastError })
    .onConflictDoUpdate({ target: key, set: { attempts, lastError } });
}

const keptDays = 30;

/** Forgets events that everybody handled a month ago: they name people. */
export async function removeSettledEvents(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: keptDays * 24 });
  const old = tx.select({ id: outbox.id }).from(outbox).where(lt(outbox.settledAt, before));
  await tx.delete(eventDeliveries).where(inArray(eventDeliveries.eventId, old));
  await tx.delete(outbox).where(lt(outbox.settledAt, before));
}

export async function recordSettled(tx: Tx, eventId: string, settledAt: Temporal.Instant): Promise<void> {
  await tx.update(outbox).set({ settledAt }).where(eq(outbox.id, eventId));
}
