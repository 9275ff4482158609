import { expect, it } from 'vitest';
import { openTestStore } from '../db/testing.ts';
import {
  recordPasskeyChallenge,
  removeExpiredPasskeyChallenges,
  takePasskeyChallenge,
} from './passkeys.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00.000Z');

it('a challenge is taken by one of many, and old ones are swept away', async () => {
  await using store = await openTestStore();
  const challenge = {
    id: 'c',
    purpose: 'sign-in' as const,
    holderHash: 'h',
    accountKind: null,
    accountId: null,
    label: null,
    expiresAt: now,
  };
  await store.write((tx) => recordPasskeyChallenge(tx, challenge));
  await store.write((tx) => removeExpiredPasskeyChallenges(tx, now));
  const taken = await Promise.all([1, 2, 3].map(() => store.write((tx) => takePasskeyChallenge(tx, 'c'))));
  expect(taken.filter(Boolean)).toEqual([challenge]);
  await store.write((tx) => recordPasskeyChallenge(tx, challenge));
  await store.write((tx) => removeExpiredPasskeyChallenges(tx, now.add({ seconds: 1 })));
  expect(await store.write((tx) => takePasskeyChallenge(tx, 'c'))).toBeUndefined();
});
