import { describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from './db/testing.ts';
import { hashRequest, once, removeOldIdempotencyKeys } from './idempotency.store.ts';

const now = Temporal.Instant.from('2026-11-23T00:00:00Z');
const request = { scope: 'anna createBooking', key: 'k'.repeat(20), requestHash: hashRequest({}, { a: 1 }) };

function ask(store: TestStore, work: () => Promise<unknown>, about = request) {
  return store.write((tx) => once(tx, about, now, work));
}

describe('the same key', () => {
  test('with the same body gives the first reply, and the work is done once', async () => {
    await using store = await openTestStore();
    let done = 0;
    const work = async () => ({ number: ++done });
    expect(await ask(store, work)).toEqual({ number: 1 });
    expect(await ask(store, work)).toEqual({ number: 1 });
    expect(done).toBe(1);
  });

  test('sent many times at once has one effect and one reply', async () => {
    await using store = await openTestStore();
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, sender) => ask(store, async () => ({ sender }))),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  });

  test('with another body is refused and has no effect', async () => {
    await using store = await openTestStore();
    await ask(store, async () => 'first');
    let done = false;
    const other = { ...request, requestHash: hashRequest({}, { a: 2 }) };
    const refused = ask(store, async () => (done = true), other);
    await expect(refused).rejects.toMatchObject({ slug: 'idempotency-key-reused' });
    expect(done).toBe(false);
  });

  test('of another person is another key', async () => {
    await using store = await openTestStore();
    await ask(store, async () => 'anna');
    expect(await ask(store, async () => 'ben', { ...request, scope: 'ben createBooking' })).toBe('ben');
  });

  test('is free again when the work was refused', async () => {
    await using store = await openTestStore();
    await expect(ask(store, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await ask(store, async () => 'second try')).toBe('second try');
  });
});

test('keys are forgotten after 72 hours, not before', async () => {
  await using store = await openTestStore();
  await ask(store, async () => 'old');
  await store.write((tx) => removeOldIdempotencyKeys(tx, now.add({ hours: 72 })));
  expect(await ask(store, async () => 'new')).toBe('old');
  await store.write((tx) => removeOldIdempotencyKeys(tx, now.add({ hours: 73 })));
  expect(await ask(store, async () => 'new')).toBe('new');
});

test('the reply is sealed in the database', async () => {
  await using store = await openTestStore();
  await ask(store, async () => ({ name: '中間 花子' }));
  const rows = await store.raw('SELECT body FROM idempotency_keys');
  expect(JSON.stringify(rows)).not.toContain('花子');
});

test('the order of members makes no other request', () => {
  expect(hashRequest({}, { a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashRequest({}, { b: [{ d: 3, c: 2 }], a: 1 }));
  expect(hashRequest({}, [['a', 1]])).not.toBe(hashRequest({}, { a: 1 }));
});
