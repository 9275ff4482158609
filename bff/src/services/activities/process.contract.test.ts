/** Groups, applications and reports through the real portal: every status that the contract documents. */
import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/activities.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

type Draft = components['schemas']['ApplicationDraft'];

const start = '2026-11-23T01:00:00.000Z';
const base = '/api/activities/v1';
const nowhere = '0199c0de-0000-7000-8000-000000000000';
/** Within half an hour, after which staff would have to sign in again. */
const date = { startsAt: '2026-11-23T01:10:00.000Z', endsAt: '2026-11-23T01:20:00.000Z' };
const draft: Draft = {
  title: '公園清掃',
  description: '落ち葉を集めます。',
  category: 'cleaning',
  placeName: '通谷公園',
  placeId: 'town-toritani-4',
  dates: [date],
  expectedPeople: 20,
  pointsAsked: 50,
  signUp: { capacity: 20, opensDaysBefore: null, closesDaysBefore: 0 },
  contactName: '太賀 次郎',
  contactPhone: '093-000-0000',
};

let app: TestApp;
let staff: TestPerson;
let organiser: TestPerson;
let stranger: TestPerson;
let unknown: TestPerson;
let resident: TestPerson;
let nobody: TestPerson;
let groupId: string;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  staff = await app.as('planning', { name: '企画 さくら' });
  organiser = await app.as('organiser', { groupName: '通谷自治会', name: '太賀 次郎' });
  stranger = await app.as('organiser', { groupName: '中鶴見守り隊' });
  unknown = await app.as('organiser', { groupName: '登録のない会' });
  resident = await app.as('resident');
  nobody = await app.as('nobody');
  groupId = (await createGroup('通谷自治会')).data?.id ?? '';
  await createGroup('中鶴見守り隊');
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => app.clock.set(start));

interface Reply {
  data?: unknown;
  error?: unknown;
  response: Response;
}
function outcomeOf({ error, response }: Reply): string {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
}
const slugOf = async (response: Response) =>
  outcomeOf({ response, error: response.ok ? undefined : await response.json() });
const header = (key = newIdempotencyKey()) => ({ 'Idempotency-Key': key });
const client = (person: TestPerson) => person.clients.activities;
const createGroup = (name: string, person = staff, key?: string) =>
  client(person).POST('/groups', { params: { header: header(key) }, body: { name, kind: 'neighbourhood' } });
const changeGroup = (id: string, change: object, person = staff) =>
  client(person).PUT('/groups/{groupId}', {
    params: { path: { groupId: id } },
    body: { kind: 'neighbourhood', active: true, ...change },
  });
const begin = (
  person: TestPerson,
  change: Partial<Draft> = {},
  more: { groupId?: string; key?: string } = {},
) =>
  client(person).POST('/applications', {
    params: { header: header(more.key) },
    body: { draft: { ...draft, ...change }, ...(more.groupId && { groupId: more.groupId }) },
  });
const path = (applicationId: string) => ({ params: { path: { applicationId } } });
const get = (person: TestPerson, id: string) => client(person).GET('/applications/{applicationId}', path(id));
const correct = (person: TestPerson, id: string, change: Partial<Draft> = {}) =>
  client(person).PUT('/applications/{applicationId}', { ...path(id), body: { ...draft, ...change } });
const submit = (person: TestPerson, id: string) =>
  client(person).POST('/applications/{applicationId}/submit', path(id));
const withdraw = (person: TestPerson, id: string) =>
  client(person).POST('/applications/{applicationId}/withdraw', path(id));
const sendBack = (person: TestPerson, id: string, reason = '日付を確かめてください') =>
  client(person).POST('/applications/{applicationId}/return', { ...path(id), body: { reason } });
const approve = (person: TestPerson, id: string, body = { points: 30, groupPoints: 100 }, key?: string) =>
  client(person).POST('/applications/{applicationId}/approve', {
    params: { path: { applicationId: id }, header: header(key) },
    body,
  });
async function begun(change: Partial<Draft> = {}): Promise<string> {
  const { data } = await begin(organiser, change);
  if (!data) throw new Error('not begun');
  return data.id;
}
async function submitted(change: Partial<Draft> = {}): Promise<string> {
  const id = await begun(change);
  await submit(organiser, id);
  return id;
}
/** An activity of the group that is over. */
async function over(): Promise<string> {
  const { data } = await approve(staff, await submitted());
  app.clock.set(date.endsAt);
  return data?.activities[0]?.id ?? '';
}
const report = (person: TestPerson, activityId: string, change: object = {}, key?: string) =>
  client(person).POST('/activities/{activityId}/report', {
    params: { path: { activityId }, header: header(key) },
    body: { attendance: 0, summary: '無事に終わりました。', ...change },
  });
const readReport = (person: TestPerson, activityId: string) =>
  client(person).GET('/activities/{activityId}/report', { params: { path: { activityId } } });
const accept = (person: TestPerson, activityId: string) =>
  client(person).POST('/activities/{activityId}/report/accept', { params: { path: { activityId } } });
const returnReport = (person: TestPerson, activityId: string, reason = '人数を確かめてください') =>
  client(person).POST('/activities/{activityId}/report/return', {
    params: { path: { activityId } },
    body: { reason },
  });
describe('groups', () => {
  test('createGroup 201, 409 for the same name, 400, 401, 403', async () => {
    const key = newIdempotencyKey();
    const first = await createGroup('  なかま体操の会 ', staff, key);
    expect(first.data).toMatchObject({ name: 'なかま体操の会', kind: 'neighbourhood', active: true });
    expect((await createGroup('  なかま体操の会 ', staff, key)).data).toEqual(first.data);
    expect(outcomeOf(await createGroup('なかま体操の会'))).toBe('409 group-name-taken');
    expect(outcomeOf(await createGroup('　'))).toBe('400 invalid-request');
    expect(outcomeOf(await createGroup('会', organiser))).toBe('403 forbidden');
    expect(outcomeOf(await createGroup('会', nobody))).toBe('401 signed-out');
  });
  test('updateGroup and getGroup 200: the contact is seen one by one, on record; 400, 401, 403, 404', async () => {
    const change = {
      kind: 'seniors' as const,
      active: false,
      contactName: '中尾 三郎',
      contactPhone: '093-1',
    };
    const { data } = await createGroup('中尾シニアクラブ');
    const id = data?.id ?? '';
    expect((await changeGroup(id, change)).data).toEqual({
      id,
      name: '中尾シニアクラブ',
      kind: 'seniors',
      active: false,
    });
    const read = (person: TestPerson, at = id) =>
      client(person).GET('/groups/{groupId}', { params: { path: { groupId: at } } });
    expect((await read(staff)).data).toMatchObject({ contactName: '中尾 三郎', contactPhone: '093-1' });
    expect((await app.auditRecords())[0]).toMatchObject({ operationId: 'getGroup', actorId: staff.id });
    expect(outcomeOf(await read(staff, nowhere))).toBe('404 group-not-found');
    expect(outcomeOf(await read(staff, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await read(organiser))).toBe('403 forbidden');
    expect(outcomeOf(await read(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await changeGroup(nowhere, {}))).toBe('404 group-not-found');
    expect(outcomeOf(await changeGroup(id, { kind: 'gang' }))).toBe('400 invalid-request');
    expect(outcomeOf(await changeGroup(id, {}, organiser))).toBe('403 forbidden');
    expect(outcomeOf(await changeGroup(id, {}, nobody))).toBe('401 signed-out');
  });
  test('listGroups 200: by name, page by page, without contacts; 400, 401, 403', async () => {
    const list = (person: TestPerson, query = {}) => client(person).GET('/groups', { params: { query } });
    const first = await list(staff, { limit: 1 });
    const second = await list(staff, { limit: 100, cursor: first.data?.nextCursor });
    const names = [...(first.data?.items ?? []), ...(second.data?.items ?? [])].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('通谷自治会');
    expect(JSON.stringify(second.data)).not.toContain('contact');
    expect(outcomeOf(await list(staff, { cursor: 'e30' }))).toBe('400 invalid-request');
    expect(outcomeOf(await list(organiser))).toBe('403 forbidden');
    expect(outcomeOf(await list(nobody))).toBe('401 signed-out');
  });
  test('getMyGroup 200, 404 without a registered group, 401, 403; getCityMap 200, 401', async () => {
    expect((await client(organiser).GET('/my-group')).data).toMatchObject({
      id: groupId,
      name: '通谷自治会',
    });
    expect(outcomeOf(await client(unknown).GET('/my-group'))).toBe('404 group-not-found');
    expect(outcomeOf(await client(staff).GET('/my-group'))).toBe('404 group-not-found');
    expect(outcomeOf(await client(resident).GET('/my-group'))).toBe('403 forbidden');
    expect(outcomeOf(await client(nobody).GET('/my-group'))).toBe('401 signed-out');
    const map = await client(resident).GET('/city-map');
    expect(map.data?.outline.length).toBeGreaterThan(10);
    expect(map.data?.places.find(({ id }) => id === 'station-nakama')?.name).toContain('中間駅');
    expect(outcomeOf(await client(nobody).GET('/city-map'))).toBe('401 signed-out');
    const roleless = await app.as('without-role');
    expect(outcomeOf(await client(roleless).GET('/city-map'))).toBe('403 forbidden');
  });
});

describe('an application', () => {
  it('is drafted, submitted, returned, corrected, submitted and approved, and all of it is on record', async () => {
    const second = { startsAt: '2026-12-02T01:00:00.000Z', endsAt: '2026-12-02T03:00:00.000Z' };
    const { data: first } = await begin(organiser, { dates: [] });
    const id = first?.id ?? '';
    expect(first).toMatchObject({ status: 'draft', groupName: '通谷自治会', draft: { ...draft, dates: [] } });
    expect(outcomeOf(await get(staff, id))).toBe('404 application-not-found');
    expect(outcomeOf(await submit(organiser, id))).toBe('422 application-incomplete');
    await correct(organiser, id);
    expect((await submit(organiser, id)).data?.status).toBe('submitted');
    expect((await submit(organiser, id)).data?.status).toBe('submitted');
    expect(outcomeOf(await correct(organiser, id))).toBe('409 application-not-open');
    expect((await sendBack(staff, id)).data?.status).toBe('returned');
    await correct(organiser, id, { dates: [second, date] });
    await submit(organiser, id);
    const key = newIdempotencyKey();
    const approved = await approve(staff, id, { points: 30, groupPoints: 100 }, key);
    expect((await approve(staff, id, { points: 30, groupPoints: 100 }, key)).data).toEqual(approved.data);
    expect(approved.data).toMatchObject({ status: 'approved', pointsGranted: 30, groupPoints: 100 });
    expect(approved.data?.activities.map(({ startsAt }) => startsAt)).toEqual([
      date.startsAt,
      second.startsAt,
    ]);
    const [activity] = approved.data?.activities ?? [];
    const shown = await client(resident).GET('/activities/{activityId}', {
      params: { path: { activityId: activity?.id ?? '' } },
    });
    expect(shown.data).toMatchObject({
      ...{ title: '公園清掃', groupName: '通谷自治会', category: 'cleaning', points: 30 },
      ...{ position: { latitude: expect.any(Number) }, signUp: { rules: draft.signUp, state: 'open' } },
    });
    const { data } = await get(organiser, id);
    expect(data?.steps.map(({ kind, byName, reason }) => [kind, byName, reason])).toEqual([
      ['drafted', '太賀 次郎', null],
      ['changed', '太賀 次郎', null],
      ['submitted', '太賀 次郎', null],
      ['returned', '企画 さくら', '日付を確かめてください'],
      ['changed', '太賀 次郎', null],
      ['submitted', '太賀 次郎', null],
      ['approved', '企画 さくら', null],
    ]);
  });

  it('of another group is not there: 404 for everything', async () => {
    const id = await submitted();
    for (const act of [get, correct, submit, withdraw])
      expect(outcomeOf(await act(stranger, id))).toBe('404 application-not-found');
    for (const act of [get, correct, submit, withdraw, sendBack, approve])
      expect(outcomeOf(await act(staff, nowhere))).toBe('404 application-not-found');
  });

  it('is decided once: 409 for the second decision, also when two are sent at once', async () => {
    const id = await submitted();
    const replies = (await Promise.all([approve(staff, id), sendBack(staff, id)])).map(outcomeOf);
    expect(replies.toSorted()).toEqual(['200', '409 application-not-submitted']);
    const other = await submitted();
    await approve(staff, other);
    expect(outcomeOf(await withdraw(organiser, other))).toBe('409 application-decided');
    expect(outcomeOf(await approve(staff, other))).toBe('409 application-not-submitted');
    const key = newIdempotencyKey();
    await approve(staff, await submitted(), undefined, key);
    expect(outcomeOf(await approve(staff, other, undefined, key))).toBe('409 idempotency-key-reused');
  });

  it('is not approved when its dates have passed: 422', async () => {
    const id = await submitted();
    app.clock.set(date.startsAt);
    expect(outcomeOf(await approve(staff, id))).toBe('422 application-incomplete');
  });

  it('is withdrawn: 200 once and again', async () => {
    const id = await submitted();
    for (let times = 0; times < 2; times++)
      expect((await withdraw(organiser, id)).data?.status).toBe('withdrawn');
    expect(outcomeOf(await submit(organiser, id))).toBe('409 application-not-open');
  });

  it('needs a group that is registered and active', async () => {
    expect(outcomeOf(await begin(unknown))).toBe('404 group-not-found');
    expect(outcomeOf(await begin(staff))).toBe('404 group-not-found');
    expect((await begin(staff, {}, { groupId })).data).toMatchObject({
      status: 'draft',
      groupName: '通谷自治会',
    });
    const id = await begun();
    const waiting = await submitted();
    await changeGroup(groupId, { active: false });
    expect(outcomeOf(await begin(organiser))).toBe('409 group-not-active');
    expect(outcomeOf(await submit(organiser, id))).toBe('409 group-not-active');
    expect(outcomeOf(await approve(staff, waiting))).toBe('409 group-not-active');
    await changeGroup(groupId, { active: true });
  });

  it('has a place of the map: 422 otherwise', async () => {
    expect(outcomeOf(await begin(organiser, { placeId: 'atlantis' }))).toBe('422 place-not-found');
    expect(outcomeOf(await correct(organiser, await begun(), { placeId: 'atlantis' }))).toBe(
      '422 place-not-found',
    );
  });

  it('400, 401, 403', async () => {
    const id = await submitted();
    expect(outcomeOf(await begin(organiser, { title: ' ' }))).toBe('400 invalid-request');
    expect(outcomeOf(await begin(organiser, { dates: Array.from({ length: 27 }, () => date) }))).toBe(
      '400 invalid-request',
    );
    const key = newIdempotencyKey();
    await begin(organiser, {}, { key });
    expect(outcomeOf(await begin(organiser, { title: '別の活動' }, { key }))).toBe(
      '409 idempotency-key-reused',
    );
    expect(outcomeOf(await correct(organiser, id, { pointsAsked: -1 }))).toBe('400 invalid-request');
    expect(outcomeOf(await sendBack(staff, id, ' '))).toBe('400 invalid-request');
    expect(outcomeOf(await approve(staff, id, { points: 1_001, groupPoints: 0 }))).toBe(
      '400 invalid-request',
    );
    for (const act of [get, submit, withdraw])
      expect(outcomeOf(await act(organiser, 'x'))).toBe('400 invalid-request');
    for (const act of [
      begin,
      (person: TestPerson) => get(person, id),
      (person: TestPerson) => correct(person, id),
    ]) {
      expect(outcomeOf(await act(nobody))).toBe('401 signed-out');
      expect(outcomeOf(await act(resident))).toBe('403 forbidden');
    }
    for (const act of [submit, withdraw, sendBack, approve]) {
      expect(outcomeOf(await act(nobody, id))).toBe('401 signed-out');
      expect(outcomeOf(await act(resident, id))).toBe('403 forbidden');
    }
    expect(outcomeOf(await approve(organiser, id))).toBe('403 forbidden');
  });

  it('listApplications 200: the group’s own, or all that were handed in, by state; 400, 401, 403', async () => {
    const list = (person: TestPerson, query = {}) =>
      client(person).GET('/applications', { params: { query: { limit: 100, ...query } } });
    const id = await begun();
    const idsOf = async (person: TestPerson, query = {}) =>
      (await list(person, query)).data?.items.map((row) => row.id);
    expect(await idsOf(organiser)).toContain(id);
    expect(await idsOf(staff)).not.toContain(id);
    expect(await idsOf(stranger)).toEqual([]);
    expect(await idsOf(unknown)).toEqual([]);
    expect(await idsOf(organiser, { status: 'approved' })).not.toContain(id);
    const first = await list(organiser, { limit: 1 });
    const second = await list(organiser, { limit: 1, cursor: first.data?.nextCursor });
    expect(second.data?.items[0]?.id).not.toBe(first.data?.items[0]?.id);
    expect(outcomeOf(await list(organiser, { status: 'lost' }))).toBe('400 invalid-request');
    expect(outcomeOf(await list(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await list(resident))).toBe('403 forbidden');
  });
});

describe('a report', () => {
  it('is submitted, returned, corrected and accepted, which other services hear once', async () => {
    const toldCount = async () =>
      (await app.store.raw(`select id from outbox where type = 'activity.report-accepted'`)).length;
    const before = await toldCount();
    const id = await over();
    expect((await readReport(organiser, id)).data).toMatchObject({
      state: 'due',
      draft: null,
      groupPoints: 100,
    });
    const key = newIdempotencyKey();
    const first = await report(organiser, id, {}, key);
    expect(first.data).toMatchObject({ state: 'submitted', checkInCount: 0, draft: { attendance: 0 } });
    expect((await report(organiser, id, {}, key)).data).toEqual(first.data);
    expect(outcomeOf(await report(organiser, id))).toBe('409 report-submitted');
    expect(outcomeOf(await report(organiser, id, { attendance: 1 }, key))).toBe('409 idempotency-key-reused');
    expect((await returnReport(staff, id)).data?.state).toBe('returned');
    expect(outcomeOf(await report(organiser, id, { attendance: 12 }))).toBe(
      '422 report-attendance-unexplained',
    );
    const corrected = { attendance: 12, attendanceReason: 'スマートフォンのない方が12人' };
    expect((await report(organiser, id, corrected)).data?.draft).toMatchObject(corrected);
    for (let times = 0; times < 2; times++) expect((await accept(staff, id)).data?.state).toBe('accepted');
    expect(await toldCount()).toBe(before + 1);
    const { data } = await readReport(organiser, id);
    expect(data?.steps.map(({ kind }) => kind)).toEqual(['submitted', 'returned', 'submitted', 'accepted']);
  });

  it('404, 409: of another group, of no group, too early, called off, not submitted', async () => {
    const id = await over();
    for (const act of [readReport, report])
      expect(outcomeOf(await act(stranger, id))).toBe('404 activity-not-found');
    for (const act of [readReport, report, accept, returnReport])
      expect(outcomeOf(await act(staff, nowhere))).toBe('404 activity-not-found');
    for (const act of [accept, returnReport])
      expect(outcomeOf(await act(staff, id))).toBe('409 report-not-submitted');
    app.clock.set(start);
    expect(outcomeOf(await report(organiser, id))).toBe('409 report-too-early');
    await client(staff).POST('/activities/{activityId}/cancel', {
      params: { path: { activityId: id } },
      body: {},
    });
    expect(outcomeOf(await report(organiser, id))).toBe('409 activity-cancelled');
    const times = { title: '市の行事', description: '', placeName: '市役所', points: 0, ...date };
    const { data } = await client(staff).POST('/activities', { params: { header: header() }, body: times });
    for (const act of [readReport, report, accept, returnReport])
      expect(outcomeOf(await act(staff, data?.id ?? ''))).toBe('404 report-not-needed');
  });

  it('listReports 200: by state and page by page, an organiser’s own; 400, 401, 403', async () => {
    const id = await over();
    const list = (person: TestPerson, query = {}) =>
      client(person).GET('/reports', { params: { query: { limit: 100, ...query } } });
    expect((await list(organiser, { state: 'due' })).data?.items).toContainEqual(
      expect.objectContaining({ activityId: id, state: 'due', attendance: null, checkInCount: 0 }),
    );
    app.clock.set('2026-12-02T03:00:00.000Z');
    const later = await app.as('organiser', { groupName: '通谷自治会' });
    expect((await list(later, { state: 'overdue' })).data?.items.map((row) => row.activityId)).toContain(id);
    app.clock.set(date.endsAt);
    expect((await list(stranger)).data?.items).toEqual([]);
    const first = await list(staff, { limit: 1 });
    const second = await list(staff, { limit: 1, cursor: first.data?.nextCursor });
    expect(second.data?.items[0]?.activityId).not.toBe(first.data?.items[0]?.activityId);
    expect(outcomeOf(await list(staff, { state: 'lost' }))).toBe('400 invalid-request');
    expect(outcomeOf(await list(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await list(resident))).toBe('403 forbidden');
  });

  it('400, 401, 403', async () => {
    const id = await over();
    expect(outcomeOf(await report(organiser, id, { summary: ' ' }))).toBe('400 invalid-request');
    expect(outcomeOf(await returnReport(staff, id, ''))).toBe('400 invalid-request');
    for (const act of [readReport, accept])
      expect(outcomeOf(await act(staff, 'x'))).toBe('400 invalid-request');
    for (const act of [readReport, report, accept, returnReport]) {
      expect(outcomeOf(await act(nobody, id))).toBe('401 signed-out');
      expect(outcomeOf(await act(resident, id))).toBe('403 forbidden');
    }
    for (const act of [accept, returnReport])
      expect(outcomeOf(await act(organiser, id))).toBe('403 forbidden');
  });
});

describe('exports', () => {
  test.each([
    ['groups', '通谷自治会,自治会・町内会'],
    ['applications', '通谷自治会,公園清掃'],
    ['reports', '公園清掃,通谷自治会'],
  ])('of %s 200: CSV and Excel; 400, 401, 403', async (list, row) => {
    const path = `${base}/${list}/export`;
    expect(await (await staff.fetch(path)).text()).toContain(row);
    const xlsx = await staff.fetch(`${path}?format=xlsx`);
    expect(Object.keys(unzipSync(await xlsx.bytes()))).toContain('xl/workbook.xml');
    expect(await slugOf(await staff.fetch(`${path}?format=pdf`))).toBe('400 invalid-request');
    expect(await slugOf(await organiser.fetch(path))).toBe('403 forbidden');
    expect(await slugOf(await nobody.fetch(path))).toBe('401 signed-out');
  });
});
