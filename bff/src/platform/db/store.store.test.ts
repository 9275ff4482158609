import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventDeliveries, jobLeases } from '../platform.schema.ts';
import { engine } from './engine.ts';
import { isUniqueViolation, StoreClosed, WriteIsOver } from './errors.ts';
import { onCommit, prepared, type Slots, type Tx } from './store.ts';
import { openTestStore, type TestStore } from './testing.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const put = (tx: Tx, name: string) => tx.insert(jobLeases).values({ name });
const names = async () =>
  (await store.read.select().from(jobLeases).orderBy(jobLeases.name)).map(({ name }) => name);

async function increment(tx: Tx): Promise<number> {
  const [row] = await tx.select().from(eventDeliveries).where(eq(eventDeliveries.eventId, 'counter'));
  const attempts = (row?.attempts ?? 0) + 1;
  const values = { eventId: 'counter', subscriber: 'test', attempts };
  if (row) await tx.update(eventDeliveries).set({ attempts }).where(eq(eventDeliveries.eventId, 'counter'));
  else await tx.insert(eventDeliveries).values(values);
  return attempts;
}

describe('a write', () => {
  it('is seen by readers once it has resolved, and not before', async () => {
    let seenInside: string[] = [];
    const answer = await store.write(async (tx) => {
      await put(tx, 'a');
      seenInside = (await tx.select().from(jobLeases)).map(({ name }) => name);
      return 42;
    });
    expect(answer).toBe(42);
    expect(seenInside).toEqual(['a']);
    expect(await names()).toEqual(['a']);
  });

  it('that throws leaves nothing, and its neighbours are not spoiled', async () => {
    const writes = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      store.write(async (tx) => {
        await put(tx, name);
        if (name === 'b' || name === 'd') throw new Error(`refused ${name}`);
      }),
    );
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, true]);
    expect(await names()).toEqual(['a', 'c', 'e']);
  });

  it('counts exactly under many simultaneous writers', async () => {
    await store.write(increment);
    const counts = await Promise.all(Array.from({ length: 60 }, () => store.write(increment)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 2));
  });

  it('holds a rule that spans rows, like "at most three"', async () => {
    const writes = Array.from({ length: 12 }, (_, i) =>
      store.write(async (tx) => {
        const rows = await tx.select().from(jobLeases);
        if (rows.length >= 3) throw new Error('full');
        await put(tx, `job${i}`);
      }),
    );
    await Promise.allSettled(writes);
    expect(await names()).toHaveLength(3);
  });

  it('that looks before it inserts is refused by what it sees, not by the index', async () => {
    const writes = Array.from({ length: 8 }, () =>
      store.write(async (tx) => {
        const [taken] = await tx.select().from(jobLeases).where(eq(jobLeases.name, 'a'));
        if (taken) throw new Error('taken');
        await put(tx, 'a');
      }),
    );
    const outcomes = await Promise.allSettled(writes);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    expect(reasons).toEqual(Array.from({ length: 7 }, () => 'Error: taken'));
  });

  it('with a failed statement is undone even if the code swallows the error', async () => {
    await store.write((tx) => put(tx, 'a'));
    const write = store.write(async (tx) => {
      await put(tx, 'b');
      await put(tx, 'a').catch(() => {});
    });
    await expect(write).rejects.toSatisfy(isUniqueViolation);
    expect(await names()).toEqual(['a']);
  });

  it('reports a broken rule of the schema without quoting data', async () => {
    await store.write((tx) => put(tx, 'secret'));
    const error = await store.write((tx) => put(tx, 'secret')).catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(JSON.stringify({ ...(error as object), message: String(error) })).not.toContain('secret');
  });
});

describe('a tx', () => {
  it('is dead after its write', async () => {
    let late: Tx | undefined;
    let builder: PromiseLike<unknown> | undefined;
    await store.write(async (tx) => {
      late = tx;
      builder = put(tx, 'b');
    });
    await expect((async () => late && put(late, 'a'))()).rejects.toThrow(WriteIsOver);
    await expect((async () => builder)()).rejects.toThrow(WriteIsOver);
    await expect((async () => late && find(late, { name: 'a' }))()).rejects.toThrow(WriteIsOver);
    expect(() => late && onCommit(late, () => {})).toThrow(WriteIsOver);
    expect(await names()).toEqual([]);
  });

  it('is the only way to write', async () => {
    const through = (store.read as Tx).insert(jobLeases).values({ name: 'a' });
    await expect(through.then()).rejects.toThrow(/read.?only/);
    expect(() => onCommit(store.read as Tx, () => {})).toThrow('Expected the tx of a write');
  });
});

const find = prepared('test_find_lease', (db, slot: Slots<{ name: string }>) =>
  db.select().from(jobLeases).where(eq(jobLeases.name, slot.name)),
);
const upsert = prepared('test_upsert_lease', (db, slot: Slots<{ name: string; lastError: string | null }>) =>
  db
    .insert(jobLeases)
    .values({ name: slot.name, lastError: slot.lastError })
    .onConflictDoUpdate({ target: jobLeases.name, set: { lastError: sql`excluded.last_error` } })
    .returning(),
);

describe('a prepared statement', () => {
  it('runs inside and outside writes with new values each time', async () => {
    for (const lastError of [null, 'x', null]) {
      const [written] = await store.write((tx) => upsert(tx, { name: 'a', lastError }));
      expect(written?.lastError).toBe(lastError);
    }
    expect(await find(store.read, { name: 'a' })).toHaveLength(1);
    expect(await store.write((tx) => find(tx, { name: 'b' }))).toEqual([]);
  });

  it('that fails undoes its write like any other', async () => {
    const insert = prepared('test_insert_lease', (db, slot: Slots<{ name: string }>) =>
      db.insert(jobLeases).values({ name: slot.name }),
    );
    const write = store.write(async (tx) => {
      await insert(tx, { name: 'a' });
      await insert(tx, { name: 'a' }).catch(() => {});
    });
    await expect(write).rejects.toSatisfy(isUniqueViolation);
    expect(await names()).toEqual([]);
  });
});

describe('after the commit', () => {
  it('callbacks run once, in order, and only for writes that were committed', async () => {
    const log: string[] = [];
    const writes = ['a', 'b', 'c'].map((name) =>
      store.write(async (tx) => {
        onCommit(tx, () => log.push(name));
        await put(tx, name);
        if (name === 'b') throw new Error('refused');
      }),
    );
    await Promise.allSettled(writes);
    expect(log.toSorted()).toEqual(['a', 'c']);
  });

  it('news reaches listeners, and no news comes from a refused write', async () => {
    const heard: string[] = [];
    const stop = await store.listen('rides', (payload) => void heard.push(payload));
    await store.write((tx) => store.notify(tx, 'rides', '{"id":1}'));
    const refused = store.write(async (tx) => {
      await store.notify(tx, 'rides', 'refused');
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await store.write((tx) => store.notify(tx, 'other', 'elsewhere'));
    await store.write((tx) => store.notify(tx, 'rides', 'last'));
    await vi.waitFor(() => expect(heard).toEqual(['{"id":1}', 'last']));
    stop();
    await store.write((tx) => store.notify(tx, 'rides', 'after'));
    await sleep(50);
    expect(heard).toHaveLength(2);
    await expect(store.write((tx) => store.notify(tx, 'rides', 'あ'.repeat(3_000)))).rejects.toThrow(
      'at most 7999',
    );
  });
});

describe.runIf(engine === 'postgres')('a lost connection', () => {
  it('is reported, opened again, and listened on again', async () => {
    const reported: unknown[] = [];
    await using fragile = await openTestStore((error) => reported.push(error));
    const heard: string[] = [];
    await fragile.listen('rides', (payload) => void heard.push(payload));
    await fragile.raw(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await vi.waitFor(() => expect(reported).not.toHaveLength(0));
    await vi.waitFor(async () => {
      await fragile.write((tx) => fragile.notify(tx, 'rides', 'again'));
      expect(heard).toContain('again');
    }, 5_000);
    await fragile.ping();
  });
});

describe('close', () => {
  it('finishes the writes already queued and refuses new ones', async () => {
    const writes = Promise.all(['a', 'b', 'c'].map((name) => store.write((tx) => put(tx, name))));
    const closing = store.close();
    await expect(store.write((tx) => put(tx, 'd'))).rejects.toThrow(StoreClosed);
    await expect(writes).resolves.toHaveLength(3);
    await closing;
  });

  it('ping answers while open', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
