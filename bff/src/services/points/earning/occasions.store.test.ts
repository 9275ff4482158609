/** Occasions are read page by page and forgotten when their time is over. */
import { expect, it } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import { testOccasion } from '../testing/rule-content.ts';
import { findOccasionsBetween, recordOccasion, removeOccasionsBefore } from './occasions.store.ts';

const at = (text: string) => Temporal.Instant.from(text);
const october = { from: at('2026-09-30T15:00:00Z'), until: at('2026-10-31T15:00:00Z') };

it('reads a month in order, whole, also where many happened at one moment', async () => {
  await using store = await openTestStore();
  const times = [
    '2026-09-30T14:59:59.999Z',
    ...Array(5).fill('2026-10-05T01:00:00Z'),
    '2026-09-30T15:00:00Z',
    '2026-10-31T14:59:59.999Z',
    '2026-10-31T15:00:00Z',
  ];
  await store.write(async (tx) => {
    for (const [n, time] of times.entries()) {
      const { facts, title, trigger } = testOccasion();
      const owner = { ownerKind: 'resident', ownerId: String(n) } as const;
      await recordOccasion(tx, { ...owner, facts, title, trigger, sourceId: `${n}`, occurredAt: at(time) });
    }
  });
  const read = async () => {
    const found = [];
    for await (const row of findOccasionsBetween(store.read, 'activity-attended', october, 2))
      found.push(row.ownerId);
    return found;
  };
  expect(await read()).toEqual(['6', '1', '2', '3', '4', '5', '7']);
  await store.write((tx) => removeOccasionsBefore(tx, at('2026-10-05T01:00:00.001Z')));
  expect(await read()).toEqual(['7']);
  // What is known of the person is not readable in the database.
  const [row] = await store.raw('select facts from point_occasions');
  expect(String(row?.facts)).not.toContain('通谷');
});
