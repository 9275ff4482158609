import { expect, test } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import {
  findConsents,
  recordCode,
  recordConsent,
  recordDataUse,
  removeConsents,
  takeCode,
} from './consent.store.ts';
import { computePairwiseId } from './data-kinds.rules.ts';
import { findPairwiseId, findResidentIdBy, recordPairwiseId } from './pairwise.store.ts';
import { recordAssertion } from './partners.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00.000Z');
const key = new Uint8Array(32).fill(7);

test('a pairwise identifier is found by its value, by its own partner only, and is not readable in the database', async () => {
  await using store = await openTestStore();
  const value = computePairwiseId(key, 'pay', 'hanako');
  await store.write((tx) =>
    recordPairwiseId(tx, { partnerId: 'pay', residentId: 'hanako', value, createdAt: now }),
  );
  expect(await findResidentIdBy(store.read, 'pay', value)).toBe('hanako');
  expect(await findResidentIdBy(store.read, 'shop', value)).toBeUndefined();
  // Whatever key makes new ones, what was given stays.
  expect(await findPairwiseId(store.read, 'pay', ['hanako'])).toBe(value);
  expect(JSON.stringify(await store.raw('select * from pairwise_ids'))).not.toContain(value);
});

test('a code is taken once, by its own partner, in time', async () => {
  await using store = await openTestStore();
  const code = { codeHash: 'h', partnerId: 'pay', residentId: 'hanako', expiresAt: now.add({ seconds: 60 }) };
  await store.write((tx) => recordCode(tx, code));
  const take = (partnerId: string, at = now) =>
    store.write((tx) => takeCode(tx, { codeHash: 'h', partnerId, now: at }));
  expect(await take('shop')).toBeUndefined();
  expect(await take('pay', now.add({ seconds: 60 }))).toBeUndefined();
  const taken = await Promise.all(Array.from({ length: 8 }, () => take('pay')));
  expect(taken.filter(Boolean)).toEqual(['hanako']);
});

test('an assertion is used once under many at the same moment', async () => {
  await using store = await openTestStore();
  const use = () =>
    store.write((tx) => recordAssertion(tx, { partnerId: 'pay', jtiHash: 'j', expiresAt: now }));
  expect((await Promise.all(Array.from({ length: 8 }, use))).filter(Boolean)).toHaveLength(1);
});

test('a kind is allowed once and gone at once', async () => {
  await using store = await openTestStore();
  const consent = { residentId: 'hanako', partnerId: 'pay', kind: 'name', revision: 1, grantedAt: now };
  await store.write((tx) => recordConsent(tx, consent));
  await store.write((tx) => recordConsent(tx, { ...consent, revision: 2 }));
  expect(await findConsents(store.read, ['hanako'])).toEqual([{ ...consent, revision: 2 }]);
  const remove = () => store.write((tx) => removeConsents(tx, ['hanako'], 'pay', ['name', 'address']));
  expect([await remove(), await remove()]).toEqual([['name'], []]);
});

test('what was read cannot be unwritten', async () => {
  await using store = await openTestStore();
  const use = {
    id: 'u',
    residentId: 'hanako',
    partnerId: 'pay',
    action: 'read',
    purpose: { ja: '表示' },
    at: now,
  } as const;
  await store.write((tx) => recordDataUse(tx, { ...use, kinds: ['name'], requestId: 'q' }));
  await expect(store.raw('DELETE FROM data_uses')).rejects.toThrow('append-only');
  await expect(store.raw("UPDATE data_uses SET kinds = '[]'")).rejects.toThrow('append-only');
});
