/** Signing up through the real portal: every status that the contract documents. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { represent } from '../../../testing/represent.ts';

const start = '2026-11-23T01:00:00.000Z';
const base = '/api/activities/v1';
const nowhere = '0199c0de-0000-7000-8000-000000000000';
const draft = {
  title: '子ども食堂の手伝い',
  description: '',
  groupName: '通谷自治会',
  placeName: '通谷公民館',
  startsAt: '2026-11-25T01:00:00.000Z',
  endsAt: '2026-11-25T03:00:00.000Z',
  points: 40,
  signUp: { capacity: 1, opensDaysBefore: null as number | null, closesDaysBefore: 1 },
};

let app: TestApp;
let staff: TestPerson;
let organiser: TestPerson;
let stranger: TestPerson;
let nobody: TestPerson;
let hanako: TestPerson;
let taro: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  staff = await app.as('planning');
  organiser = await app.as('organiser', { groupName: '通谷自治会' });
  stranger = await app.as('organiser', { groupName: '中鶴見守り隊' });
  nobody = await app.as('nobody');
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  app.clock.set(start);
  hanako = await app.as('resident', { name: '中間 花子' });
  taro = await app.as('resident', { name: '中間 太郎' });
});

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

async function announced(change: object = {}): Promise<string> {
  const { data } = await client(staff).POST('/activities', {
    params: { header: header() },
    body: { ...draft, ...change },
  });
  if (!data) throw new Error('not announced');
  return data.id;
}
const update = (activityId: string, change: object) =>
  client(staff).PUT('/activities/{activityId}', {
    params: { path: { activityId } },
    body: { ...draft, ...change },
  });
const join = (person: TestPerson, activityId: string, key?: string) =>
  client(person).POST('/activities/{activityId}/sign-up', {
    params: { path: { activityId }, header: header(key) },
  });
const leave = (person: TestPerson, activityId: string) =>
  client(person).POST('/activities/{activityId}/sign-up/withdraw', { params: { path: { activityId } } });
const mine = (person: TestPerson, query = {}) => client(person).GET('/me/sign-ups', { params: { query } });
const read = (person: TestPerson, activityId: string) =>
  client(person).GET('/activities/{activityId}', { params: { path: { activityId } } });
const list = (person: TestPerson, activityId: string, query = {}) =>
  client(person).GET('/activities/{activityId}/sign-ups', { params: { path: { activityId }, query } });

describe('signUp', () => {
  it('201: a place, then the waiting list; what each sees of it', async () => {
    const id = await announced();
    const key = newIdempotencyKey();
    expect((await join(hanako, id, key)).data).toEqual({ status: 'signed-up', waitingPlace: null });
    expect((await join(hanako, id, key)).data).toEqual({ status: 'signed-up', waitingPlace: null });
    expect((await join(hanako, id)).data).toEqual({ status: 'signed-up', waitingPlace: null });
    expect((await join(taro, id)).data).toEqual({ status: 'waiting', waitingPlace: 1 });
    const { data } = await read(taro, id);
    expect(data).toMatchObject({
      mySignUp: { status: 'waiting', waitingPlace: 1 },
      signUp: { state: 'full', signedUpCount: 1, waitingCount: 1, closesAt: '2026-11-24T15:00:00.000Z' },
    });
    expect((await read(staff, id)).data?.mySignUp).toBeUndefined();
  });

  it('201: at most as many as there are places, however many send at once', async () => {
    const id = await announced({ signUp: { ...draft.signUp, capacity: 2 } });
    const people = await Promise.all(Array.from({ length: 8 }, () => app.as('resident')));
    const replies = await Promise.all(people.map((person) => join(person, id)));
    const places = replies.map(({ data }) => data?.waitingPlace ?? 0);
    expect(places.toSorted()).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
  });

  it('201: for somebody at the desk, on record as done for them', async () => {
    const id = await announced();
    const desk = await app.as('desk');
    await represent(app, desk, hanako, ['activities:read', 'sign-ups:manage-own']);
    expect(outcomeOf(await join(desk, id))).toBe('201');
    const [row] = await app.store.raw(
      `select resident_id, acted_by from sign_ups where activity_id = '${id}'`,
    );
    expect(row).toMatchObject({ resident_id: hanako.id, acted_by: desk.id });
  });

  it('409: not needed, not open, closed, called off, over', async () => {
    expect(outcomeOf(await join(hanako, await announced({ signUp: null })))).toBe('409 sign-up-not-needed');
    const later = await announced({ signUp: { ...draft.signUp, opensDaysBefore: 1 } });
    expect(outcomeOf(await join(hanako, later))).toBe('409 sign-up-not-open');
    const joinAt = async (moment: string) => {
      app.clock.set(moment);
      return outcomeOf(await join(await app.as('resident'), later));
    };
    expect(await joinAt('2026-11-23T15:00:00.000Z')).toBe('201');
    expect(await joinAt('2026-11-24T15:00:00.000Z')).toBe('409 sign-up-closed');
    expect(await joinAt(draft.endsAt)).toBe('409 activity-over');
  });

  it('404, 401, 403, 400, 409 for another request with the same key', async () => {
    const id = await announced();
    expect(outcomeOf(await join(hanako, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await join(nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await join(organiser, id))).toBe('403 forbidden');
    expect(outcomeOf(await join(hanako, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await join(hanako, id, 'short'))).toBe('400 invalid-request');
    const key = newIdempotencyKey();
    await join(hanako, id, key);
    expect(outcomeOf(await join(hanako, await announced(), key))).toBe('409 idempotency-key-reused');
  });
});

describe('withdrawSignUp', () => {
  it('200: the place goes to whoever has waited longest, whose pages hear of it; twice changes nothing', async () => {
    const id = await announced();
    await join(hanako, id);
    await join(taro, id);
    const news: string[] = [];
    const stop = await app.store.listen('news', (payload) => news.push(JSON.parse(payload).to));
    expect((await leave(hanako, id)).data).toEqual({ status: 'withdrawn', waitingPlace: null });
    expect((await leave(hanako, id)).data).toEqual({ status: 'withdrawn', waitingPlace: null });
    expect((await read(taro, id)).data?.mySignUp).toEqual({ status: 'signed-up', waitingPlace: null });
    expect(news).toContain(taro.id);
    stop();
  });
  it('404, 409, 401, 403, 400', async () => {
    const id = await announced();
    await join(hanako, id);
    expect(outcomeOf(await leave(taro, id))).toBe('404 sign-up-not-found');
    expect(outcomeOf(await leave(taro, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await leave(nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await leave(staff, id))).toBe('403 forbidden');
    expect(outcomeOf(await leave(hanako, 'x'))).toBe('400 invalid-request');
    const soon = { startsAt: '2026-11-23T01:10:00.000Z', signUp: { ...draft.signUp, closesDaysBefore: 0 } };
    const begins = await announced({ ...soon, endsAt: '2026-11-23T02:00:00.000Z' });
    await join(hanako, begins);
    app.clock.set(soon.startsAt);
    expect(outcomeOf(await leave(hanako, begins))).toBe('409 sign-up-closed');
  });
});

describe('what staff change', () => {
  it('a bigger capacity lets people in; a smaller one than is taken is 409', async () => {
    const id = await announced();
    await join(hanako, id);
    await join(taro, id);
    const more = { signUp: { ...draft.signUp, capacity: 2 } };
    expect((await update(id, more)).data?.signUp).toMatchObject({ signedUpCount: 2, waitingCount: 0 });
    expect(outcomeOf(await update(id, { signUp: { ...draft.signUp, capacity: 1 } }))).toBe(
      '409 capacity-too-small',
    );
    const { signUp: _, ...silent } = draft;
    const kept = await client(staff).PUT('/activities/{activityId}', {
      params: { path: { activityId: id } },
      body: silent,
    });
    expect(kept.data?.signUp?.rules.capacity).toBe(2);
    expect(outcomeOf(await update(id, { placeId: 'town-atlantis' }))).toBe('422 place-not-found');
  });

  it('calling it off tells everybody who has signed up, with the reason', async () => {
    const id = await announced();
    await join(hanako, id);
    await join(taro, id);
    const news: string[] = [];
    const stop = await app.store.listen('news', (payload) => news.push(JSON.parse(payload).to));
    await client(organiser).POST('/activities/{activityId}/cancel', {
      params: { path: { activityId: id } },
      body: { reason: '雨のため' },
    });
    expect(news).toEqual(expect.arrayContaining([hanako.id, taro.id]));
    stop();
    const { data } = await mine(hanako);
    expect(data?.items[0]).toMatchObject({ activityStatus: 'cancelled', cancelReason: '雨のため' });
    expect(outcomeOf(await join(await app.as('resident'), id))).toBe('409 activity-cancelled');
  });
});

describe('listMySignUps', () => {
  it('200: latest activity first, page by page; 400, 401, 403', async () => {
    const early = await announced();
    const late = await announced({
      startsAt: '2026-11-26T01:00:00.000Z',
      endsAt: '2026-11-26T03:00:00.000Z',
    });
    await join(taro, early);
    for (const id of [early, late]) await join(hanako, id);
    const first = await mine(hanako, { limit: 1 });
    expect(first.data?.items).toMatchObject([{ activityId: late, status: 'signed-up', waitingPlace: null }]);
    const second = await mine(hanako, { limit: 1, cursor: first.data?.nextCursor });
    expect(second.data).toMatchObject({ items: [{ activityId: early, waitingPlace: 1 }], nextCursor: null });
    expect(outcomeOf(await mine(hanako, { limit: 0 }))).toBe('400 invalid-request');
    expect(outcomeOf(await mine(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await mine(staff))).toBe('403 forbidden');
  });
});

describe('listSignUps', () => {
  it('200: in order with names, page by page; the audit names who was seen', async () => {
    const id = await announced();
    await join(hanako, id);
    await join(taro, id);
    const first = await list(organiser, id, { limit: 1 });
    const second = await list(organiser, id, { limit: 1, cursor: first.data?.nextCursor });
    const seen = [first, second].flatMap((page) => page.data?.items ?? []);
    expect(seen.map(({ residentName, status, order }) => [residentName, status, order])).toEqual([
      ['中間 花子', 'signed-up', 1],
      ['中間 太郎', 'waiting', 2],
    ]);
    const audit = await app.store.raw(`select subjects from audit_log where operation_id = 'listSignUps'`);
    expect(JSON.stringify(audit)).toContain(taro.id);
  });
  it('404, 403, 401, 400', async () => {
    const id = await announced();
    expect(outcomeOf(await list(stranger, id))).toBe('404 activity-not-found');
    expect(outcomeOf(await list(hanako, id))).toBe('403 forbidden');
    expect(outcomeOf(await list(nobody, id))).toBe('401 signed-out');
    const forged = Buffer.from(JSON.stringify(['withdrawn', '1'])).toString('base64url');
    expect(outcomeOf(await list(organiser, id, { cursor: forged }))).toBe('400 invalid-request');
  });
  it('exportSignUps 200: CSV and Excel, audited; 404, 403, 401, 400', async () => {
    const id = await announced();
    await join(hanako, id);
    const path = `${base}/activities/${id}/sign-ups/export`;
    const csv = await organiser.fetch(path);
    expect(await csv.text()).toContain(`1,中間 花子,申し込み済み,2026-11-23 10:00:00,${hanako.id}\r\n`);
    const xlsx = await organiser.fetch(`${path}?format=xlsx`);
    expect(Object.keys(unzipSync(await xlsx.bytes()))).toContain('xl/workbook.xml');
    const audit = await app.store.raw(`select subjects from audit_log where operation_id = 'exportSignUps'`);
    expect(JSON.stringify(audit)).toContain(hanako.id);
    expect(await slugOf(await stranger.fetch(path))).toBe('404 activity-not-found');
    expect(await slugOf(await hanako.fetch(path))).toBe('403 forbidden');
    expect(await slugOf(await nobody.fetch(path))).toBe('401 signed-out');
    expect(await slugOf(await organiser.fetch(`${path}?format=pdf`))).toBe('400 invalid-request');
  });
});
