import { uuidv7 } from 'uuidv7';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isUniqueViolation } from '#platform/db/errors.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { type Activity, recordActivity } from '../activities.store.ts';
import {
  findAttendedDuring,
  findDeskCounts,
  findDeviceCount,
  findHandOutCount,
  findScanned,
  findSessionCount,
  findUseCount,
} from './admission.store.ts';
import {
  type CheckIn,
  findCheckedIn,
  findCheckIn,
  findCheckInCounts,
  findOwnCheckIns,
  recordCheckIn,
  recordPseudonym,
} from './check-ins.store.ts';
import {
  findReview,
  findReviewedResidents,
  findReviews,
  findReviewsAfter,
  recordDecision,
} from './reviews.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

async function opened(): Promise<TestStore> {
  const store = await openTestStore();
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}
const announce = (store: TestStore, from = 0, until = 120): Promise<Activity> =>
  store.write((tx) =>
    recordActivity(
      tx,
      {
        title: '体操',
        description: '',
        groupName: null,
        placeName: '公民館',
        startsAt: now.add({ minutes: from }),
        endsAt: now.add({ minutes: until }),
        points: 30,
      },
      { staffId: 's1', now },
    ),
  );
async function checkedIn(
  store: TestStore,
  activityId: string,
  change: Partial<CheckIn> = {},
): Promise<string> {
  const row = { id: uuidv7(), activityId, residentId: uuidv7(), method: 'screen' as const, checkedInAt: now };
  await store.write((tx) => recordCheckIn(tx, { ...row, ...change }));
  return change.id ?? row.id;
}

describe('who counts', () => {
  it('are those confirmed and flagged, not those rejected or revoked', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const states = ['confirmed', 'flagged', 'rejected', 'revoked'] as const;
    for (const state of states) await checkedIn(store, id, { residentId: state, state });
    expect(await findDeskCounts(store.read, id)).toEqual({ checkInCount: 2, flaggedCount: 1 });
    expect((await findCheckInCounts(store.read, [id])).get(id)).toBe(2);
    expect([...(await findCheckedIn(store.read, id, states))].sort()).toEqual(['confirmed', 'flagged']);
    expect((await findOwnCheckIns(store.read, 'revoked', [id])).size).toBe(0);
    expect(await findCheckIn(store.read, id, 'revoked')).toBeDefined();
  });

  it('is one for a person, however many devices send it at once', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const all = await Promise.allSettled(
      Array.from({ length: 6 }, () => checkedIn(store, id, { residentId: 'r1' })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) if (one.status === 'rejected') expect(isUniqueViolation(one.reason)).toBe(true);
  });
});

describe('what is looked at before one counts', () => {
  it('is counted for its activity, code, session, device and recorder alone', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const other = await announce(store);
    const codeMadeAt = now;
    const about = { codeMadeAt, sessionMark: 's', deviceMark: 'd' };
    await checkedIn(store, id, about);
    await checkedIn(store, id, { ...about, method: 'own-code' });
    await checkedIn(store, other.id, about);
    await checkedIn(store, id, { method: 'list', recordedBy: 'o1' });
    expect(await findUseCount(store.read, id, now)).toBe(1);
    expect(await findUseCount(store.read, id, now.add({ seconds: 30 }))).toBe(0);
    expect(await findSessionCount(store.read, id, 's')).toBe(2);
    expect(await findSessionCount(store.read, id, null)).toBe(0);
    expect(await findDeviceCount(store.read, id, 'd')).toBe(2);
    expect(await findDeviceCount(store.read, id, 'x')).toBe(0);
    expect(await findHandOutCount(store.read, id, 'o1')).toBe(1);
    expect(await findHandOutCount(store.read, id, 'o2')).toBe(0);
  });

  it('is where else the resident is at that time', async () => {
    const store = await opened();
    const here = await announce(store);
    const overlapping = await announce(store, 119, 180);
    const afterwards = await announce(store, 120, 180);
    const taken = await announce(store, 0, 60);
    for (const { id } of [here, overlapping, afterwards]) await checkedIn(store, id, { residentId: 'r1' });
    await checkedIn(store, taken.id, { residentId: 'r1', state: 'revoked' });
    await checkedIn(store, taken.id, { residentId: 'r2' });
    const found = await findAttendedDuring(store.read, 'r1', here);
    expect(found.map(({ startsAt }) => startsAt.toString())).toEqual([overlapping.startsAt.toString()]);
  });

  it('is what the screen sent before, at this activity', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const other = await announce(store);
    await checkedIn(store, id, { scanId: 'scan-1' });
    await checkedIn(store, other.id, { scanId: 'scan-2' });
    await checkedIn(store, id);
    expect([...(await findScanned(store.read, id, ['scan-1', 'scan-2', ''])).keys()]).toEqual(['scan-1']);
  });
});

describe('reviews', () => {
  it('come longest waiting first, page by page, with what was odd', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const flags = ['far-away' as const];
    const ids: string[] = [];
    for (const minutes of [0, 1, 2])
      ids.push(await checkedIn(store, id, { state: 'flagged', flags, checkedInAt: now.add({ minutes }) }));
    await checkedIn(store, id);
    const first = await findReviews(store.read, 'flagged', 2);
    expect(first.map(({ checkIn }) => checkIn.id)).toEqual(ids.slice(0, 2));
    expect(first[0]).toMatchObject({ checkIn: { flags }, activity: { id } });
    const last = first.at(-1)?.checkIn;
    const after = last && { at: last.checkedInAt, id: last.id };
    expect((await findReviews(store.read, 'flagged', 2, after)).map(({ checkIn }) => checkIn.id)).toEqual(
      ids.slice(2),
    );
  });

  it('move with the decision; its reason is sealed and goes with the account', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const checkInId = await checkedIn(store, id, { residentId: 'r1', state: 'flagged', flags: ['far-away'] });
    const decision = { decidedBy: 's1', decidedAt: now, decisionReason: '電話で確認' };
    await store.write((tx) => recordDecision(tx, checkInId, { ...decision, state: 'confirmed' }));
    expect(await findReviews(store.read, 'flagged', 10)).toEqual([]);
    expect(await findReviews(store.read, 'cleared', 10)).toHaveLength(1);
    expect((await findReview(store.read, checkInId))?.checkIn).toMatchObject(decision);
    expect(JSON.stringify(await store.raw('select decision_reason from check_ins'))).not.toContain('電話');
    expect(await findReviewedResidents(store.read)).toEqual(['r1']);
    await store.write((tx) => recordPseudonym(tx, 'r1', 'p1'));
    expect((await findReview(store.read, checkInId))?.checkIn).toMatchObject({
      residentId: 'p1',
      decisionReason: null,
    });
  });

  it('are exported part by part, those never odd left out', async () => {
    const store = await opened();
    const { id } = await announce(store);
    const odd = [];
    for (let count = 0; count < 3; count += 1) odd.push(await checkedIn(store, id, { state: 'flagged' }));
    await checkedIn(store, id);
    const first = await findReviewsAfter(store.read, undefined, 2);
    const rest = await findReviewsAfter(store.read, first.at(-1)?.checkIn.id, 2);
    expect([...first, ...rest].map(({ checkIn }) => checkIn.id)).toEqual(odd);
    expect(await findReview(store.read, uuidv7())).toBeUndefined();
  });
});
