import { getTableColumns } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { type IndexedPlace, listIndexedPlaces } from '#platform/db/columns.ts';
import { engine } from '#platform/db/engine.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { type KeyRing, useKeyRing } from '#platform/db/keyring.ts';
import { countIndexedWith, refuseUnknownIndexKeys, reindexSome } from '#platform/db/reindex.store.ts';
import type { Store } from '#platform/db/store.ts';
import { openTestStore } from '#platform/db/testing.ts';
import { createLog } from '#platform/log.ts';
import { reindexInRowJob } from '#platform/reindex.ts';
import { recordPairwiseId } from '#services/consent/pairwise.store.ts';
import { recordDeskResident } from '#services/identity/desk/registration.store.ts';
import { reindexResidents } from '#services/identity/resident-names.store.ts';
import { recordSharedPerson } from '#services/opendata/shared-persons.store.ts';
import { recordRecoveryCodes, recordRecoveryCodeUsed } from '#services/staff/second-factor.store.ts';
import { presentStatus } from './keys-status.ts';
import { startTestApp, type TestApp } from './testing/app.ts';
import { ringsOfChange } from './testing/key-rings.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const log = createLog('silent');

function placeOf(wanted: string) {
  const place = listIndexedPlaces().find(({ name }) => name === wanted);
  if (!place) throw new Error(`${wanted} is no blind index.`);
  return place;
}

/** Seven people, written by their services, and found by a blind index of every kind whose text is kept. */
async function populate(store: Store): Promise<void> {
  for (const digit of [1, 2, 3, 4, 5, 6, 7]) {
    const id = uuidv7();
    const card = { name: `索引 ${digit}`, kana: null, address: '中間市', gender: 'female' };
    const dated = { birthDate: `1940-04-0${digit}`, registeredAt: now, attributesReadAt: now };
    const seen = { documentKind: 'other' as const, registeredById: 'desk', confirmedDifferentFrom: [] };
    await store.write(async (tx) => {
      const registration = { ...seen, registeredAt: now };
      await recordDeskResident(tx, { ...card, ...dated, id }, `093777000${digit}`, registration);
      await recordPairwiseId(tx, {
        partnerId: 'pay',
        residentId: id,
        value: `pairwise-${id}`,
        createdAt: now,
      });
      await recordSharedPerson(tx, `pairwise-${id}`, { residentId: id, kinds: {} });
    });
  }
}

/** Every job that has to do with the index key, as often as it takes. */
async function runJobs({ app, store }: Pick<TestApp, 'app' | 'store'>): Promise<void> {
  const jobs = [reindexInRowJob(store, log), ...app.services.flatMap((service) => service.jobs ?? [])];
  for (const job of jobs) if (job.name.includes('reindex')) await job.run(now);
}

async function countByPlace(store: Store, keyId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const place of listIndexedPlaces()) {
    const values = await countIndexedWith(store.read, place, keyId);
    if (values > 0) counts[place.name] = values;
  }
  return counts;
}

test('every blind index comes under the new key, except those whose text is kept nowhere', async () => {
  await using portal = await startTestApp();
  const { store, app } = portal;
  const rings = ringsOfChange();
  useKeyRing(rings.before);
  for (const service of app.services) await service.seed?.(now);
  await populate(store);
  await store.write((tx) => recordRecoveryCodes(tx, 'staff-1', ['A']));
  const before = await countByPlace(store, 'i1');

  useKeyRing(rings.added);
  await runJobs(portal);
  expect(await countByPlace(store, 'i1')).toEqual(before);

  useKeyRing(rings.switched);
  await runJobs(portal);
  const isMovable = ({ origin }: IndexedPlace) => origin.kept !== 'nowhere';
  const movable = listIndexedPlaces().filter(isMovable);
  expect(await countByPlace(store, rings.keyId)).toEqual(
    Object.fromEntries(movable.map(({ name }) => [name, before[name]])),
  );
  const left = Object.keys(await countByPlace(store, 'i1'));
  expect(left).toContain('staff_recovery_codes.code_index');
  expect(left.filter((name) => isMovable(placeOf(name)))).toEqual([]);
});

test('services write into an index what its place declares, so a job makes the same of it', async () => {
  await using store = await openTestStore();
  const { before } = ringsOfChange();
  useKeyRing(before);
  await populate(store);
  const found: string[] = [];
  for (const { table, key, name, origin } of listIndexedPlaces()) {
    if (origin.kept !== 'in-row') continue;
    for (const row of await store.read.select(getTableColumns(table)).from(table)) {
      const text = origin.read(row);
      expect(row[key]).toBe(text === null ? null : before.index.valueOf(text, name));
      found.push(name);
    }
  }
  expect(new Set(found)).toEqual(
    new Set(listIndexedPlaces().flatMap(({ name, origin }) => (origin.kept === 'in-row' ? [name] : []))),
  );
});

test('stopped by a failure in the middle of a write, it loses nothing and goes on', async () => {
  const rings = ringsOfChange();
  await using store = await openTestStore();
  useKeyRing(rings.before);
  await populate(store);
  const place = placeOf('resident_phones.phone_index');
  useKeyRing(rings.switched);
  expect(await reindexSome(store, place, 2)).toBe(2);
  const failing: Store = {
    ...store,
    write: (work) =>
      store.write(async (tx) => {
        await work(tx);
        throw new Error('the power is off');
      }),
  };
  await expect(reindexSome(failing, place, 2)).rejects.toThrow('the power is off');
  expect([
    await countIndexedWith(store.read, place, 'i1'),
    await countIndexedWith(store.read, place, rings.keyId),
  ]).toEqual([5, 2]);
  // Two instances at once, as after a lease that ran out.
  const job = reindexInRowJob(store, log);
  await Promise.all([job.run(now), job.run(now)]);
  expect(await countByPlace(store, 'i1')).not.toHaveProperty(place.name);
  expect(await countIndexedWith(store.read, place, rings.keyId)).toBe(7);
});

test('a portal without a key that is still needed does not start', async () => {
  const rings = ringsOfChange();
  await using store = await openTestStore();
  useKeyRing(rings.before);
  await populate(store);
  const start = (ring: KeyRing) => {
    useKeyRing(ring);
    return refuseUnknownIndexKeys(store.read);
  };
  await start(rings.before);
  await start(rings.switched);
  await expect(start(rings.after)).rejects.toThrow(DatabaseUnavailable);
  await expect(start(rings.after)).rejects.toThrow(/lacks the index key i1, by which \w+\.\w+ is searched/);
  useKeyRing(rings.switched);
  await reindexInRowJob(store, log).run(now);
  await expect(start(rings.after)).rejects.toThrow('lacks the index key i1, by which resident');
  useKeyRing(rings.switched);
  await reindexResidents(store, 100);
  await start(rings.after);
  await expect(start(rings.before)).rejects.toThrow(`lacks the index key ${rings.keyId}`);
});

test('the status says what each key is for, what still needs it, and when it may go', async () => {
  await using store = await openTestStore();
  const rings = ringsOfChange();
  const statusWith = (ring: KeyRing) => {
    useKeyRing(ring);
    return presentStatus(store.read, ring);
  };
  expect(await statusWith(rings.added)).toBe(
    [
      'k1: 0 values, seals now',
      'i1: 0 index values, indexes now',
      `${rings.keyId}: 0 index values, waits for step 2 (rotate-index)`,
    ].join('\n'),
  );
  await store.write((tx) => recordRecoveryCodes(tx, 'staff-1', ['A', 'B']));
  expect(await statusWith(rings.switched)).toBe(
    [
      'k1: 0 values, seals now',
      '  i1  staff_recovery_codes.code_index  2  (until issued anew)',
      'i1: 2 index values, still needed',
      `${rings.keyId}: 0 index values, indexes now`,
    ].join('\n'),
  );
  await expect(statusWith(rings.after)).rejects.toThrow('lacks the index key i1');
  // A used code is looked for no more.
  useKeyRing(rings.switched);
  for (const code of ['A', 'B']) await store.write((tx) => recordRecoveryCodeUsed(tx, 'staff-1', code));
  expect(await statusWith(rings.switched)).toContain('i1: 0 index values, may be removed');
  await statusWith(rings.after);
});

test('where a blind index is unique, the writes that fill it look under every key', async () => {
  await using store = await openTestStore();
  const rows = await store.raw(uniqueColumns[engine]);
  const unique = new Set(rows.map((row) => `${row.in_table}.${row.in_column}`));
  // Three call `refuseDuplicate` (see index-writers.store.test.ts); the names of a resident are replaced as a whole.
  expect(
    listIndexedPlaces()
      .map(({ name }) => name)
      .filter((name) => unique.has(name))
      .sort(),
  ).toEqual([
    'mandates.code_index',
    'pairwise_ids.value_index',
    'resident_cards.number_index',
    'resident_names.name_index',
  ]);
});

const uniqueColumns = {
  sqlite: `SELECT t.name AS in_table, c.name AS in_column
    FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
    WHERE t.type = 'table' AND i."unique" = 1`,
  postgres: `SELECT t.relname AS in_table, c.attname AS in_column
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = ANY (i.indkey) WHERE i.indisunique`,
};
