import { expect, test } from 'vitest';
import { openTestStore } from './db/testing.ts';
import { releaseLease, takeLease } from './job-leases.store.ts';

const now = Temporal.Instant.from('2026-11-23T00:00:00Z');
const every = { everySeconds: 3600, leaseSeconds: 600 };

test('of many instances one takes the job', async () => {
  await using store = await openTestStore();
  const taken = await Promise.all(
    Array.from({ length: 8 }, () => store.write((tx) => takeLease(tx, 'tidy', now, every))),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('a job runs again after its interval, and after the lease of an instance that died', async () => {
  await using store = await openTestStore();
  const take = (at: Temporal.Instant) => store.write((tx) => takeLease(tx, 'tidy', at, every));
  expect(await take(now)).toBe(true);
  expect(await take(now.add({ seconds: 599 }))).toBe(false);
  expect(await take(now.add({ seconds: 601 }))).toBe(true);
  const finished = now.add({ seconds: 605 });
  await store.write((tx) => releaseLease(tx, 'tidy', finished, null));
  expect(await take(finished.add({ seconds: 3599 }))).toBe(false);
  expect(await take(finished.add({ seconds: 3600 }))).toBe(true);
});
