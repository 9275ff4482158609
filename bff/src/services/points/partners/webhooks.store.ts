/** Addresses of partners, and the messages that go there. */
import { and, asc, desc, eq, isNotNull, isNull, lt, lte, max, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointWebhookEndpoints, pointWebhookMessages } from './partners.schema.ts';

export type EndpointRow = typeof pointWebhookEndpoints.$inferSelect;
export type MessageRow = typeof pointWebhookMessages.$inferSelect;
export type MessageState = 'waiting' | 'delivered' | 'given-up';

export async function findEndpoint(db: Db, partnerId: string): Promise<EndpointRow | undefined> {
  const own = eq(pointWebhookEndpoints.partnerId, partnerId);
  const [endpoint] = await db.select().from(pointWebhookEndpoints).where(own);
  return endpoint;
}

/** Sets the address; secrets stay, and it is switched on again. */
export async function recordEndpointUrl(tx: Tx, partnerId: string, url: string): Promise<void> {
  await tx
    .insert(pointWebhookEndpoints)
    .values({ partnerId, url })
    .onConflictDoUpdate({ target: pointWebhookEndpoints.partnerId, set: { url, switchedOffAt: null } });
}

export async function recordEndpointChange(
  tx: Tx,
  partnerId: string,
  change: Partial<Omit<EndpointRow, 'partnerId'>>,
): Promise<void> {
  await tx.update(pointWebhookEndpoints).set(change).where(eq(pointWebhookEndpoints.partnerId, partnerId));
}

export async function recordMessage(tx: Tx, message: MessageRow): Promise<void> {
  await tx.insert(pointWebhookMessages).values(message);
}

export async function findDueMessages(db: Db, now: Temporal.Instant, limit: number): Promise<MessageRow[]> {
  return db
    .select()
    .from(pointWebhookMessages)
    .where(lte(pointWebhookMessages.nextAttemptAt, now))
    .orderBy(asc(pointWebhookMessages.nextAttemptAt), asc(pointWebhookMessages.id))
    .limit(limit);
}

/** Takes the next attempt for this process, or answers false because another has taken it. */
export async function recordMessageAttempt(
  tx: Tx,
  { id, attempts }: Pick<MessageRow, 'id' | 'attempts'>,
  nextAttemptAt: Temporal.Instant,
): Promise<boolean> {
  const untaken = and(
    eq(pointWebhookMessages.id, id),
    eq(pointWebhookMessages.attempts, attempts),
    isNotNull(pointWebhookMessages.nextAttemptAt),
  );
  const taken = await tx
    .update(pointWebhookMessages)
    .set({ attempts: attempts + 1, nextAttemptAt })
    .where(untaken)
    .returning({ id: pointWebhookMessages.id });
  return taken.length === 1;
}

export async function recordMessageChange(
  tx: Tx,
  id: string,
  change: Partial<Omit<MessageRow, 'id'>>,
): Promise<void> {
  await tx.update(pointWebhookMessages).set(change).where(eq(pointWebhookMessages.id, id));
}

/** Latest first. */
export async function findMessages(
  db: Db,
  partnerId: string,
  page: {
    state: MessageState | undefined;
    limit: number;
    before: { at: Temporal.Instant; id: string } | undefined;
  },
): Promise<MessageRow[]> {
  const { state, limit, before } = page;
  const older =
    before &&
    or(
      lt(pointWebhookMessages.createdAt, before.at),
      and(eq(pointWebhookMessages.createdAt, before.at), lt(pointWebhookMessages.id, before.id)),
    );
  return db
    .select()
    .from(pointWebhookMessages)
    .where(and(eq(pointWebhookMessages.partnerId, partnerId), state && isIn(state), older))
    .orderBy(desc(pointWebhookMessages.createdAt), desc(pointWebhookMessages.id))
    .limit(limit);
}

/** Makes messages due again: one, or all that were given up. Answers how many. */
export async function recordReplay(
  tx: Tx,
  { partnerId, messageId, now }: { partnerId: string; messageId: string | undefined; now: Temporal.Instant },
): Promise<number> {
  const which = messageId === undefined ? isIn('given-up') : eq(pointWebhookMessages.id, messageId);
  const done = isNull(pointWebhookMessages.nextAttemptAt);
  const again = await tx
    .update(pointWebhookMessages)
    .set({ attempts: 0, nextAttemptAt: now, deliveredAt: null, givenUpAt: null })
    .where(and(eq(pointWebhookMessages.partnerId, partnerId), which, done))
    .returning({ id: pointWebhookMessages.id });
  return again.length;
}

export interface WebhookFacts {
  waitingCount: number;
  oldestWaitingAt: Temporal.Instant | null;
  givenUpCount: number;
  lastDeliveredAt: Temporal.Instant | null;
  lastFailure: string | null;
}

export async function findWebhookFacts(db: Db, partnerId: string): Promise<WebhookFacts> {
  const countOf = async (state: MessageState) => {
    const [row] = await db
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(pointWebhookMessages)
      .where(and(eq(pointWebhookMessages.partnerId, partnerId), isIn(state)));
    return row?.count ?? 0;
  };
  const [oldest] = await db
    .select({ at: pointWebhookMessages.createdAt, lastFailure: pointWebhookMessages.lastFailure })
    .from(pointWebhookMessages)
    .where(and(eq(pointWebhookMessages.partnerId, partnerId), isIn('waiting')))
    .orderBy(asc(pointWebhookMessages.createdAt))
    .limit(1);
  const [delivered] = await db
    .select({ at: max(pointWebhookMessages.deliveredAt) })
    .from(pointWebhookMessages)
    .where(eq(pointWebhookMessages.partnerId, partnerId));
  return {
    waitingCount: await countOf('waiting'),
    oldestWaitingAt: oldest?.at ?? null,
    givenUpCount: await countOf('given-up'),
    lastDeliveredAt: delivered?.at ?? null,
    lastFailure: oldest?.lastFailure ?? null,
  };
}

/** Forgets what was delivered before a moment. */
export async function removeDeliveredMessages(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.delete(pointWebhookMessages).where(lt(pointWebhookMessages.deliveredAt, before));
}

function isIn(state: MessageState) {
  if (state === 'waiting') return isNotNull(pointWebhookMessages.nextAttemptAt);
  return isNotNull(state === 'delivered' ? pointWebhookMessages.deliveredAt : pointWebhookMessages.givenUpAt);
}
