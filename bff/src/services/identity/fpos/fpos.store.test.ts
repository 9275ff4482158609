import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import {
  type FposChallenge,
  findChallenge,
  recordChallenge,
  recordStep,
  removeExpiredChallenges,
} from './fpos.store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store[Symbol.asyncDispose]());

const at = Temporal.Instant.from('2026-11-23T01:00:00Z');
const identity = {
  issuer: 'urn:test',
  subject: 'EMULATOR-1',
  attributes: null,
  attributesReadAt: null,
  authenticatedAt: '2026-11-23T01:00:00.000Z',
};

async function addChallenge(changes: Partial<FposChallenge> = {}): Promise<string> {
  const id = uuidv7();
  const challenge: FposChallenge = {
    id,
    browserHash: 'hash',
    device: 'another-device',
    purpose: 'sign-in',
    accountId: null,
    nonce: 'nonce',
    matchingNumber: '47',
    candidates: ['12', '47', '93'],
    returnTo: '/',
    state: 'waiting',
    problem: null,
    completionHash: null,
    identity: null,
    expiresAt: at,
  };
  await store.write((tx) => recordChallenge(tx, { ...challenge, ...changes }));
  return id;
}

test('of many answers at once one is taken, and its identity comes back as it was', async () => {
  const id = await addChallenge();
  const answers = Array.from({ length: 8 }, (_, n) => ({ ...identity, subject: `EMULATOR-${n}` }));
  const taken = await Promise.all(
    answers.map((one) =>
      store.write((tx) => recordStep(tx, id, ['waiting', 'seen'], { state: 'signed', identity: one })),
    ),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await findChallenge(store.read, id)).toMatchObject({
    state: 'signed',
    identity: answers[taken.indexOf(true)],
  });
});

test('an answer and a refusal at once leave one of the two', async () => {
  const id = await addChallenge({ state: 'seen' });
  const done = await Promise.all([
    store.write((tx) => recordStep(tx, id, ['seen'], { state: 'refused', problem: 'fpos-wrong-number' })),
    store.write((tx) => recordStep(tx, id, ['seen'], { state: 'signed', identity })),
  ]);
  expect(done.filter(Boolean)).toHaveLength(1);
  expect((await findChallenge(store.read, id))?.state).toBe(done[0] ? 'refused' : 'signed');
});

test('a step from a state that it is not in changes nothing', async () => {
  const id = await addChallenge({ state: 'finished' });
  expect(await store.write((tx) => recordStep(tx, id, ['signed'], { state: 'finished' }))).toBe(false);
  expect(await store.write((tx) => recordStep(tx, uuidv7(), ['signed'], { state: 'finished' }))).toBe(false);
});

test('what is over goes, with what it held of a person', async () => {
  const [old, fresh] = [
    await addChallenge({ state: 'signed', identity }),
    await addChallenge({ expiresAt: at.add({ seconds: 1 }) }),
  ];
  await store.write((tx) => removeExpiredChallenges(tx, at.add({ milliseconds: 1 })));
  expect(await findChallenge(store.read, old)).toBeUndefined();
  expect(await findChallenge(store.read, fresh)).toBeDefined();
});
