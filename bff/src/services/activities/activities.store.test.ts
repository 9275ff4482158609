import { uuidv7 } from 'uuidv7';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codeOf, isUniqueViolation } from '#platform/db/errors.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import {
  type ActivityContent,
  findActivitiesBetween,
  findActivitiesByNumber,
  findActivity,
  findActivityByNumber,
  findPastActivities,
  findUpcomingActivities,
  recordActivity,
  recordActivityChange,
} from './activities.store.ts';
import {
  findAttendance,
  findCheckIn,
  findCheckInCounts,
  findCheckInsOf,
  findOwnCheckIns,
  findWrongCodeCount,
  recordCheckIn,
  recordWrongCode,
} from './check-in/check-ins.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const by = { staffId: 'staff-1', now };
const all = { group: undefined, limit: 100 };

async function opened(): Promise<TestStore> {
  const store = await openTestStore();
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

/** An activity from and until so many hours from now. */
function content(from: number, until: number, change: Partial<ActivityContent> = {}): ActivityContent {
  return {
    title: `活動 ${from}`,
    description: '',
    groupName: null,
    placeName: '通谷公民館',
    startsAt: now.add({ minutes: from * 60 }),
    endsAt: now.add({ minutes: until * 60 }),
    points: 30,
    ...change,
  };
}
const announce = (store: TestStore, ...args: Parameters<typeof content>) =>
  store.write((tx) => recordActivity(tx, content(...args), by));
const titles = (rows: { title: string }[]) => rows.map((row) => row.title);

describe('activities', () => {
  it('are kept as they were announced, under numbers of five digits that count up', async () => {
    const store = await opened();
    const first = await announce(store, 1, 2);
    const second = await announce(store, 3, 4);
    expect([first.number, second.number]).toEqual([10_001, 10_002]);
    expect(await findActivity(store.read, first.id)).toEqual(first);
    expect(await findActivityByNumber(store.read, 10_002)).toEqual(second);
    expect(await findActivityByNumber(store.read, 10_003)).toBeUndefined();
  });

  it('get different numbers when many are announced at once', async () => {
    const store = await opened();
    const many = await Promise.all(Array.from({ length: 12 }, (_, n) => announce(store, n, n + 1)));
    expect(new Set(many.map((row) => row.number)).size).toBe(12);
  });

  it('are found by group; those of another group are not there', async () => {
    const store = await opened();
    const own = await announce(store, 1, 2, { groupName: '通谷自治会' });
    const other = await announce(store, 1, 2, { groupName: '中鶴見守り隊', title: 'other' });
    expect(await findActivity(store.read, other.id, '通谷自治会')).toBeUndefined();
    expect(await findActivity(store.read, own.id, '通谷自治会')).toEqual(own);
    const part = { ...all, group: '通谷自治会' };
    expect(titles(await findUpcomingActivities(store.read, now, part))).toEqual([own.title]);
    expect(titles(await findActivitiesByNumber(store.read, 0, '', 10))).toEqual([]);
  });

  it('are coming until they have ended, and past from then on', async () => {
    const store = await opened();
    await announce(store, -24, 0, { title: 'just over' });
    await announce(store, -23.5, 0.25, { title: 'still running' });
    await announce(store, -48, -47, { title: 'long over' });
    await announce(store, 24, 25, { title: 'tomorrow' });
    expect(titles(await findUpcomingActivities(store.read, now, all))).toEqual(['still running', 'tomorrow']);
    expect(titles(await findPastActivities(store.read, now, all))).toEqual(['just over', 'long over']);
    const day = [now.subtract({ hours: 1 }), now.add({ hours: 24 })] as const;
    expect(titles(await findActivitiesBetween(store.read, ...day, undefined))).toEqual([
      'just over',
      'still running',
    ]);
  });

  it('come page by page without gap or repetition, also when several start together', async () => {
    const store = await opened();
    for (let n = 0; n < 7; n++) await announce(store, 1 + (n % 2), 3, { title: `up ${n}` });
    for (let n = 0; n < 7; n++) await announce(store, -5 - (n % 2), -3, { title: `past ${n}` });
    for (const find of [findUpcomingActivities, findPastActivities]) {
      const whole = await find(store.read, now, all);
      const seen = [];
      for (let after: { at: Temporal.Instant; id: string } | undefined; ; ) {
        const page = await find(store.read, now, { group: undefined, limit: 2, after });
        const last = page.at(-1);
        if (!last) break;
        seen.push(...page);
        after = { at: last.startsAt, id: last.id };
      }
      expect(seen).toEqual(whole);
      expect(whole).toHaveLength(7);
    }
  });

  it('change in what was changed', async () => {
    const store = await opened();
    const { id, ...rest } = await announce(store, 1, 2);
    const change = { status: 'cancelled', updatedAt: now.add({ hours: 1 }) } as const;
    await store.write((tx) => recordActivityChange(tx, id, change));
    expect(await findActivity(store.read, id)).toEqual({ id, ...rest, ...change });
  });
});

describe('check-ins', () => {
  const checkInOf = (activityId: string, residentId: string, checkedInAt = now) =>
    ({ id: uuidv7(), activityId, residentId, method: 'screen', checkedInAt }) as const;

  it('are one per resident and activity, however many arrive at once', async () => {
    const store = await opened();
    const attempts = Array.from({ length: 10 }, () =>
      store.write(async (tx) => {
        if (await findCheckIn(tx, 'activity', 'hanako')) return 'already';
        await recordCheckIn(tx, checkInOf('activity', 'hanako'));
        return 'checked in';
      }),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((outcome) => outcome === 'checked in')).toHaveLength(1);
    expect(await findAttendance(store.read, 'activity')).toHaveLength(1);
  });

  it('are guarded by the database itself', async () => {
    const store = await opened();
    await store.write((tx) => recordCheckIn(tx, checkInOf('activity', 'hanako')));
    const again = store.write((tx) => recordCheckIn(tx, checkInOf('activity', 'hanako')));
    const fault = await again.catch((error: unknown) => error);
    expect(isUniqueViolation(fault), codeOf(fault)).toBe(true);
  });

  it('are counted, found by resident, and listed latest first', async () => {
    const store = await opened();
    await store.write(async (tx) => {
      for (const [n, resident] of ['hanako', 'taro', 'jiro'].entries())
        await recordCheckIn(tx, checkInOf('a', resident, now.add({ seconds: n })));
      await recordCheckIn(tx, checkInOf('b', 'hanako'));
    });
    const counts = await findCheckInCounts(store.read, ['a', 'b', 'c']);
    expect([...counts].sort()).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect(await findCheckInCounts(store.read, [])).toEqual(new Map());
    const own = await findOwnCheckIns(store.read, 'taro', ['a', 'b']);
    expect([...own].map(([id, at]) => [id, at.toString()])).toEqual([['a', '2026-11-23T01:00:01Z']]);

    const [latest, ...earlier] = await findCheckInsOf(store.read, 'a', 10);
    expect([latest, ...earlier].map((row) => row?.residentId)).toEqual(['jiro', 'taro', 'hanako']);
    const after = { at: latest?.checkedInAt ?? now, id: latest?.id ?? '' };
    expect(await findCheckInsOf(store.read, 'a', 10, after)).toEqual(earlier);
    expect((await findAttendance(store.read, 'a')).map((row) => row.residentId)).toEqual([
      'hanako',
      'taro',
      'jiro',
    ]);
  });
});

describe('wrong codes', () => {
  it('count for ten minutes against the resident who tried them, then are gone', async () => {
    const store = await opened();
    const forgiven = (at: Temporal.Instant) => at.subtract({ minutes: 10 });
    const guess = (resident: string, at: Temporal.Instant) =>
      store.write((tx) => recordWrongCode(tx, resident, at, forgiven(at)));
    await guess('hanako', now);
    await guess('hanako', now.add({ minutes: 5 }));
    await guess('taro', now);
    const countAt = (minutes: number) =>
      findWrongCodeCount(store.read, 'hanako', forgiven(now.add({ minutes })));
    expect(await countAt(5)).toBe(2);
    expect(await countAt(10)).toBe(1);
    expect(await countAt(15)).toBe(0);
    await guess('hanako', now.add({ minutes: 30 }));
    const kept = await store.raw(`select resident_id from wrong_check_in_codes where resident_id = 'hanako'`);
    expect(kept).toHaveLength(1);
  });
});
