/** Groups, applications, reports and their history, as the stores keep them on both engines. */
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { isUniqueViolation } from '#platform/db/errors.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { findActivity, findUpcomingActivities, recordActivity } from './activities.store.ts';
import {
  findApplication,
  findApplicationCounts,
  findApplications,
  findApplicationsByNumber,
  recordApplication,
  recordApplicationChange,
} from './applications/applications.store.ts';
import { findGroupByName, findGroups, recordGroup } from './groups/groups.store.ts';
import { findSteps, recordStep } from './process-steps.store.ts';
import {
  findReportCount,
  findReports,
  findReportsByNumber,
  recordReport,
  recordReportDecision,
} from './reports/reports.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const hours = (count: number) => now.add({ hours: count });
let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
  onTestFinished(() => store[Symbol.asyncDispose]());
});

async function group(name: string): Promise<string> {
  const id = uuidv7();
  const contact = { contactName: '太賀 次郎', contactPhone: null };
  const times = { createdAt: now, changedAt: now };
  await store.write((tx) =>
    recordGroup(tx, { id, name, kind: 'neighbourhood', ...contact, active: true, ...times }),
  );
  return id;
}
const activity = (title: string, endsAt: Temporal.Instant, change = {}) =>
  store.write((tx) =>
    recordActivity(
      tx,
      {
        ...{ title, description: '', groupName: '通谷自治会', placeName: '公民館', points: 30 },
        ...{ startsAt: endsAt.subtract({ hours: 2 }), endsAt },
        ...change,
      },
      { staffId: 's', now },
    ),
  );
const application = (groupId: string, title: string, at = now) =>
  store.write((tx) =>
    recordApplication(
      tx,
      {
        ...{ groupId, createdBy: 'organiser', title, description: '', category: 'health' },
        ...{ placeName: '', placeId: null, dates: [], expectedPeople: null, pointsAsked: 10 },
        ...{ signUp: null, contactName: '太賀 次郎', contactPhone: '' },
      },
      at,
    ),
  );

describe('groups', () => {
  it('have one name each, seal their contact, and take over what was announced under their name', async () => {
    const { id } = await activity('体操', hours(5));
    await activity('よその体操', hours(5), { groupName: '別の会' });
    const groupId = await group('通谷自治会');
    expect((await findActivity(store.read, id))?.groupId).toBe(groupId);
    expect((await findGroupByName(store.read, '通谷自治会'))?.contactName).toBe('太賀 次郎');
    expect(JSON.stringify(await store.raw('select * from community_groups'))).not.toContain('太賀');
    const again = await group('通谷自治会').catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    await group('あさひ会');
    const [first] = await findGroups(store.read, 1);
    const rest = await findGroups(store.read, 10, first);
    expect([first?.name, ...rest.map(({ name }) => name)].sort()).toEqual(['あさひ会', '通谷自治会']);
  });
});

describe('applications', () => {
  it('count up, also when two begin at once, and show drafts to whose they are', async () => {
    const [own, other] = [await group('通谷自治会'), await group('中鶴見守り隊')];
    const both = await Promise.all([application(own, '体操'), application(other, '見守り')]);
    expect(both.map(({ number }) => number).sort()).toEqual([1, 2]);
    const id = both[0]?.id ?? '';
    expect(await findApplication(store.read, id, { groupId: own })).toMatchObject({
      groupName: '通谷自治会',
    });
    expect(await findApplication(store.read, id, { groupId: other })).toBeUndefined();
    expect(await findApplication(store.read, id, { staffId: 'somebody' })).toBeUndefined();
    expect(await findApplication(store.read, id, { staffId: 'organiser' })).toBeDefined();
    expect(await findApplicationsByNumber(store.read, 0, 10)).toEqual([]);
    await store.write((tx) =>
      recordApplicationChange(tx, id, { status: 'submitted', submittedAt: now, changedAt: hours(1) }),
    );
    expect(await findApplication(store.read, id, { staffId: 'somebody' })).toBeDefined();
    expect(await findApplicationsByNumber(store.read, 0, 10)).toHaveLength(1);
    const counts = await findApplicationCounts(store.read, { staffId: 'x' }, ['submitted', 'returned']);
    expect([...counts]).toEqual([['submitted', 1]]);
  });

  it('are listed latest change first, by state and page by page', async () => {
    const own = await group('通谷自治会');
    for (const [n, title] of ['一', '二', '三'].entries()) await application(own, title, hours(n));
    const list = async (part: Partial<Parameters<typeof findApplications>[2]>) =>
      (await findApplications(store.read, { groupId: own }, { limit: 10, ...part })).map(
        (row) => row.application,
      );
    const all = await list({});
    expect(all.map(({ title }) => title)).toEqual(['三', '二', '一']);
    const [latest] = all;
    if (!latest) throw new Error('lost');
    expect(
      (await list({ after: { at: latest.changedAt, id: latest.id } })).map(({ title }) => title),
    ).toEqual(['二', '一']);
    expect(await list({ status: 'submitted' })).toEqual([]);
  });
});

describe('reports', () => {
  it('are due for what groups have run, in every state and page by page', async () => {
    const groupId = await group('通谷自治会');
    const late = await activity('遅い', hours(-24 * 8), { groupId });
    const fresh = await activity('今日', hours(-1), { groupId });
    await activity('来週', hours(24 * 7), { groupId });
    await activity('市の行事', hours(-1), { groupName: null });
    const titles = async (part = {}) =>
      (await findReports(store.read, now, { group: undefined, limit: 10, ...part })).map(
        (row) => row.activity.title,
      );
    expect(await titles()).toEqual(['今日', '遅い']);
    expect(await titles({ state: 'due' })).toEqual(['今日']);
    expect(await titles({ state: 'overdue' })).toEqual(['遅い']);
    expect(await titles({ group: '別の会' })).toEqual([]);
    expect(await titles({ after: { at: fresh.endsAt, id: fresh.id } })).toEqual(['遅い']);
    const content = {
      attendance: 3,
      checkInCount: 2,
      attendanceReason: 'わけ',
      summary: '無事',
      remarks: null,
      submittedBy: 'o',
    };
    await store.write((tx) => recordReport(tx, late.id, content, now));
    expect(await titles({ state: 'overdue' })).toEqual([]);
    expect(await titles({ state: 'submitted' })).toEqual(['遅い']);
    await store.write((tx) => recordReportDecision(tx, late.id, 'returned', now));
    expect(await findReportCount(store.read, now, 'returned', '通谷自治会')).toBe(1);
    const corrected = await store.write((tx) =>
      recordReport(tx, late.id, { ...content, attendance: 2 }, now),
    );
    expect(await findReportsByNumber(store.read, 0, 10)).toMatchObject([{ report: corrected }]);
  });
});

describe('steps', () => {
  it('are told in the order in which they happened', async () => {
    for (const kind of ['drafted', 'submitted', 'returned'] as const)
      await store.write((tx) =>
        recordStep(tx, { subjectId: 'a', kind, staffId: 's', reason: null, at: now }),
      );
    expect((await findSteps(store.read, 'a')).map(({ kind }) => kind)).toEqual([
      'drafted',
      'submitted',
      'returned',
    ]);
    expect(await findSteps(store.read, 'b')).toEqual([]);
  });
});

describe('finding activities', () => {
  it('by day, category and place', async () => {
    await activity('体操', hours(3), { category: 'health', placeId: 'town-toritani-1' });
    await activity('清掃', hours(27), { category: 'cleaning' });
    const found = async (part: object) =>
      (await findUpcomingActivities(store.read, now, { group: undefined, limit: 10, ...part })).map(
        ({ title }) => title,
      );
    expect(await found({ category: 'cleaning' })).toEqual(['清掃']);
    expect(await found({ placeId: 'town-toritani-1' })).toEqual(['体操']);
    expect(await found({ during: { from: now, until: hours(12) } })).toEqual(['体操']);
    expect(await found({ during: { from: hours(4), until: hours(40) } })).toEqual(['清掃']);
  });
});
