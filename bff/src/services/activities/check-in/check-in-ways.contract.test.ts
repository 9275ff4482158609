/** Every way of checking in, through the real SDK: what each answers, and what becomes of what is odd. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '#platform/platform.schema.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';

const start = '2026-11-23T01:00:00.000Z';
const nowhere = '0199c0de-0000-7000-8000-000000000000';
const draft = {
  title: '公園清掃',
  description: '',
  groupName: '通谷自治会',
  placeName: '通谷公園',
  startsAt: start,
  endsAt: '2026-11-23T03:00:00.000Z',
  points: 50,
};

let app: TestApp;
let staff: TestPerson;
let planner: TestPerson;
let organiser: TestPerson;
let stranger: TestPerson;
let nobody: TestPerson;
let resident: TestPerson;
let activityId: string;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  staff = await app.as('administrator', { name: '職員 一' });
  planner = await app.as('planning');
  organiser = await app.as('organiser', { groupName: '通谷自治会', name: '世話 人子' });
  stranger = await app.as('organiser', { groupName: '中鶴見守り隊' });
  nobody = await app.as('nobody');
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  app.clock.set(start);
  resident = await app.as('resident', { name: '中間 花子' });
  activityId = await announced();
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
const client = (person: TestPerson) => person.clients.activities;
const idempotent = (key = newIdempotencyKey()) => ({ header: { 'Idempotency-Key': key } });
/** Sessions that nobody uses end, so the people at the door sign in again. */
async function later(time: string): Promise<void> {
  at(time);
  staff = await app.as('administrator', { name: '職員 一' });
  organiser = await app.as('organiser', { groupName: '通谷自治会', name: '世話 人子' });
}
const at = (time: string) => app.clock.set(`2026-11-23T${time}.000Z`);

async function announced(change: Partial<typeof draft> = {}): Promise<string> {
  const body = { ...draft, ...change };
  const { data } = await client(staff).POST('/activities', { params: idempotent(), body });
  if (!data) throw new Error('not announced');
  return data.id;
}
const myCodes = (person: TestPerson) => client(person).GET('/me/check-in-code');
async function codeOf(person: TestPerson, index = 0): Promise<string> {
  return (await myCodes(person)).data?.codes[index]?.text ?? '';
}
const deskOf = (person: TestPerson, id = activityId) =>
  client(person).GET('/activities/{activityId}/check-in-desk', { params: { path: { activityId: id } } });
async function stampOf(id = activityId): Promise<string> {
  return (await deskOf(staff, id)).data?.stamp ?? '';
}
interface Scan {
  id: string;
  text: string;
  stamp: string;
}
const scanned = (text: string, stamp: string): Scan => ({ id: uuidv7(), text, stamp });
const send = (person: TestPerson, scans: Scan[], id = activityId) =>
  client(person).POST('/activities/{activityId}/scans', {
    params: { path: { activityId: id } },
    body: { scans },
  });
async function resultsOf(scans: Scan[], id = activityId, person = organiser): Promise<string[]> {
  const { data } = await send(person, scans, id);
  return (data?.results ?? []).map(({ outcome, refusal }) => refusal ?? outcome);
}
const handOut = (
  person: TestPerson,
  to: { signUpId: string } | { cardNumber: string },
  { id = activityId, key = newIdempotencyKey() } = {},
) =>
  client(person).POST('/activities/{activityId}/hand-outs', {
    params: { path: { activityId: id }, ...idempotent(key) },
    body: { to, reason: 'no-phone' as const },
  });
async function cardOf(person: TestPerson) {
  const params = { path: { residentId: person.id } };
  const { data } = await staff.clients.identity.POST('/residents/{residentId}/card', { params });
  return { cardNumber: data?.cardNumber ?? '', qrText: data?.qrText ?? '' };
}
const reviews = (person: TestPerson, query = {}) =>
  client(person).GET('/check-in-reviews', { params: { query } });
const decide = (person: TestPerson, step: 'clear' | 'reject' | 'revoke', checkInId: string) =>
  client(person).POST(`/check-ins/{checkInId}/${step}`, {
    params: { path: { checkInId } },
    body: { reason: '電話で確かめました' },
  });
/** What points and others are told. */
async function told(type: string): Promise<Record<string, unknown>[]> {
  const events = await app.store.read.select().from(outbox);
  return events.filter((event) => event.type === type).map(({ payload }) => ({ ...Object(payload) }));
}
const toldOf = async (type: string, person: TestPerson) =>
  (await told(type)).filter(({ residentId }) => residentId === person.id);
async function checkInOf(person: TestPerson, id = activityId) {
  const params = { path: { activityId: id }, query: { limit: 100 } };
  const { data } = await client(staff).GET('/activities/{activityId}/check-ins', { params });
  return data?.items.find(({ residentId }) => residentId === person.id);
}
/** A check-in that waits for staff: the resident is at another place at the same time. */
async function flagged(person = resident): Promise<string> {
  const elsewhere = await announced({ title: '読書会', placeName: '図書館' });
  await resultsOf([scanned(await codeOf(person), await stampOf(elsewhere))], elsewhere, staff);
  await resultsOf([scanned(await codeOf(person), await stampOf())]);
  return (await checkInOf(person))?.id ?? '';
}

describe('getMyCheckInCode', () => {
  it('200: codes for the minutes to come; 401, 403 for others', async () => {
    const { data } = await myCodes(resident);
    expect(data?.now).toBe(start);
    expect(data?.codes).toHaveLength(10);
    expect(JSON.stringify(data)).not.toContain(resident.id);
    expect(outcomeOf(await myCodes(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await myCodes(staff))).toBe('403 forbidden');
  });
});

describe('getCheckInPlace', () => {
  const placeOf = (person: TestPerson, number: number) =>
    client(person).GET('/check-in-places/{number}', { params: { path: { number } } });
  it('200: how far is far; 400, 401, 403, 404', async () => {
    expect((await placeOf(resident, 10_001)).data).toEqual({ position: null, farMetres: 1000 });
    expect(outcomeOf(await placeOf(resident, 99_999))).toBe('404 activity-not-found');
    expect(outcomeOf(await placeOf(resident, 7))).toBe('400 invalid-request');
    expect(outcomeOf(await placeOf(nobody, 10_001))).toBe('401 signed-out');
    expect(outcomeOf(await placeOf(staff, 10_001))).toBe('403 forbidden');
  });
});

describe('getCheckInDesk', () => {
  it('200: how it stands, with a stamp', async () => {
    const { data } = await deskOf(organiser);
    expect(data).toMatchObject({
      checkInCount: 0,
      flaggedCount: 0,
      lastArrivalAt: '2026-11-24T03:30:00.000Z',
    });
  });
  it('401, 403, 404: another group’s activity is not there', async () => {
    expect(outcomeOf(await deskOf(stranger))).toBe('404 activity-not-found');
    expect(outcomeOf(await deskOf(staff, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await deskOf(resident))).toBe('403 forbidden');
    expect(outcomeOf(await deskOf(nobody))).toBe('401 signed-out');
  });
});

describe('recordScans', () => {
  it('200: checks in by the resident’s own code, tells it once, and says who it was', async () => {
    const { data } = await send(organiser, [scanned(await codeOf(resident), await stampOf())]);
    expect(data?.results[0]).toMatchObject({
      outcome: 'checked-in',
      checkIn: { residentName: '中間 花子', method: 'own-code', state: 'confirmed' },
    });
    const events = await toldOf('activity.attended', resident);
    expect(events).toMatchObject([{ activityId, points: 50, attendedAt: start, groupId: null }]);
    const audit = await app.auditRecords();
    expect(audit).toContainEqual(
      expect.objectContaining({ operationId: 'recordScans', subjects: [resident.id] }),
    );
  });
  it('200: sent again, in another order, an hour later: answers the same and changes nothing', async () => {
    const other = await app.as('resident', { name: '中間 太郎' });
    const stamp = await stampOf();
    const scans = [scanned(await codeOf(resident), stamp), scanned(await codeOf(other), stamp)];
    await later('02:00:00');
    expect(await resultsOf(scans)).toEqual(['checked-in', 'checked-in']);
    await later('02:30:00');
    expect(await resultsOf(scans.toReversed())).toEqual(['checked-in', 'checked-in']);
    expect(await toldOf('activity.attended', resident)).toMatchObject([{ attendedAt: start }]);
    expect((await deskOf(organiser)).data?.checkInCount).toBe(2);
  });
  it('200: two devices at once check a person in once', async () => {
    const stamp = await stampOf();
    const text = await codeOf(resident);
    const both = await Promise.all(
      [staff, organiser, staff, organiser].map((person) =>
        resultsOf([scanned(text, stamp)], activityId, person),
      ),
    );
    expect(both.flat().sort()).toEqual([...Array(3).fill('already-checked-in'), 'checked-in']);
    expect(await toldOf('activity.attended', resident)).toHaveLength(1);
  });
  it('200: one of a batch that is twice in it, and hostile ones beside it, do not spoil it', async () => {
    const stamp = await stampOf();
    const good = scanned(await codeOf(resident), stamp);
    const results = await resultsOf([
      scanned(`entame-me:${'A'.repeat(48)}`, stamp),
      scanned('https://portal.example/points/check-in#c=10001-abc', stamp),
      scanned("'; drop table check_ins; --", stamp),
      scanned('\0\u202E', stamp),
      scanned('entame-card:AAAAAAAAAAAAAA', stamp),
      good,
      good,
      scanned(good.text, `${stamp}x`),
      scanned(good.text, await stampOf(await announced())),
    ]);
    expect(results).toEqual([
      'code-wrong',
      ...Array(4).fill('card-unknown'),
      'checked-in',
      'checked-in',
      'stamp-wrong',
      'stamp-wrong',
    ]);
  });
  it('200: refuses codes of other times, each with why', async () => {
    const [now, ahead, stamp] = [await codeOf(resident), await codeOf(resident, 9), await stampOf()];
    expect(await resultsOf([scanned(ahead, stamp)])).toEqual(['code-early']);
    at('01:10:00');
    const newer = await stampOf();
    expect(await resultsOf([scanned(now, newer)])).toEqual(['code-old']);
    const late = await announced({ startsAt: '2026-11-23T02:00:00.000Z' });
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf(late))], late)).toEqual([
      'not-open',
    ]);
    await later('03:29:50');
    resident = await app.as('resident');
    const last = scanned(await codeOf(resident), await stampOf());
    at('03:30:00');
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf())])).toEqual(['over']);
    app.clock.set('2026-11-24T03:30:01.000Z');
    const nextDay = await app.as('planning');
    expect(await resultsOf([last], activityId, nextDay)).toEqual(['arrived-too-late']);
  });
  it('200: takes nothing for what was called off', async () => {
    const params = { path: { activityId } };
    await client(staff).POST('/activities/{activityId}/cancel', { params, body: {} });
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf())])).toEqual(['cancelled']);
  });
  it('200: checks in by the resident card; one that came late proves no time and is flagged', async () => {
    const { qrText } = await cardOf(resident);
    expect(await resultsOf([scanned(qrText, await stampOf())])).toEqual(['checked-in']);
    const other = await app.as('resident');
    const card = await cardOf(other);
    const scan = scanned(card.qrText, await stampOf());
    await later('02:00:00');
    expect(await resultsOf([scan])).toEqual(['flagged']);
    expect(await toldOf('activity.attended', other)).toEqual([]);
  });
  it('200: stops who tries cards until one fits, while codes go on', async () => {
    const guesser = await app.as('planning');
    const wrong: Scan[] = [];
    const stamp = await stampOf();
    for (let count = 0; count < 11; count += 1) {
      const { qrText } = await cardOf(resident);
      const params = { path: { residentId: resident.id } };
      await staff.clients.identity.DELETE('/residents/{residentId}/card', { params });
      wrong.push(scanned(qrText, stamp));
    }
    const results = await resultsOf([...wrong, scanned(await codeOf(resident), stamp)], activityId, guesser);
    expect(results).toContain('too-many-wrong-numbers');
    expect(results.at(-1)).toBe('checked-in');
  });
  it('400: none, too many, a huge text, members that do not belong', async () => {
    const stamp = await stampOf();
    const one = scanned('x', stamp);
    const wrong = [
      [],
      Array(51).fill(one),
      [{ ...one, text: 'x'.repeat(201) }],
      [{ ...one, residentId: nowhere }],
    ];
    for (const scans of wrong) expect(outcomeOf(await send(organiser, scans))).toBe('400 invalid-request');
    expect(outcomeOf(await send(organiser, [{ ...one, id: 'x' }]))).toBe('400 invalid-request');
  });
  it('401, 403, 404: for others', async () => {
    const scans = [scanned(await codeOf(resident), await stampOf())];
    expect(outcomeOf(await send(nobody, scans))).toBe('401 signed-out');
    expect(outcomeOf(await send(resident, scans))).toBe('403 forbidden');
    expect(outcomeOf(await send(stranger, scans))).toBe('404 activity-not-found');
  });
});

describe('recordHandOut', () => {
  async function signedUp(person: TestPerson) {
    const signUp = { capacity: null, opensDaysBefore: null, closesDaysBefore: 0 };
    const soon = { startsAt: '2026-11-23T01:20:00.000Z' };
    const body = { ...draft, ...soon, signUp };
    const made = await client(staff).POST('/activities', { params: idempotent(), body });
    const params = { path: { activityId: made.data?.id ?? '' } };
    await client(person).POST('/activities/{activityId}/sign-up', { params: { ...params, ...idempotent() } });
    const list = await client(organiser).GET('/activities/{activityId}/sign-ups', { params });
    return { id: made.data?.id ?? '', signUpId: list.data?.items[0]?.id ?? '' };
  }
  it('201: by card number, once for a key, audited with why', async () => {
    const { cardNumber } = await cardOf(resident);
    const key = newIdempotencyKey();
    const first = await handOut(organiser, { cardNumber }, { key });
    expect(first.response.status).toBe(201);
    expect(first.data).toMatchObject({ residentName: '中間 花子', method: 'list', state: 'confirmed' });
    expect((await handOut(organiser, { cardNumber }, { key })).data).toEqual(first.data);
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 already-checked-in');
    expect(await toldOf('activity.attended', resident)).toHaveLength(1);
    const records = (await app.auditRecords()).filter(({ operationId }) => operationId === 'recordHandOut');
    expect(JSON.stringify(records)).toContain('no-phone');
  });
  it('201: from the sign-up list', async () => {
    const { id, signUpId } = await signedUp(resident);
    expect((await handOut(organiser, { signUpId }, { id })).data).toMatchObject({ residentId: resident.id });
  });
  it('201: to one’s own name, and after the end, waits for the city', async () => {
    const namesake = await app.as('resident', { name: '世話　人子' });
    const own = await handOut(organiser, await cardOf(namesake).then(({ cardNumber }) => ({ cardNumber })));
    expect(own.data?.state).toBe('flagged');
    const { cardNumber } = await cardOf(resident);
    at('05:00:00');
    expect((await handOut(await app.as('desk'), { cardNumber })).data).toMatchObject({
      state: 'flagged',
      checkedInAt: draft.endsAt,
    });
    expect(await toldOf('activity.attended', resident)).toEqual([]);
  });
  it('404: a sign-up of another activity, withdrawn or of nobody; a card of nobody', async () => {
    const { signUpId } = await signedUp(resident);
    for (const to of [{ signUpId }, { signUpId: nowhere }])
      expect(outcomeOf(await handOut(organiser, to))).toBe('404 sign-up-not-found');
    expect(outcomeOf(await handOut(organiser, { cardNumber: '中間花子' }))).toBe(
      '404 resident-card-not-found',
    );
    expect(outcomeOf(await handOut(stranger, { signUpId }))).toBe('404 activity-not-found');
  });
  it('409: too early, too late, called off', async () => {
    const { cardNumber } = await cardOf(resident);
    at('00:29:59');
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 check-in-not-open');
    app.clock.set('2026-11-24T03:30:00.000Z');
    expect(outcomeOf(await handOut(await app.as('desk'), { cardNumber }))).toBe('409 check-in-over');
    at('01:00:00');
    await client(staff).POST('/activities/{activityId}/cancel', {
      params: { path: { activityId } },
      body: {},
    });
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 activity-cancelled');
  });
  it('429: card numbers tried until one fits', async () => {
    const guesser = await app.as('desk');
    const other = await app.as('resident');
    const { cardNumber } = await cardOf(other);
    const params = { path: { residentId: other.id } };
    await staff.clients.identity.DELETE('/residents/{residentId}/card', { params });
    let last = '';
    for (let count = 0; count < 12; count += 1) last = outcomeOf(await handOut(guesser, { cardNumber }));
    expect(last).toBe('429 too-many-wrong-numbers');
  });
  it('400, 401, 403: both ways at once, none, and others', async () => {
    const both = { signUpId: nowhere, cardNumber: 'x' };
    expect(outcomeOf(await handOut(organiser, both))).toBe('400 invalid-request');
    expect(outcomeOf(await handOut(organiser, { cardNumber: 'x'.repeat(61) }))).toBe('400 invalid-request');
    expect(outcomeOf(await handOut(nobody, { signUpId: nowhere }))).toBe('401 signed-out');
    expect(outcomeOf(await handOut(resident, { signUpId: nowhere }))).toBe('403 forbidden');
  });
});

describe('checkIn by oneself', () => {
  async function codeAtThePlace(): Promise<string> {
    const params = { path: { activityId } };
    const { data } = await client(staff).GET('/activities/{activityId}/check-in-code', { params });
    return data?.typedCode ?? '';
  }
  const checkIn = (person: TestPerson, code: string, distance?: 'near' | 'far') =>
    client(person).POST('/check-ins', {
      params: idempotent(),
      body: { code, ...(distance && { distance }) },
    });
  it('201: far away waits for the city; near, and not saying, does not', async () => {
    const code = await codeAtThePlace();
    expect((await checkIn(resident, code, 'far')).data?.state).toBe('flagged');
    expect((await checkIn(await app.as('resident'), code, 'near')).data?.state).toBe('confirmed');
    expect(await toldOf('activity.attended', resident)).toEqual([]);
  });
  it('400: a position instead of a judgement', async () => {
    const body = { code: '10001-000000', distance: '33.82,130.70' as 'far' };
    const reply = await client(resident).POST('/check-ins', { params: idempotent(), body });
    expect(outcomeOf(reply)).toBe('400 invalid-request');
  });
  it('201: one device on which many sign in by turns waits for the city from the sixth on', async () => {
    const code = await codeAtThePlace();
    const states: (string | undefined)[] = [];
    for (let count = 0; count < 6; count += 1)
      states.push((await checkIn(await app.as('resident'), code)).data?.state);
    expect(states).toEqual([...Array(5).fill('confirmed'), 'flagged']);
  });
});

describe('reviews', () => {
  it('200: what is odd, in words, longest waiting first; the audit knows whose', async () => {
    const id = await flagged();
    const { data } = await reviews(planner, { limit: 100 });
    expect(data?.items.find((item) => item.id === id)).toMatchObject({
      residentName: '中間 花子',
      recordedByName: '世話 人子',
      flags: [{ kind: 'elsewhere-at-the-time', text: expect.stringContaining('別の場所') }],
      decision: null,
    });
    const first = await reviews(planner, { limit: 1 });
    const second = await reviews(planner, { limit: 1, cursor: first.data?.nextCursor ?? '' });
    expect(second.data?.items[0]?.id).not.toBe(first.data?.items[0]?.id);
    const audit = await app.auditRecords();
    const seen = audit.filter(({ operationId }) => operationId === 'listCheckInReviews');
    expect(seen.some(({ subjects }) => subjects.includes(resident.id))).toBe(true);
  });
  it('200: cleared, it earns, once; then it can be revoked, once, and earns no more', async () => {
    const id = await flagged();
    const before = await toldOf('activity.attended', resident);
    expect((await decide(planner, 'clear', id)).data).toMatchObject({
      state: 'confirmed',
      decision: { reason: '電話で確かめました' },
    });
    expect(outcomeOf(await decide(planner, 'clear', id))).toBe('409 check-in-not-flagged');
    const after = await toldOf('activity.attended', resident);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ checkInId: id, attendedAt: start });
    expect((await decide(planner, 'revoke', id)).data?.state).toBe('revoked');
    expect(outcomeOf(await decide(planner, 'revoke', id))).toBe('409 check-in-not-confirmed');
    expect(await toldOf('activity.attendance-revoked', resident)).toMatchObject([{ checkInId: id }]);
    expect((await deskOf(organiser)).data?.checkInCount).toBe(0);
    expect(
      (await reviews(planner, { state: 'revoked', limit: 100 })).data?.items.map((one) => one.id),
    ).toContain(id);
  });
  it('200: decided by two at once, it is told once', async () => {
    const id = await flagged();
    const before = (await toldOf('activity.attended', resident)).length;
    const both = await Promise.all([planner, staff, planner].map((person) => decide(person, 'clear', id)));
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 409, 409]);
    expect(await toldOf('activity.attended', resident)).toHaveLength(before + 1);
  });
  it('200: rejected, it earns nothing and counts no more; a mistake can be made good', async () => {
    const id = await flagged();
    const before = await toldOf('activity.attended', resident);
    expect((await decide(planner, 'reject', id)).data?.state).toBe('rejected');
    expect(outcomeOf(await decide(planner, 'reject', id))).toBe('409 check-in-not-flagged');
    expect((await deskOf(organiser)).data?.checkInCount).toBe(0);
    expect(await toldOf('activity.attended', resident)).toEqual(before);
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf())])).toEqual([
      'already-checked-in',
    ]);
    expect((await decide(planner, 'clear', id)).data?.state).toBe('confirmed');
    const cleared = await reviews(planner, { state: 'cleared', limit: 100 });
    expect(cleared.data?.items.map((one) => one.id)).toContain(id);
  });
  it('403: not for who handed it out', async () => {
    const namesake = await app.as('resident', { name: '職員 一' });
    const { cardNumber } = await cardOf(namesake);
    const { data } = await handOut(staff, { cardNumber });
    expect(outcomeOf(await decide(staff, 'clear', data?.id ?? ''))).toBe('403 second-person-needed');
    expect((await decide(planner, 'clear', data?.id ?? '')).response.status).toBe(200);
  });
  it('400, 401, 403, 404', async () => {
    for (const step of ['clear', 'reject', 'revoke'] as const) {
      expect(outcomeOf(await decide(planner, step, nowhere))).toBe('404 check-in-not-found');
      expect(outcomeOf(await decide(planner, step, 'x'))).toBe('400 invalid-request');
      expect(outcomeOf(await decide(organiser, step, nowhere))).toBe('403 forbidden');
      expect(outcomeOf(await decide(nobody, step, nowhere))).toBe('401 signed-out');
    }
    expect(outcomeOf(await reviews(planner, { cursor: 'x' }))).toBe('400 invalid-request');
    expect(outcomeOf(await reviews(organiser))).toBe('403 forbidden');
    expect(outcomeOf(await reviews(nobody))).toBe('401 signed-out');
  });
  it('exportCheckInReviews 200: with why and the decision, audited; 400, 401, 403', async () => {
    const id = await flagged();
    await decide(planner, 'reject', id);
    const path = '/api/activities/v1/check-in-reviews/export';
    const csv = await planner.fetch(`${path}?format=csv`);
    const text = await csv.text();
    expect(text).toContain('別の場所の活動');
    expect(text).toContain('認めない');
    expect(text).toContain('電話で確かめました');
    const statuses = [];
    for (const [person, query] of [
      [planner, 'pdf'],
      [nobody, 'csv'],
      [organiser, 'csv'],
    ] as const)
      statuses.push((await person.fetch(`${path}?format=${query}`)).status);
    expect(statuses).toEqual([400, 401, 403]);
  });
});
