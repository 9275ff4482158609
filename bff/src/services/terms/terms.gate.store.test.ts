/** A published text counts at every instance at once, whatever an instance remembers. */
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { testResident } from '../../testing/actors.ts';
import { createTermsGate, type TermsGate } from './terms.gate.ts';
import { findVersions, recordAcceptance, recordVersion } from './terms.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const hanako = testResident('hanako');
const summary = { ja: '短い説明', en: 'In short', 'ja-x-easy': 'みじかい せつめい' };

let store: TestStore;
let here: TermsGate;
let elsewhere: TermsGate;
let lastNumber = 0;
beforeEach(async () => {
  store = await openTestStore();
  [here, elsewhere] = [createTermsGate(store), createTermsGate(store)];
  lastNumber = 0;
});
afterEach(() => store?.[Symbol.asyncDispose]());

async function publish(inForceFrom = now): Promise<string> {
  const id = uuidv7();
  const text = { service: 'points', kind: 'terms', number: ++lastNumber, body: '規約。', summary } as const;
  await store.write(async (tx) => {
    await recordVersion(tx, { ...text, id, inForceFrom, publishedAt: now, publishedBy: 'staff' });
    await here.announcePublication(tx);
  });
  return id;
}
const accept = (versionId: string) =>
  store.write((tx) =>
    recordAcceptance(tx, { residentId: hanako.id, versionId, acceptedAt: now, language: 'ja' }),
  );
const outcome = (gate: TermsGate, at = now) =>
  gate.check('points', hanako, at).then(
    () => 'passes',
    (fault: { slug?: string }) => fault.slug,
  );

test('at the instance that published it with the commit, at another when it hears of it', async () => {
  expect([await outcome(here), await outcome(elsewhere)]).toEqual(['passes', 'passes']);
  const id = await publish();
  expect(await outcome(here)).toBe('terms-not-accepted');
  await expect.poll(() => outcome(elsewhere)).toBe('terms-not-accepted');
  await accept(id);
  expect([await outcome(here), await outcome(elsewhere)]).toEqual(['passes', 'passes']);
});

test('a look that began before the commit is not remembered after it', async () => {
  const [looked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let looks = 0;
  const lookSlowly = async () => {
    const rows = await findVersions(store.read);
    looked.resolve();
    await released.promise;
    return rows;
  };
  const select = () => (looks++ === 0 ? { from: () => ({ orderBy: lookSlowly }) } : store.read.select());
  here = createTermsGate({ ...store, read: { select } as unknown as TestStore['read'] });
  const early = outcome(here);
  await looked.promise;
  await publish();
  released.resolve();
  expect(await early).toBe('passes');
  expect(await outcome(here)).toBe('terms-not-accepted');
});

test('a date to come counts from that moment, without another look at the database', async () => {
  const later = now.add({ seconds: 20 });
  await accept(await publish());
  await publish(later);
  expect(await outcome(here)).toBe('passes');
  await store.raw('ALTER TABLE terms_versions RENAME TO terms_gone');
  expect(await outcome(here, later.subtract({ milliseconds: 1 }))).toBe('passes');
  expect(await outcome(here, later)).toBe('terms-not-accepted');
});

test('news that was lost is made up for within half a minute', async () => {
  const deaf = createTermsGate({ ...store, listen: async () => () => {} });
  expect(await outcome(deaf)).toBe('passes');
  await publish();
  expect(await outcome(deaf, now.add({ seconds: 29 }))).toBe('passes');
  expect(await outcome(deaf, now.add({ seconds: 30 }))).toBe('terms-not-accepted');
});

test('what fails is asked for again', async () => {
  let failures = 1;
  const gate = createTermsGate({
    ...store,
    listen: (...about) => (failures-- > 0 ? Promise.reject(new Error('down')) : store.listen(...about)),
  });
  await expect(gate.check('points', hanako, now)).rejects.toThrow('down');
  expect(await outcome(gate)).toBe('passes');
});
