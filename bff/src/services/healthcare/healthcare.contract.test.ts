/** Every documented answer of the healthcare service, through the SDK. What all operations share is tested once, beside serve.ts. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#platform/language.ts';
import { testResident } from '../../testing/actors.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { healthcareService } from './index.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp({ now: '2026-11-23T01:00:00Z' });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const ordinary = {
  systolic: 128,
  diastolic: 76,
  pulse: 68,
  measuredAt: '2026-11-23T00:30:00.000Z',
  setting: 'home',
} as const;
interface Body {
  systolic: number;
  diastolic: number;
  pulse: number;
  measuredAt: string;
  setting: 'home' | 'office';
}

function record(person: TestPerson, body: Partial<Body> = {}, key = newIdempotencyKey()) {
  return person.clients.healthcare.POST('/me/blood-pressure/readings', {
    params: { header: { 'Idempotency-Key': key } },
    body: { ...ordinary, ...body },
  });
}

function list(person: TestPerson, query: { limit?: number; cursor?: string } = {}) {
  return person.clients.healthcare.GET('/me/blood-pressure/readings', { params: { query } });
}

function remove(person: TestPerson, readingId: string) {
  return person.clients.healthcare.DELETE('/me/blood-pressure/readings/{readingId}', {
    params: { path: { readingId } },
  });
}

async function summary(person: TestPerson, days?: number) {
  const { data, response } = await person.clients.healthcare.GET('/me/blood-pressure/summary', {
    params: { query: days === undefined ? {} : { days } },
  });
  return { data, status: response.status };
}

describe('recordBloodPressure', () => {
  test('201 with the range of the numbers and its source', async () => {
    const person = await portal.as('resident');
    const { data, response } = await record(person);
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      ...ordinary,
      category: 'elevated',
      source: { ruleId: 'jsh2019.home', publisher: '日本高血圧学会' },
      seeDoctor: 'not-needed',
    });
    const stored = await list(person);
    expect(stored.data?.items).toEqual([data]);
  });

  test('201 without a pulse, at a clinic, high enough to see a doctor', async () => {
    const person = await portal.as('resident');
    const { pulse: _, ...body } = { ...ordinary, systolic: 164, setting: 'office' as const };
    const { data } = await person.clients.healthcare.POST('/me/blood-pressure/readings', {
      params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      body,
    });
    expect(data).toMatchObject({
      pulse: null,
      category: 'grade-2',
      seeDoctor: 'at-once',
      seeDoctorSource: { ruleId: 'mhlw2024.checkup-advice', publisher: '厚生労働省' },
    });
  });

  test('201 once for a key that comes twice, also at the same time', async () => {
    const person = await portal.as('resident');
    const key = newIdempotencyKey();
    const replies = await Promise.all([record(person, {}, key), record(person, {}, key)]);
    const again = await record(person, {}, key);
    expect(new Set([...replies, again].map(({ data }) => data?.id)).size).toBe(1);
    expect((await list(person)).data?.items).toHaveLength(1);
  });

  test('tells the other services once, sealed', async () => {
    const person = await portal.as('resident');
    const told = () => portal.store.raw(`select payload from outbox where type = 'health.recorded'`);
    const before = await told();
    const key = newIdempotencyKey();
    for (const _ of [1, 2]) await record(person, {}, key);
    const after = await told();
    expect(after).toHaveLength(before.length + 1);
    for (const { payload } of after) expect(payload).toMatch(/^v1\./);
  });

  test('409 for a used key with another body', async () => {
    const person = await portal.as('resident');
    const key = newIdempotencyKey();
    await record(person, {}, key);
    const { error, response } = await record(person, { systolic: 129 }, key);
    expect(response.status).toBe(409);
    expect(isProblem(error, 'idempotency-key-reused')).toBe(true);
    expect((await list(person)).data?.items).toHaveLength(1);
  });

  test.each([
    ['a systolic value too high', { systolic: 301 }, '/body/systolic'],
    ['a diastolic value too low', { diastolic: 19 }, '/body/diastolic'],
    ['half a beat', { pulse: 68.5 }, '/body/pulse'],
    ['no instant', { measuredAt: 'this morning' }, '/body/measuredAt'],
    [
      'more digits than an instant has',
      { measuredAt: '2026-11-23T00:30:00.1234567890Z' },
      '/body/measuredAt',
    ],
    ['an unknown setting', { setting: 'train' as 'home' }, '/body/setting'],
    ['an unknown member', { mood: 'good' } as object, '/body/mood'],
  ])('400 for %s', async (_, body, pointer) => {
    const { error, response } = await record(await portal.as('resident'), body);
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer }] });
  });

  test.each([
    ['equal numbers', { systolic: 90, diastolic: 90 }, 'reading-implausible'],
    ['exchanged numbers', { systolic: 76, diastolic: 128 }, 'reading-implausible'],
    ['the future', { measuredAt: '2026-11-23T01:10:01Z' }, 'reading-time-out-of-range'],
    ['more than a year ago', { measuredAt: '2025-11-23T00:59:59Z' }, 'reading-time-out-of-range'],
  ] as const)('422 for %s', async (_, body, slug) => {
    const person = await portal.as('resident');
    const { error, response } = await record(person, body);
    expect(response.status).toBe(422);
    expect(isProblem(error, slug)).toBe(true);
    expect((await list(person)).data?.items).toEqual([]);
  });
});

describe('listMyBloodPressureReadings', () => {
  test('200 in pages, latest first, only of the person who asks', async () => {
    const person = await portal.as('resident');
    await record(await portal.as('resident'));
    const moments = ['2026-11-20', '2026-11-22', '2026-11-21'].map((day) => `${day}T22:00:00.000Z`);
    for (const measuredAt of moments) await record(person, { measuredAt });
    const first = await list(person, { limit: 2 });
    const second = await list(person, { limit: 2, cursor: first.data?.nextCursor ?? '' });
    const seen = [...(first.data?.items ?? []), ...(second.data?.items ?? [])];
    expect(seen.map((reading) => reading.measuredAt)).toEqual(moments.toSorted().toReversed());
    expect(second.data?.nextCursor).toBeNull();
  });

  test.each(['bm9uc2Vuc2U', Buffer.from('["then","x"]').toString('base64url')])(
    '400 for the cursor %s',
    async (cursor) => {
      const { error, response } = await list(await portal.as('resident'), { cursor });
      expect(response.status).toBe(400);
      expect(error).toMatchObject({ errors: [{ pointer: '/query/cursor' }] });
    },
  );
});

describe('deleteBloodPressureReading', () => {
  test('204, and the reading is gone', async () => {
    const person = await portal.as('resident');
    const { data } = await record(person);
    expect((await remove(person, data?.id ?? '')).response.status).toBe(204);
    expect((await list(person)).data?.items).toEqual([]);
  });

  test("404 for another resident's reading, which stays, as for one that never was", async () => {
    const [owner, other] = [await portal.as('resident'), await portal.as('resident')];
    const { data } = await record(owner);
    for (const id of [data?.id ?? '', '019a0000-0000-7000-8000-00000000dead']) {
      const { error, response } = await remove(other, id);
      expect(response.status).toBe(404);
      expect(isProblem(error, 'reading-not-found')).toBe(true);
    }
    expect((await list(owner)).data?.items).toHaveLength(1);
  });

  test('404 the second time', async () => {
    const person = await portal.as('resident');
    const { data } = await record(person);
    await remove(person, data?.id ?? '');
    expect((await remove(person, data?.id ?? '')).response.status).toBe(404);
  });

  test('400 for something that is no id', async () => {
    expect((await remove(await portal.as('resident'), 'latest')).response.status).toBe(400);
  });
});

describe('getMyBloodPressureSummary', () => {
  test('200 with no days for a newcomer', async () => {
    const { data } = await summary(await portal.as('resident'));
    expect(data).toMatchObject({
      from: '2026-10-25',
      until: '2026-11-23',
      days: [],
      judgement: { state: 'not-enough-days', daysRecorded: 0, daysNeeded: 5 },
      source: { ruleId: 'jsh2019.home' },
    });
    expect(data?.table).toHaveLength(6);
  });

  test('200 with daily means in Japanese days, of readings at home only, and a judgement from five days', async () => {
    const person = await portal.as('resident');
    for (const day of [19, 20, 21, 22]) await record(person, { measuredAt: `2026-11-${day}T00:00:00Z` });
    await record(person, { systolic: 190, diastolic: 120, setting: 'office' });
    expect((await summary(person)).data?.judgement).toMatchObject({ daysRecorded: 4 });
    // 23:30 UTC on the 22nd is the morning of the 23rd in Japan.
    await record(person, { systolic: 140, diastolic: 90, measuredAt: '2026-11-22T23:30:00Z' });
    await record(person, { systolic: 137, diastolic: 85, measuredAt: '2026-11-23T00:10:00Z' });
    const { data } = await summary(person);
    expect(data?.days).toHaveLength(5);
    expect(data?.days.at(-1)).toEqual({ date: '2026-11-23', systolic: 139, diastolic: 88, readings: 2 });
    expect(data?.judgement).toEqual({
      state: 'judged',
      category: 'elevated',
      systolic: 130,
      diastolic: 78,
      daysUsed: 5,
      from: '2026-11-19',
      until: '2026-11-23',
      seeDoctor: 'not-needed',
      seeDoctorSource: expect.objectContaining({ ruleId: 'jsh2019.home' }),
    });
  });

  test('200 with the same judgement however many days are shown', async () => {
    const person = await portal.as('resident');
    for (const day of ['10-20', '10-26', '11-02', '11-03', '11-04', '11-05'])
      await record(person, { measuredAt: `2026-${day}T00:00:00Z` });
    const [week, month, year] = await Promise.all([7, 30, 366].map((days) => summary(person, days)));
    expect([week, month, year].map((s) => s?.data?.days.length)).toEqual([0, 5, 6]);
    expect(week?.data?.judgement).toMatchObject({ state: 'judged', daysUsed: 5 });
    expect(month?.data?.judgement).toEqual(week?.data?.judgement);
    expect(year?.data?.judgement).toEqual(week?.data?.judgement);
  });

  test.each([6, 367])('400 for %i days', async (days) => {
    expect((await summary(await portal.as('resident'), days)).status).toBe(400);
  });
});

test('listBloodPressureTables: 200 with both published tables', async () => {
  const { data, response } = await (await portal.as('resident')).clients.healthcare.GET(
    '/blood-pressure/tables',
  );
  expect(response.status).toBe(200);
  expect(data?.items.map(({ setting, rows, source }) => [setting, rows.length, source.ruleId])).toEqual([
    ['home', 6, 'jsh2019.home'],
    ['office', 6, 'jsh2019.office'],
  ]);
});

test('401 for nobody and 403 for everybody who is not a resident', async () => {
  const refusals = [
    ['nobody', 401],
    ['welfare', 403],
    ['organiser', 403],
    ['administrator', 403],
    ['auditor', 403],
  ] as const;
  for (const [role, status] of refusals) {
    const person = await portal.as(role);
    const { GET } = person.clients.healthcare;
    const replies = await Promise.all([
      GET('/blood-pressure/tables'),
      list(person),
      record(person),
      remove(person, '019a0000-0000-7000-8000-00000000dead'),
    ]);
    const statuses = [...replies.map(({ response }) => response.status), (await summary(person)).status];
    expect(statuses, role).toEqual(Array(5).fill(status));
  }
});

describe('the tile', () => {
  const tileOf = (person: TestPerson, language: Language) => {
    const provider = healthcareService(portal.platform).tiles?.['healthcare.blood-pressure'];
    if (!provider) throw new Error('no such tile');
    return provider({ actor: testResident(person.id), now: portal.clock.now(), language });
  };

  test('shows no value to a session that has shown too little of who the person is', async () => {
    const person = await portal.as('resident');
    await record(person);
    const provider = healthcareService(portal.platform).tiles?.['healthcare.blood-pressure'];
    const actor = { ...testResident(person.id), assurance: 'aal1' as const };
    const tile = await provider?.({ actor, now: portal.clock.now(), language: 'ja' });
    expect(tile).toEqual({
      urgency: 'normal',
      text: 'ご本人の確認のあと表示します。',
      action: { label: '確認して見る', href: '/health' },
    });
  });

  test('invites to record, then shows the latest reading as the monitor showed it', async () => {
    const person = await portal.as('resident');
    const invitation = await tileOf(person, 'ja');
    expect(invitation).toMatchObject({ action: { label: '血圧を記録する', href: '/health/record' } });
    expect(invitation).not.toHaveProperty('value');
    await record(person);
    await record(person, { systolic: 150, measuredAt: '2026-11-01T00:00:00Z' });
    expect(await tileOf(person, 'ja')).toEqual({
      value: { text: '128/76', unit: 'mmHg' },
      text: '11月23日(月) 9:30 の記録',
      urgency: 'normal',
      action: { label: '血圧を記録する', href: '/health/record' },
    });
    expect(await tileOf(person, 'en')).toMatchObject({ action: { label: 'Record blood pressure' } });
  });
});
