/** The queue on both engines: who has a place, who waits, and never too many. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { type Activity, findActivity, recordActivity, recordActivityChange } from '../activities.store.ts';
import { mergeSignUps, promoteWaiting, releaseSignUps } from './promotion.ts';
import { decideSignUp, type SignUpRules } from './sign-ups.rules.ts';
import {
  findComingSignUps,
  findEverySignUp,
  findOwnSignUps,
  findSignUp,
  findSignUpCount,
  findSignUpsOf,
  findSignUpsWithActivity,
  findWaitingPlace,
  recordSignUp,
  recordSignUpStatus,
} from './sign-ups.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const by = { staffId: 'staff-1', now };
let store: TestStore;
let told: string[];
const platform = {
  clock: { now: () => now },
  announce: async (_: unknown, { to }: { to: string }) => {
    told.push(to);
  },
};
beforeEach(async () => {
  store = await openTestStore();
  told = [];
  onTestFinished(() => store[Symbol.asyncDispose]());
});

async function announced(capacity: number | null, title = '体操'): Promise<Activity> {
  const signUp: SignUpRules = { capacity, opensDaysBefore: null, closesDaysBefore: 0 };
  const startsAt = now.add({ hours: 48 });
  const times = { startsAt, endsAt: startsAt.add({ hours: 2 }) };
  const content = { title, description: '', groupName: null, placeName: '公民館', points: 30, signUp };
  return store.write((tx) => recordActivity(tx, { ...content, ...times }, by));
}
/** What the handler does in its write. */
const join = (activity: Activity, residentId: string) =>
  store.write(async (tx) => {
    const decision = decideSignUp(activity, await findSignUpCount(tx, activity.id), now, 'Asia/Tokyo');
    if (!decision.allowed) throw new Error(decision.reason);
    const entry = { activityId: activity.id, residentId, status: decision.status, actedBy: null };
    return recordSignUp(tx, entry, now);
  });
const leave = (activity: Activity, residentId: string) =>
  store.write(async (tx) => {
    const row = await findSignUp(tx, activity.id, residentId);
    if (row) await recordSignUpStatus(tx, [row.id], 'withdrawn', now);
    await promoteWaiting(tx, platform, activity);
  });
const queueOf = async (activity: Activity) =>
  (await findSignUpsOf(store.read, activity.id, 100)).map((row) => `${row.residentId} ${row.status}`);

describe('the queue of an activity', () => {
  it('never has more people than places, however many come at once', async () => {
    const activity = await announced(5);
    const people = Array.from({ length: 20 }, (_, n) => `resident-${n}`);
    await Promise.all(people.map((person) => join(activity, person)));
    expect(await findSignUpCount(store.read, activity.id)).toEqual({ signedUp: 5, waiting: 15 });
    const numbers = (await findSignUpsOf(store.read, activity.id, 100)).map((row) => row.queueNumber);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(people.map((_, n) => n + 1));
    // Those who came first have the places.
    expect(numbers.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('stays full and in order while people leave and come at once', async () => {
    const activity = await announced(3);
    for (const person of ['a', 'b', 'c', 'd', 'e']) await join(activity, person);
    await Promise.all([leave(activity, 'a'), join(activity, 'f'), leave(activity, 'b'), join(activity, 'g')]);
    expect(await findSignUpCount(store.read, activity.id)).toEqual({ signedUp: 3, waiting: 2 });
    expect((await queueOf(activity)).slice(0, 3)).toEqual(['c signed-up', 'd signed-up', 'e signed-up']);
    expect(told.filter((to) => to === 'd' || to === 'e').length).toBeGreaterThanOrEqual(2);
  });

  it('takes one sign-up of a resident, also when two are sent at once', async () => {
    const activity = await announced(3);
    await Promise.all([join(activity, 'a'), join(activity, 'a')]);
    expect(await queueOf(activity)).toEqual(['a signed-up']);
  });

  it('puts who comes back at its end', async () => {
    const activity = await announced(1);
    for (const person of ['a', 'b', 'c']) await join(activity, person);
    await leave(activity, 'b');
    const back = await join(activity, 'b');
    expect(await queueOf(activity)).toEqual(['a signed-up', 'c waiting', 'b waiting']);
    expect(await findWaitingPlace(store.read, back)).toBe(2);
  });

  it('moves up when there is more room, not when the activity is called off', async () => {
    const activity = await announced(1);
    for (const person of ['a', 'b', 'c']) await join(activity, person);
    const more = { capacity: 2, opensDaysBefore: null, closesDaysBefore: 0 };
    await store.write((tx) => recordActivityChange(tx, activity.id, { signUp: more, updatedAt: now }));
    const changed = await findActivity(store.read, activity.id);
    if (!changed) throw new Error('lost');
    await store.write((tx) => promoteWaiting(tx, platform, { ...changed, status: 'cancelled' }));
    expect(await queueOf(activity)).toEqual(['a signed-up', 'b waiting', 'c waiting']);
    await store.write((tx) => promoteWaiting(tx, platform, changed));
    expect(await queueOf(activity)).toEqual(['a signed-up', 'b signed-up', 'c waiting']);
    expect(told).toEqual(['b']);
  });

  it('is read page by page', async () => {
    const activity = await announced(2);
    for (const person of ['a', 'b', 'c']) await join(activity, person);
    const [, second] = await findSignUpsOf(store.read, activity.id, 2);
    const rest = await findSignUpsOf(store.read, activity.id, 2, second);
    expect(rest.map((row) => row.residentId)).toEqual(['c']);
  });
});

describe('a resident’s sign-ups', () => {
  it('are found with their activities, without those that were withdrawn', async () => {
    const [one, other] = [await announced(3, '体操'), await announced(3, '清掃')];
    await join(one, 'a');
    await join(other, 'a');
    await leave(other, 'a');
    const mine = await findSignUpsWithActivity(store.read, 'a', 10);
    expect(mine.map(({ activity }) => activity.title)).toEqual(['体操']);
    expect(await findComingSignUps(store.read, 'a', now, 10)).toHaveLength(1);
    expect(await findComingSignUps(store.read, 'a', one.endsAt, 10)).toEqual([]);
    expect([...(await findOwnSignUps(store.read, 'a', [one.id, other.id])).keys()]).toEqual([one.id]);
    const every = await findEverySignUp(store.read, 'a');
    expect(every.map(({ title, status }) => `${title} ${status}`).sort()).toEqual([
      '体操 signed-up',
      '清掃 withdrawn',
    ]);
    const [row] = mine;
    if (!row) throw new Error('lost');
    const after = { at: row.activity.startsAt, id: row.signUp.id };
    expect(await findSignUpsWithActivity(store.read, 'a', 10, after)).toEqual([]);
  });

  it('go to whoever waits when the account is closed', async () => {
    const activity = await announced(1);
    await join(activity, 'a');
    await join(activity, 'b');
    await store.write((tx) => releaseSignUps(tx, platform, 'a'));
    expect(await queueOf(activity)).toEqual(['b signed-up']);
    expect(await findEverySignUp(store.read, 'a')).toEqual([]);
  });

  it('of two accounts that are one person leave one place, the better one', async () => {
    const activity = await announced(2);
    for (const person of ['merged', 'x', 'kept', 'y']) await join(activity, person);
    await store.write((tx) => mergeSignUps(tx, platform, { keptId: 'kept', mergedId: 'merged' }));
    expect(await queueOf(activity)).toEqual(['kept signed-up', 'x signed-up', 'y waiting']);
    await store.write((tx) => mergeSignUps(tx, platform, { keptId: 'kept', mergedId: 'x' }));
    expect(await queueOf(activity)).toEqual(['kept signed-up', 'y signed-up']);
  });
});
