/** A new index key comes in while people use the portal: whatever can be looked up is found before, during and after. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { expect, test } from 'vitest';
import { listIndexedPlaces } from '#platform/db/columns.ts';
import { type KeyRing, useKeyRing } from '#platform/db/keyring.ts';
import { countIndexedWith, refuseUnknownIndexKeys, reindexSome } from '#platform/db/reindex.store.ts';
import type { Store } from '#platform/db/store.ts';
import { createLog } from '#platform/log.ts';
import { reindexInRowJob } from '#platform/reindex.ts';
import { pairwiseIds } from '#services/consent/consent.schema.ts';
import { findResidentIdBy, recordPairwiseId } from '#services/consent/pairwise.store.ts';
import { reindexResidents } from '#services/identity/resident-names.store.ts';
import { hasRecoveryCode, recordRecoveryCodes } from '#services/staff/second-factor.store.ts';
import { startTestApp, type TestApp, type TestPerson } from './testing/app.ts';
import { ringsOfChange } from './testing/key-rings.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

interface Registered {
  id: string;
  kana: string;
  phone: string;
  card: string;
}

async function register(desk: TestPerson, kana: string, phone: string): Promise<Registered> {
  const { data } = await desk.clients.identity.POST('/residents', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: {
      name: `${kana}子`,
      kana: `${kana} ハナ`,
      birthDate: '1940-04-04',
      address: '福岡県中間市通谷四丁目99番1号',
      gender: 'female',
      documentKind: 'care-insurance',
      termsAgreed: true,
      phone,
    },
  });
  if (!data) throw new Error(`${kana} was not registered`);
  return { id: data.id, kana, phone, card: await issueCard(desk, data.id) };
}

async function issueCard(desk: TestPerson, residentId: string): Promise<string> {
  const { data } = await desk.clients.identity.POST('/residents/{residentId}/card', {
    params: { path: { residentId } },
  });
  return data?.cardNumber ?? '';
}

/** Looks for everybody in every way there is, through the portal. */
async function expectFound(portal: TestApp, desk: TestPerson, people: Registered[]): Promise<void> {
  const search = async (body: { name?: string; phone?: string; birthDate?: string }) => {
    const { data } = await desk.clients.identity.POST('/residents/search', { body: { limit: 20, ...body } });
    return data?.items.map(({ id }) => id);
  };
  for (const { id, kana, phone, card } of people) {
    expect(await search({ phone })).toEqual([id]);
    expect(await search({ name: kana })).toEqual([id]);
    const { data } = await desk.clients.identity.POST('/residents/find-by-card', {
      body: { cardNumber: card },
    });
    expect(data?.id).toBe(id);
    expect(await findResidentIdBy(portal.store.read, 'pay', `pairwise-of-${id}`)).toBe(id);
  }
  expect((await search({ birthDate: '1940-04-04' }))?.sort()).toEqual(people.map(({ id }) => id).sort());
  expect(await hasRecoveryCode(portal.store.read, desk.id, 'RECOVERY')).toBe(true);
}

async function countWith(store: Store, keyId: string): Promise<number> {
  let values = 0;
  for (const place of listIndexedPlaces()) values += await countIndexedWith(store.read, place, keyId);
  return values;
}

async function runJobs({ app, store }: TestApp): Promise<void> {
  const jobs = app.services.flatMap((service) => service.jobs ?? []);
  for (const job of [reindexInRowJob(store, createLog('silent')), ...jobs]) {
    if (job.name.includes('reindex')) await job.run(now);
  }
}

test('residents are found by telephone, kana, birth date and card all the way, and pairwise identifiers stay', async () => {
  await using portal = await startTestApp();
  const { store } = portal;
  const rings = ringsOfChange();
  useKeyRing(rings.before);
  const desk = await portal.as('desk');
  await store.write((tx) => recordRecoveryCodes(tx, desk.id, ['RECOVERY']));
  const people: Registered[] = [];
  const kanas = ['アオヤマ', 'イシヤマ', 'ウエヤマ', 'エトヤマ', 'オオヤマ', 'カキヤマ'];
  async function registerNext(ring: KeyRing): Promise<void> {
    useKeyRing(ring);
    const number = people.length;
    const person = await register(desk, kanas[number] ?? '', `093777000${number}`);
    const pairwise = { partnerId: 'pay', residentId: person.id, value: `pairwise-of-${person.id}` };
    await store.write((tx) => recordPairwiseId(tx, { ...pairwise, createdAt: now }));
    people.push(person);
  }
  async function expectFoundBy(...instances: KeyRing[]): Promise<void> {
    for (const ring of instances) {
      useKeyRing(ring);
      await expectFound(portal, desk, people);
    }
  }

  await registerNext(rings.before);
  await registerNext(rings.before);
  await registerNext(rings.added);
  await expectFoundBy(rings.before, rings.added);
  await registerNext(rings.switched);
  await registerNext(rings.added);
  await expectFoundBy(rings.added, rings.switched);

  // Half way.
  for (const place of listIndexedPlaces()) await reindexSome(store, place, 2);
  await reindexResidents(store, 1);
  await registerNext(rings.switched);
  await expectFoundBy(rings.added, rings.switched);

  useKeyRing(rings.switched);
  await runJobs(portal);
  await expectFoundBy(rings.added, rings.switched);

  // What is kept nowhere waits until it is issued anew.
  useKeyRing(rings.after);
  await expect(refuseUnknownIndexKeys(store.read)).rejects.toThrow('i1');
  useKeyRing(rings.switched);
  for (const person of people) person.card = await issueCard(desk, person.id);
  await store.write((tx) => recordRecoveryCodes(tx, desk.id, ['RECOVERY']));
  expect(await countWith(store, 'i1')).toBe(0);
  await expectFoundBy(rings.switched, rings.after);
  await refuseUnknownIndexKeys(store.read);
  const given = await store.read.select({ value: pairwiseIds.value }).from(pairwiseIds);
  expect(given.map(({ value }) => value).sort()).toEqual(people.map(({ id }) => `pairwise-of-${id}`).sort());
});
