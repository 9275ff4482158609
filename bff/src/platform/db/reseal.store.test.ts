import { expect, test } from 'vitest';
import { startTestApp } from '../../testing/app.ts';
import { createLog } from '../log.ts';
import { resealJob } from '../reseal.ts';
import { engine } from './engine.ts';
import { SealError } from './key-material.ts';
import { addKey, newKeyRingJson, parseKeyRing, useKeyRing } from './keyring.ts';
import { countSealedWith, listSealedPlaces, resealSome } from './reseal.store.ts';

const log = createLog('silent');
const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

test('everything sealed with an old key is sealed anew, and the old key can go', async () => {
  await using portal = await startTestApp();
  const { store } = portal;
  const first = newKeyRingJson();
  useKeyRing(parseKeyRing(first));
  for (const service of portal.app.services) await service.seed?.(now);
  const hanako = await portal.as('resident', { name: '回転 花子' });

  const both = addKey(first);
  useKeyRing(parseKeyRing(both));
  const count = async (keyId: string) => {
    let values = 0;
    for (const place of listSealedPlaces()) values += await countSealedWith(store.read, place, keyId);
    return values;
  };
  const before = await count('k1');
  expect(before).toBeGreaterThan(100);
  for (let runs = 0; runs < 20; runs++) await resealJob(store, log).run(now);
  expect([await count('k1'), await count('k2')]).toEqual([0, before]);

  const { keys, ...rest } = JSON.parse(both);
  useKeyRing(parseKeyRing(JSON.stringify({ ...rest, keys: { k2: keys.k2 } })));
  expect((await hanako.clients.identity.GET('/me')).data?.name).toBe('回転 花子');
});

test('stopped half way it goes on; beside it people write and read', async () => {
  await using portal = await startTestApp();
  const { store } = portal;
  const first = newKeyRingJson();
  useKeyRing(parseKeyRing(first));
  await Promise.all(Array.from({ length: 12 }, (_, n) => portal.as('resident', { name: `住民 ${n}` })));
  useKeyRing(parseKeyRing(addKey(first)));
  const place = listSealedPlaces().find(({ name }) => name === 'residents.name');
  if (!place) throw new Error('residents have names');
  expect(await resealSome(store, place, 5)).toBe(5);
  const [some, newcomer, others] = await Promise.all([
    resealSome(store, place, 5),
    portal.as('resident', { name: '新しい 人' }),
    resealSome(store, place, 5),
  ]);
  // Whichever comes first finds five of the seven that are left; the other what then remains.
  expect([some, others].sort()).toEqual([2, 5]);
  while ((await resealSome(store, place, 5)) > 0);
  expect(await countSealedWith(store.read, place, 'k1')).toBe(0);
  expect(await countSealedWith(store.read, place, 'k2')).toBe(13);
  expect((await newcomer.clients.identity.GET('/me')).data?.name).toBe('新しい 人');
});

test('a value of a key that is gone stops it, and nothing is lost', async () => {
  await using portal = await startTestApp();
  const person = await portal.as('resident');
  const lost = portal.store.raw(`SELECT name FROM residents WHERE id = '${person.id}'`);
  const [before] = await lost;
  const ring = JSON.parse(newKeyRingJson());
  useKeyRing(parseKeyRing(JSON.stringify({ ...ring, current: 'k9', keys: { k9: ring.keys.k1 } })));
  await expect(resealJob(portal.store, log).run(now)).rejects.toBeInstanceOf(SealError);
  const [after] = await portal.store.raw(`SELECT name FROM residents WHERE id = '${person.id}'`);
  expect(after).toEqual(before);
});

test('no table with sealed values is append-only, or a new key could not reach it', async () => {
  await using portal = await startTestApp();
  const triggers = await portal.store.raw(
    engine === 'sqlite'
      ? `SELECT tbl_name AS name FROM sqlite_master WHERE type = 'trigger'`
      : `SELECT event_object_table AS name FROM information_schema.triggers`,
  );
  const appendOnly = new Set(triggers.map(({ name }) => name));
  expect(appendOnly.size).toBeGreaterThan(0);
  expect(listSealedPlaces().filter(({ name }) => appendOnly.has(name.split('.')[0]))).toEqual([]);
});
