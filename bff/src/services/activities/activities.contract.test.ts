/** What the portal answers, through the real SDK: every status that the contract of activities documents. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

const start = '2026-11-23T01:00:00.000Z';
const base = '/api/activities/v1';
const nowhere = '0199c0de-0000-7000-8000-000000000000';
const draft = {
  title: '公園清掃',
  description: '落ち葉を集めます。',
  groupName: '通谷自治会',
  placeName: '通谷公園',
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T03:00:00.000Z',
  points: 50,
};
const earlier = { startsAt: '2026-11-22T22:00:00.000Z', endsAt: '2026-11-23T01:00:01.000Z' };
const tomorrow = { startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' };

let app: TestApp;
let staff: TestPerson;
let organiser: TestPerson;
let stranger: TestPerson;
let resident: TestPerson;
let nobody: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  staff = await app.as('administrator');
  organiser = await app.as('organiser', { groupName: '通谷自治会' });
  stranger = await app.as('organiser', { groupName: '中鶴見守り隊' });
  nobody = await app.as('nobody');
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  app.clock.set(start);
  resident = await app.as('resident', { name: '中間 花子' });
});

interface Reply {
  data?: unknown;
  error?: unknown;
  response: Response;
}
/** `200`, or `404 activity-not-found`. */
function outcomeOf({ error, response }: Reply): string {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
}
const slugOf = async (response: Response) =>
  outcomeOf({ response, error: response.ok ? undefined : await response.json() });

const idempotent = (key = newIdempotencyKey()) => ({ header: { 'Idempotency-Key': key } });
const client = (person: TestPerson) => person.clients.activities;
const create = (person: TestPerson, change: Partial<typeof draft> = {}, key?: string) =>
  client(person).POST('/activities', { params: idempotent(key), body: { ...draft, ...change } });
async function created(change: Partial<typeof draft> = {}) {
  const { data } = await create(staff, change);
  if (!data) throw new Error('not created');
  return data;
}
const update = (person: TestPerson, activityId: string, change: Partial<typeof draft> = {}) =>
  client(person).PUT('/activities/{activityId}', {
    params: { path: { activityId } },
    body: { ...draft, ...change },
  });
const cancel = (person: TestPerson, activityId: string) =>
  client(person).POST('/activities/{activityId}/cancel', { params: { path: { activityId } }, body: {} });
const read = (person: TestPerson, activityId: string) =>
  client(person).GET('/activities/{activityId}', { params: { path: { activityId } } });
const screenCode = (person: TestPerson, activityId: string) =>
  client(person).GET('/activities/{activityId}/check-in-code', { params: { path: { activityId } } });
const sheetCode = (person: TestPerson, activityId: string) =>
  client(person).GET('/activities/{activityId}/check-in-sheet', { params: { path: { activityId } } });
const attendance = (person: TestPerson, activityId: string, query = {}) =>
  client(person).GET('/activities/{activityId}/check-ins', { params: { path: { activityId }, query } });
const checkIn = (person: TestPerson, code: string, activityId?: string, key?: string) =>
  client(person).POST('/check-ins', {
    params: idempotent(key),
    body: { code, ...(activityId && { activityId }) },
  });
async function typedCodeOf(activityId: string): Promise<string> {
  const { data } = await screenCode(staff, activityId);
  return data?.typedCode ?? '';
}
async function sheetOf(activityId: string) {
  const { data } = await sheetCode(staff, activityId);
  return data?.url ?? '';
}

describe('createActivity', () => {
  it('201: answers the activity as announced', async () => {
    const { data, response } = await create(staff);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      ...draft,
      status: 'announced',
      checkInOpensAt: '2026-11-23T00:30:00.000Z',
      checkInClosesAt: '2026-11-23T03:30:00.000Z',
      lastArrivalAt: '2026-11-24T03:30:00.000Z',
      checkInCount: 0,
    });
    expect(data?.number).toBeGreaterThan(10_000);
  });
  it('201 again for the same key, without a second activity; 409 for another body', async () => {
    const key = newIdempotencyKey();
    const first = await create(staff, {}, key);
    expect((await create(staff, {}, key)).data).toEqual(first.data);
    expect(outcomeOf(await create(staff, { points: 1 }, key))).toBe('409 idempotency-key-reused');
  });
  it('422: times that do not go together, and which of them', async () => {
    const reply = await create(staff, { endsAt: draft.startsAt });
    expect(outcomeOf(reply)).toBe('422 activity-times-wrong');
    expect(reply.error).toMatchObject({ errors: [{ pointer: '/body/endsAt' }] });
  });
  it('400: a title of spaces, a broken instant, negative points, unknown members', async () => {
    for (const wrong of [
      { title: '　 ' },
      { startsAt: '2026-11-31T01:00:00Z' },
      { points: -1 },
      { colour: 'red' },
    ])
      expect(outcomeOf(await create(staff, wrong))).toBe('400 invalid-request');
  });
  it('401, 403: for others than city staff', async () => {
    expect(outcomeOf(await create(nobody))).toBe('401 signed-out');
    for (const person of [resident, organiser]) expect(outcomeOf(await create(person))).toBe('403 forbidden');
  });
});

describe('listActivities', () => {
  it('200: pages without gap, upcoming soonest first and past latest first', async () => {
    await created(tomorrow);
    await created();
    for (const period of ['upcoming', 'past'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { period, limit: 1, ...(cursor && { cursor }) };
        const { data } = await client(staff).GET('/activities', { params: { query } });
        seen.push(...(data?.items ?? []).map((item) => item.startsAt));
        cursor = data?.nextCursor ?? undefined;
      } while (cursor);
      const sorted = seen.toSorted();
      expect(seen).toEqual(period === 'past' ? sorted.reverse() : sorted);
    }
  });
  it('200: an organiser sees the own group, a resident all; counts are for staff', async () => {
    const { id } = await created();
    const listOf = async (person: TestPerson) =>
      (await client(person).GET('/activities', { params: { query: { limit: 100 } } })).data?.items ?? [];
    expect((await listOf(organiser)).map((item) => item.groupName)).not.toContain('中鶴見守り隊');
    expect((await listOf(stranger)).map((item) => item.id)).not.toContain(id);
    const [seen] = (await listOf(resident)).filter((item) => item.id === id);
    expect(seen).toBeDefined();
    expect(seen).not.toHaveProperty('checkInCount');
  });
  it.each(['bm9uc2Vuc2U', Buffer.from('["2026","x"]').toString('base64url')])(
    '400: a cursor that no page gave out (%s)',
    async (cursor) => {
      const reply = await client(staff).GET('/activities', { params: { query: { cursor } } });
      expect(outcomeOf(reply)).toBe('400 invalid-request');
    },
  );
  it('401: signed out', async () => {
    expect(outcomeOf(await client(nobody).GET('/activities'))).toBe('401 signed-out');
  });
});

describe('getActivity', () => {
  it('200, and 404 for what is not there or belongs to another group', async () => {
    const { id } = await created();
    for (const person of [staff, organiser, resident]) expect((await read(person, id)).data?.id).toBe(id);
    expect(outcomeOf(await read(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await read(staff, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await read(staff, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await read(nobody, id))).toBe('401 signed-out');
  });
});

describe('updateActivity', () => {
  it('200: the activity as it is now', async () => {
    const { id, number } = await created();
    const change = { title: '  朝の公園清掃 ', points: 30 };
    const { data } = await update(staff, id, change);
    expect(data).toMatchObject({ id, number, title: '朝の公園清掃', points: 30 });
    expect((await read(resident, id)).data).toMatchObject({ title: '朝の公園清掃' });
  });
  it('404, 409, 422, 403, 401', async () => {
    const { id } = await created(earlier);
    expect(outcomeOf(await update(staff, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await update(staff, id, { endsAt: draft.startsAt }))).toBe('422 activity-times-wrong');
    expect(outcomeOf(await update(resident, id))).toBe('403 forbidden');
    expect(outcomeOf(await update(nobody, id))).toBe('401 signed-out');
    app.clock.advance({ seconds: 1 });
    expect(outcomeOf(await update(staff, id))).toBe('409 activity-over');
    const { id: other } = await created();
    await cancel(staff, other);
    expect(outcomeOf(await update(staff, other))).toBe('409 activity-cancelled');
  });
});

describe('cancelActivity', () => {
  it('200: once and again', async () => {
    const { id } = await created();
    for (let times = 0; times < 2; times++)
      expect((await cancel(staff, id)).data).toMatchObject({ id, status: 'cancelled' });
  });
  it('404, 409, 403, 401', async () => {
    const { id } = await created(earlier);
    expect(outcomeOf(await cancel(staff, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await cancel(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await cancel(resident, id))).toBe('403 forbidden');
    expect(outcomeOf(await cancel(nobody, id))).toBe('401 signed-out');
    app.clock.advance({ seconds: 1 });
    expect(outcomeOf(await cancel(staff, id))).toBe('409 activity-over');
  });
});

describe('getCheckInCode', () => {
  it('200: the code of this half minute, in the fragment of an address of this portal', async () => {
    const { id, number } = await created();
    const { data } = await screenCode(organiser, id);
    expect(data?.url).toMatch(`http://portal.test/points/check-in#c=${number}-`);
    expect(data?.typedCode).toMatch(new RegExp(`^${number}-\\d{6}$`));
    expect(data?.changesAt).toBe('2026-11-23T01:00:30.000Z');
  });
  it('404, 409, 403, 401', async () => {
    const { id } = await created(tomorrow);
    expect(outcomeOf(await screenCode(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await screenCode(organiser, id))).toBe('409 check-in-not-open');
    expect(outcomeOf(await screenCode(resident, id))).toBe('403 forbidden');
    expect(outcomeOf(await screenCode(nobody, id))).toBe('401 signed-out');
    app.clock.set('2026-11-24T03:30:00Z');
    const later = await app.as('planning');
    expect(outcomeOf(await screenCode(later, id))).toBe('409 check-in-over');
    app.clock.set(start);
    await cancel(staff, id);
    expect(outcomeOf(await screenCode(organiser, id))).toBe('409 activity-cancelled');
  });
});

describe('getCheckInSheet', () => {
  it('200: also long before, because it has to be printed', async () => {
    const { id } = await created(tomorrow);
    const { data } = await sheetCode(organiser, id);
    expect(data).toMatchObject({
      validFrom: '2026-11-24T00:30:00.000Z',
      validUntil: '2026-11-24T03:30:00.000Z',
    });
  });
  it('404, 409, 403, 401', async () => {
    const { id } = await created();
    expect(outcomeOf(await sheetCode(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await sheetCode(resident, id))).toBe('403 forbidden');
    expect(outcomeOf(await sheetCode(nobody, id))).toBe('401 signed-out');
    await cancel(staff, id);
    expect(outcomeOf(await sheetCode(organiser, id))).toBe('409 activity-cancelled');
  });
});

describe('checkIn', () => {
  it('201: once, with points to come; seen by staff with the name, by the resident with the time', async () => {
    const { id } = await created();
    const code = await typedCodeOf(id);
    const { data, response } = await checkIn(resident, code, id);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      activityId: id,
      activityTitle: draft.title,
      points: 50,
      checkedInAt: start,
    });
    expect((await read(resident, id)).data).toMatchObject({ checkedInAt: start });
    expect((await read(organiser, id)).data).toMatchObject({ checkInCount: 1 });
    const list = await attendance(organiser, id);
    expect(list.data?.items).toMatchObject([
      { residentName: '中間 花子', method: 'screen', checkedInAt: start },
    ]);
    await app.settle();
    const account = await resident.clients.points.GET('/me/account');
    expect(account.data).toMatchObject({ balance: 50 });
  });
  it('201: with the sheet, scanned, in full-width digits, and a minute late with the code of the screen', async () => {
    const { id } = await created();
    expect((await checkIn(resident, await sheetOf(id))).data).toMatchObject({ activityId: id });
    const wide = (await typedCodeOf(id)).replaceAll(/\d/g, (digit) =>
      String.fromCodePoint(0xff10 + Number(digit)),
    );
    app.clock.advance({ seconds: 75 });
    expect((await checkIn(await app.as('resident'), wide)).response.status).toBe(201);
  });
  it('201 again for the same key, even when the code is long out of date', async () => {
    const { id } = await created();
    const code = await typedCodeOf(id);
    const key = newIdempotencyKey();
    const first = await checkIn(resident, code, id, key);
    app.clock.advance({ minutes: 25 });
    expect((await checkIn(resident, code, id, key)).data).toEqual(first.data);
    expect(outcomeOf(await checkIn(resident, '10001-000000', id, key))).toBe('409 idempotency-key-reused');
  });
  it('409: twice, also when both are sent at once', async () => {
    const { id } = await created();
    const code = await typedCodeOf(id);
    const replies = await Promise.all(Array.from({ length: 8 }, () => checkIn(resident, code)));
    expect(replies.map(outcomeOf).toSorted()).toEqual(['201', ...Array(7).fill('409 already-checked-in')]);
    await app.settle();
    const account = await resident.clients.points.GET('/me/account');
    expect(account.data).toMatchObject({ balance: 50 });
  });
  it('409: before it opens, after it has closed, called off', async () => {
    const { id } = await created(tomorrow);
    const sheet = await sheetOf(id);
    expect(outcomeOf(await checkIn(resident, sheet))).toBe('409 check-in-not-open');
    await cancel(staff, id);
    expect(outcomeOf(await checkIn(resident, sheet))).toBe('409 activity-cancelled');
    const { id: running } = await created(earlier);
    const printed = await sheetOf(running);
    app.clock.advance({ minutes: 30, seconds: 1 });
    expect(outcomeOf(await checkIn(resident, printed))).toBe('409 check-in-over');
  });
  it('422: wrong, out of date, of another activity, of a sheet printed before the times changed', async () => {
    const { id, number } = await created();
    const { id: other } = await created();
    expect(outcomeOf(await checkIn(resident, 'こんにちは'))).toBe('422 check-in-code-wrong');
    expect(outcomeOf(await checkIn(resident, `${number}-${'A'.repeat(22)}`))).toBe('422 check-in-code-wrong');
    expect(outcomeOf(await checkIn(resident, await typedCodeOf(other), id))).toBe(
      '422 check-in-code-of-another-activity',
    );
    const code = await typedCodeOf(id);
    const sheet = await sheetOf(id);
    app.clock.advance({ minutes: 2 });
    expect(outcomeOf(await checkIn(resident, code))).toBe('422 check-in-code-expired');
    await update(staff, id, { endsAt: '2026-11-23T04:00:00.000Z' });
    expect(outcomeOf(await checkIn(resident, sheet))).toBe('422 check-in-code-wrong');
    expect((await read(staff, id)).data?.checkInCount).toBe(0);
  });
  it('429: after eight wrong codes even the right one, for ten minutes', async () => {
    const { id, number } = await created();
    const guesses = Array.from({ length: 30 }, (_, n) => `${number}-${String(n).padStart(6, '0')}`);
    const right = await typedCodeOf(id);
    const wrong = guesses.filter((guess) => guess !== right);
    const replies = (await Promise.all(wrong.map((guess) => checkIn(resident, guess)))).map(outcomeOf);
    expect(replies.filter((reply) => reply === '422 check-in-code-wrong')).toHaveLength(8);
    expect(replies.filter((reply) => reply === '429 too-many-wrong-codes')).toHaveLength(wrong.length - 8);
    expect(outcomeOf(await checkIn(resident, right))).toBe('429 too-many-wrong-codes');
    expect(outcomeOf(await checkIn(await app.as('resident'), right))).toBe('201');
    app.clock.advance({ minutes: 10 });
    expect(outcomeOf(await checkIn(resident, await typedCodeOf(id)))).toBe('201');
  });
  it('400, 401, 403, 413, 415', async () => {
    expect(outcomeOf(await checkIn(resident, ''))).toBe('400 invalid-request');
    expect(outcomeOf(await checkIn(nobody, '10001-000000'))).toBe('401 signed-out');
    expect(outcomeOf(await checkIn(organiser, '10001-000000'))).toBe('403 forbidden');
    const post = (headers: Record<string, string>, body = '{"code":"10001-000000"}') =>
      resident.fetch(`${base}/check-ins`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newIdempotencyKey(), ...headers },
        body,
      });
    expect(await slugOf(await post({ origin: 'https://evil.example' }))).toBe('403 cross-site-request');
    expect(await slugOf(await post({ 'Content-Type': 'text/plain' }))).toBe('415 unsupported-media-type');
    expect(await slugOf(await post({}, `{"code":"${'1'.repeat(2_000_000)}"}`))).toBe('413 body-too-large');
  });
});

describe('listCheckIns', () => {
  it('200: latest first, page by page; the audit names who was seen', async () => {
    const { id } = await created();
    const people = [];
    for (let n = 0; n < 3; n++) {
      const person = await app.as('resident', { name: `試験 ${n}` });
      people.push(person.id);
      await checkIn(person, await sheetOf(id));
      app.clock.advance({ seconds: 1 });
    }
    const first = await attendance(organiser, id, { limit: 2 });
    const second = await attendance(organiser, id, { limit: 2, cursor: first.data?.nextCursor });
    const seen = [first, second].flatMap((page) => page.data?.items ?? []);
    expect(seen.map((item) => item.residentId)).toEqual(people.toReversed());
    expect(seen.map((item) => item.residentName)).toEqual(['試験 2', '試験 1', '試験 0']);
    expect(second.data?.nextCursor).toBeNull();
    const audit = await app.store.raw(
      `select subjects from audit_log where operation_id = 'listCheckIns' and actor_id = '${organiser.id}' order by at desc limit 2`,
    );
    expect(JSON.stringify(audit)).toContain(people[0]);
  });
  it('404, 403, 401, 400', async () => {
    const { id } = await created();
    expect(outcomeOf(await attendance(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await attendance(resident, id))).toBe('403 forbidden');
    expect(outcomeOf(await attendance(nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await attendance(organiser, id, { limit: 101 }))).toBe('400 invalid-request');
  });
});

describe('exports', () => {
  test('exportActivities 200: CSV and Excel; 400, 401, 403', async () => {
    const { number } = await created({ title: '=HYPERLINK("https://evil.example")' });
    const csv = await staff.fetch(`${base}/activities/export`);
    expect(csv.headers.get('Content-Type')).toMatch(/^text\/csv/);
    expect(await csv.text()).toContain(`${number},"'=HYPERLINK(""https://evil.example"")",通谷自治会`);
    const xlsx = await staff.fetch(`${base}/activities/export?format=xlsx`);
    expect(Object.keys(unzipSync(await xlsx.bytes()))).toContain('xl/workbook.xml');
    expect(await slugOf(await staff.fetch(`${base}/activities/export?format=pdf`))).toBe(
      '400 invalid-request',
    );
    expect(await slugOf(await nobody.fetch(`${base}/activities/export`))).toBe('401 signed-out');
    expect(await slugOf(await organiser.fetch(`${base}/activities/export`))).toBe('403 forbidden');
  });
  test('exportCheckIns 200: with names, audited; 404, 403, 401', async () => {
    const { id, number } = await created();
    await checkIn(resident, await sheetOf(id));
    const path = `${base}/activities/${id}/check-ins/export`;
    const csv = await organiser.fetch(path);
    expect(csv.headers.get('Content-Disposition')).toContain(
      encodeURIComponent(`チェックイン一覧_${number}.csv`),
    );
    const row = `2026-11-23 10:00:00,中間 花子,紙のコード,有効,${resident.id}\r\n`;
    expect(await csv.text()).toContain(row);
    const audit = await app.store.raw(`select subjects from audit_log where operation_id = 'exportCheckIns'`);
    expect(JSON.stringify(audit)).toContain(resident.id);
    expect(await slugOf(await stranger.fetch(path))).toBe('404 activity-not-found');
    expect(await slugOf(await resident.fetch(path))).toBe('403 forbidden');
    expect(await slugOf(await nobody.fetch(path))).toBe('401 signed-out');
  });
});
