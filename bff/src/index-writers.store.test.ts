/** Writers at different steps of changing the index key, side by side: nothing gets in twice, nobody is overlooked. */
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { isUniqueViolation } from '#platform/db/errors.ts';
import type { KeyRing } from '#platform/db/keyring.ts';
import type { Store, Tx } from '#platform/db/store.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { recordPairwiseId } from '#services/consent/pairwise.store.ts';
import { recordDeskResident } from '#services/identity/desk/registration.store.ts';
import { recordCard } from '#services/identity/desk/resident-cards.store.ts';
import { findPossibleDuplicates } from '#services/identity/merges/duplicates.store.ts';
import { recordMandate } from '#services/identity/representation/mandates.store.ts';
import { reindexResidents } from '#services/identity/resident-names.store.ts';
import { ringsOfChange, useRingPerInstance, withRing } from './testing/key-rings.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

/** A write by an instance that has this ring. */
const writeWith = <T>(store: Store, ring: KeyRing, work: (tx: Tx) => Promise<T>) =>
  store.write((tx) => withRing(ring, () => work(tx)));

async function register(tx: Tx, person: { name?: string; birthDate?: string } = {}): Promise<string> {
  const { name = '同名 花子', birthDate = '1940-04-04' } = person;
  const id = uuidv7();
  const card = { name, kana: 'ドウメイ ハナコ', address: '中間市通谷', birthDate, gender: 'female' };
  const seen = { documentKind: 'other' as const, registeredById: 'desk', confirmedDifferentFrom: [] };
  await recordDeskResident(tx, { ...card, id, registeredAt: now, attributesReadAt: now }, '0937770001', {
    ...seen,
    registeredAt: now,
  });
  return id;
}

type Writer = (tx: Tx, value: string, residentId: string) => Promise<void>;
const writers: [string, Writer][] = [
  ['a card number', (tx, number, residentId) => recordCard(tx, residentId, number, { staffId: 'desk', now })],
  [
    'a pairwise identifier',
    (tx, value, residentId) =>
      recordPairwiseId(tx, { partnerId: `${residentId} ${value}`, residentId, value, createdAt: now }),
  ],
  [
    "a helper's code",
    (tx, codeIndex, giverId) =>
      recordMandate(tx, {
        id: uuidv7(),
        giverId,
        label: '娘',
        powers: [],
        untilDate: '2027-01-01',
        endsAt: now.add({ hours: 48 }),
        codeIndex,
        codeExpiresAt: now.add({ hours: 24 }),
        createdAt: now,
        helperId: null,
        acceptedAt: null,
        confirmedAt: null,
        endedAt: null,
        endedBy: null,
      }),
  ],
];

test.each(writers)('%s is taken once, whatever key the others write with', async (_, write) => {
  await using store = await openTestStore();
  const rings = ringsOfChange();
  useRingPerInstance(rings.added);
  const people = await Promise.all(Array.from({ length: 6 }, () => store.write((tx) => register(tx))));
  const attempts = await Promise.allSettled(
    people.map((id, n) =>
      writeWith(store, n % 2 === 0 ? rings.added : rings.switched, (tx) => write(tx, 'SAME', id)),
    ),
  );
  const refusals = attempts.filter((attempt) => attempt.status === 'rejected');
  expect(refusals).toHaveLength(5);
  expect(refusals.every(({ reason }) => isUniqueViolation(reason))).toBe(true);
  await writeWith(store, rings.switched, (tx) => write(tx, 'OTHER', people[0] ?? ''));
});

/** Under how many keys the people of a birth date stand, their names included. */
async function countKeys(store: TestStore): Promise<number[]> {
  const rows = await store.raw(
    `SELECT birth_date_index AS born, name_index AS named FROM residents
     JOIN resident_names ON resident_names.resident_id = residents.id`,
  );
  const keysByName = Map.groupBy(rows, ({ born }) => born);
  return [...keysByName.values()].map(
    (people) => new Set(people.flatMap(({ born, named }) => [born, named].map(keyOf))).size,
  );
}
const keyOf = (value: unknown) => String(value).slice(0, -43);

test('people of one birth date are under one key, however they are written and brought along', async () => {
  await using store = await openTestStore();
  const rings = ringsOfChange();
  useRingPerInstance(rings.added);
  const registerFour = () =>
    Array.from({ length: 4 }, (_, n) =>
      writeWith(store, n % 2 === 0 ? rings.added : rings.switched, (tx) => register(tx)),
    );
  await Promise.all([
    ...registerFour(),
    withRing(rings.switched, () => reindexResidents(store, 3)),
    withRing(rings.added, () => reindexResidents(store, 3)),
    ...registerFour(),
  ]);
  expect(await countKeys(store)).toEqual([1]);
  expect(await findPossibleDuplicates(store.read, undefined)).toHaveLength(8);
});

test('at every step of the change, staff see every pair of possible duplicates', async () => {
  await using store = await openTestStore();
  const rings = ringsOfChange();
  useRingPerInstance(rings.before);
  const dates = ['1940-04-01', '1940-04-02', '1940-04-03'];
  for (const birthDate of [...dates, ...dates]) await store.write((tx) => register(tx, { birthDate }));
  const pairs = async () => (await findPossibleDuplicates(store.read, undefined)).length;
  useRingPerInstance(rings.switched);
  // A third of one date, under the new key, beside the two under the old one.
  const third = await store.write((tx) => register(tx, { birthDate: '1940-04-01' }));
  expect(await pairs()).toBe(7);
  expect(await findPossibleDuplicates(store.read, third)).toHaveLength(3);
  while ((await reindexResidents(store, 1)) > 0) {
    expect([await pairs(), await countKeys(store)]).toEqual([7, [1, 1, 1]]);
  }
  useRingPerInstance(rings.after);
  expect(await pairs()).toBe(7);
});
