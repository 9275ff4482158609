/** Replies kept by `Idempotency-Key`, so that a repeated request gets the same reply and no second effect. */
import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { prepared, type Slots, type Tx } from './db/store.ts';
import { idempotencyKeys } from './platform.schema.ts';
import { problem } from './problem.ts';

export interface IdempotentRequest {
  /** Who asks for what: the same key of another person or operation is another key. */
  scope: string;
  key: string;
  requestHash: string;
}

const keepHours = 72;

type KeyRow = typeof idempotencyKeys.$inferSelect;

const selectKey = prepared('find_idempotency_key', (db, slot: Slots<Pick<KeyRow, 'scope' | 'key'>>) =>
  db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, slot.scope), eq(idempotencyKeys.key, slot.key))),
);

const insertKey = prepared('record_idempotency_key', (db, slot: Slots<KeyRow>) =>
  db.insert(idempotencyKeys).values({
    scope: slot.scope,
    key: slot.key,
    requestHash: slot.requestHash,
    body: slot.body,
    createdAt: slot.createdAt,
  }),
);

/** A digest of everything the operation gets, whatever the order of the body's members. */
export function hashRequest(path: unknown, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([sorted(path), sorted(body)]))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

/**
 * Runs `work` unless this request was answered before; then gives that reply. Key and reply are written in the
 * same transaction as the effect, so both are there or neither is, also after a crash.
 * Refuses with `idempotency-key-reused` when the key came with another body.
 */
export async function once<T>(
  tx: Tx,
  { scope, key, requestHash }: IdempotentRequest,
  now: Temporal.Instant,
  work: () => Promise<T>,
): Promise<T> {
  const [earlier] = await selectKey(tx, { scope, key });
  if (earlier) {
    if (earlier.requestHash !== requestHash) throw problem('idempotency-key-reused');
    return JSON.parse(earlier.body) as T;
  }
  const reply = await work();
  await insertKey(tx, { scope, key, requestHash, body: JSON.stringify(reply ?? null), createdAt: now });
  return reply;
}

export async function removeOldIdempotencyKeys(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, now.subtract({ hours: keepHours })));
}
