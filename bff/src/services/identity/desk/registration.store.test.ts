import { uuidv7 } from 'uuidv7';
import { expect, it, onTestFinished } from 'vitest';
import { isUniqueViolation } from '#platform/db/errors.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { findResidents } from '../identity.store.ts';
import {
  findCorrections,
  findPossibleDuplicates,
  findResidentRecord,
  recordCorrection,
  recordDeskResident,
} from './registration.store.ts';
import { residentCards } from './resident-cards.schema.ts';
import {
  findResidentIdByCard,
  findWrongNumberCount,
  recordCard,
  recordCardRevoked,
  recordWrongNumber,
} from './resident-cards.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const by = { staffId: 'staff-1', now };

async function opened(): Promise<TestStore> {
  const store = await openTestStore();
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

async function register(store: TestStore, phone: string | null = '0930001111'): Promise<string> {
  const id = uuidv7();
  const person = {
    name: '紙野 花子',
    kana: 'カミノ ハナコ',
    address: '中間市通谷',
    birthDate: '1940-04-04',
    gender: 'female',
  };
  const registration = {
    documentKind: 'care-insurance',
    registeredById: 'staff-1',
    registeredAt: now,
  } as const;
  await store.write((tx) =>
    recordDeskResident(tx, { ...person, id, registeredAt: now, attributesReadAt: now }, phone, {
      ...registration,
      confirmedDifferentFrom: [],
    }),
  );
  return id;
}

it('finds whom the desk registered by kana, telephone number and birth date', async () => {
  const store = await opened();
  const id = await register(store);
  const search = { name: undefined, birthDate: undefined, limit: 5, after: undefined };
  const ids = async (more: object) =>
    (await findResidents(store.read, { ...search, ...more })).map((row) => row.id);
  expect(await ids({ phone: '0930001111' })).toEqual([id]);
  expect(await ids({ name: 'かみの' })).toEqual([id]);
  expect(await ids({ phone: '0930001112' })).toEqual([]);
  expect(await findResidentRecord(store.read, id)).toMatchObject({
    phone: '0930001111',
    documentKind: 'care-insurance',
    hasIdentity: false,
    cardIssuedAt: null,
  });
  expect(
    await findPossibleDuplicates(store.read, { birthDate: '1940-04-04', phone: '0930001111' }),
  ).toHaveLength(1);
});

it('keeps nothing of a caller readable, the telephone number included', async () => {
  const store = await opened();
  const id = await register(store);
  const before = await findResidentRecord(store.read, id);
  expect(before?.phone).toBe('0930001111');
  const rows = JSON.stringify(
    await Promise.all(
      ['residents', 'resident_names', 'resident_phones', 'desk_registrations'].map((name) =>
        store.raw(`SELECT * FROM ${name}`),
      ),
    ),
  );
  for (const word of ['0930001111', '紙野', 'カミノ', '通谷', '1940-04-04']) expect(rows).not.toContain(word);
});

it('keeps what was there before a correction, and finds by the new words only', async () => {
  const store = await opened();
  const id = await register(store);
  const before = {
    name: '紙野 花子',
    kana: 'カミノ ハナコ',
    address: '中間市通谷',
    birthDate: '1940-04-04',
    gender: 'female',
    phone: '0930001111',
  } as const;
  const after = { ...before, name: '神野 花子', phone: null };
  const correction = {
    residentId: id,
    before,
    reason: 'typing-error',
    correctedById: 'staff-1',
    correctedAt: now,
  } as const;
  await store.write((tx) => recordCorrection(tx, after, correction));
  expect(await findCorrections(store.read, id)).toMatchObject([{ before, reason: 'typing-error' }]);
  const search = { birthDate: undefined, limit: 5, after: undefined };
  expect(await findResidents(store.read, { ...search, name: '神野' })).toHaveLength(1);
  expect(await findResidents(store.read, { ...search, name: '紙野' })).toHaveLength(0);
  expect(await findResidents(store.read, { ...search, name: undefined, phone: '0930001111' })).toHaveLength(
    0,
  );
});

it('a new card ends the old one; a revoked one finds nobody', async () => {
  const store = await opened();
  const id = await register(store);
  await store.write((tx) => recordCard(tx, id, 'FIRST', by));
  await store.write((tx) => recordCard(tx, id, 'SECOND', by));
  expect(await findResidentIdByCard(store.read, 'FIRST')).toBeUndefined();
  expect(await findResidentIdByCard(store.read, 'SECOND')).toBe(id);
  expect(await store.write((tx) => recordCardRevoked(tx, id, by))).toBe(true);
  expect(await store.write((tx) => recordCardRevoked(tx, id, by))).toBe(false);
  expect(await findResidentIdByCard(store.read, 'SECOND')).toBeUndefined();
  const rows = await store.read.select().from(residentCards);
  expect(JSON.stringify(rows)).not.toMatch(/FIRST|SECOND/);
});

it('two cards issued at once leave one that works', async () => {
  const store = await opened();
  const id = await register(store);
  await Promise.all(['A', 'B', 'C'].map((number) => store.write((tx) => recordCard(tx, id, number, by))));
  const found = await Promise.all(['A', 'B', 'C'].map((number) => findResidentIdByCard(store.read, number)));
  expect(found.filter(Boolean)).toEqual([id]);
  const second = { id: uuidv7(), residentId: id, numberIndex: 'D', issuedAt: now, issuedById: 'staff-1' };
  const fault = await store
    .write((tx) => tx.insert(residentCards).values(second).then())
    .catch((error) => error);
  expect(isUniqueViolation(fault)).toBe(true);
});

it('counts wrong numbers by account and forgets old ones', async () => {
  const store = await opened();
  const since = now.subtract({ minutes: 10 });
  await store.write((tx) => recordWrongNumber(tx, 'a', since, since.subtract({ minutes: 1 })));
  await store.write((tx) => recordWrongNumber(tx, 'gave-up', since, since.subtract({ minutes: 1 })));
  await store.write((tx) => recordWrongNumber(tx, 'a', now, since));
  expect(await findWrongNumberCount(store.read, 'a', since.subtract({ minutes: 5 }))).toBe(1);
  expect(await findWrongNumberCount(store.read, 'b', since)).toBe(0);
  expect(await store.raw('SELECT account_id FROM wrong_numbers')).toEqual([{ account_id: 'a' }]);
});
