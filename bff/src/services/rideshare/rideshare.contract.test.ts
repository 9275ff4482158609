/** Every documented answer of the rideshare service, through the SDK. What all operations share is tested once, beside serve.ts. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import type { operations } from '@entame/sdk/contracts/rideshare.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#platform/language.ts';
import { testResident } from '../../testing/actors.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { rideshareService } from './index.ts';

const start = '2026-11-23T01:00:00.000Z';
let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp({ now: start });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

type Body = operations['createBooking']['requestBody']['content']['application/json'];
const ordinary = {
  pickupPlaceId: 'town-toritani-4',
  dropoffPlaceId: 'facility-city-hall',
  pickupAt: '2026-11-23T04:30:00.000Z',
  passengers: 2,
  wheelchair: true,
} satisfies Body;

function book(person: TestPerson, body: Partial<Body> = {}, key = newIdempotencyKey()) {
  return person.clients.rideshare.POST('/me/bookings', {
    params: { header: { 'Idempotency-Key': key } },
    body: { ...ordinary, ...body },
  });
}

function bookAtOnce(person: TestPerson, key = newIdempotencyKey()) {
  const { pickupAt: _, ...body } = ordinary;
  return person.clients.rideshare.POST('/me/bookings', {
    params: { header: { 'Idempotency-Key': key } },
    body,
  });
}

function list(person: TestPerson, query: { limit?: number; cursor?: string } = {}) {
  return person.clients.rideshare.GET('/me/bookings', { params: { query } });
}

function cancel(person: TestPerson, bookingId: string) {
  return person.clients.rideshare.POST('/me/bookings/{bookingId}/cancel', {
    params: { path: { bookingId } },
  });
}

function places(
  person: TestPerson,
  query: { query?: string; limit?: number; cursor?: string } = {},
  language = 'ja',
) {
  return person.clients.rideshare.GET('/places', {
    params: { query },
    headers: { 'Accept-Language': language },
  });
}

const unknownId = '019a0000-0000-7000-8000-00000000dead';
const cursorOf = (key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('listPlaces', () => {
  test('200 with every place once, page by page', async () => {
    const person = await portal.as('resident');
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { data } = await places(person, { limit: 20, ...(cursor && { cursor }) });
      seen.push(...(data?.items ?? []).map(({ id }) => id));
      cursor = data?.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(94);
    expect(new Set(seen).size).toBe(94);
    expect(seen[0]).toBe('station-nakama');
  });

  test('200 for a name as people write it, in the language of the page', async () => {
    const person = await portal.as('resident');
    const found = async (query: string, language?: string) =>
      (await places(person, { query, limit: 1 }, language)).data?.items[0];
    expect(await found('通谷4')).toEqual({
      id: 'town-toritani-4',
      name: '通谷四丁目',
      kind: 'town',
      area: '通谷',
      latitude: 33.817535,
      longitude: 130.737229,
    });
    expect(await found('ｼﾔｸｼｮ', 'en')).toMatchObject({ name: 'Nakama City Hall' });
    expect(await found('しやくしょ', 'ja-x-easy')).toMatchObject({ name: '中間市役所（なかましやくしょ）' });
  });

  test('200 with nothing for a name that is not there', async () => {
    const { data } = await places(await portal.as('resident'), { query: '東京タワー' });
    expect(data).toEqual({ items: [], nextCursor: null });
  });

  test.each([
    ['no cursor at all', 'bm9uc2Vuc2U', {}],
    ['a place that is not in the search', cursorOf(['town-habu']), { query: 'とおりたに' }],
  ])('400 for a cursor of %s', async (_, cursor, query) => {
    const { error, response } = await places(await portal.as('resident'), { ...query, cursor });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ errors: [{ pointer: '/query/cursor' }] });
  });
});

describe('createBooking', () => {
  test('201 with what was received, and nothing more', async () => {
    const person = await portal.as('resident');
    const { data, response } = await book(person);
    expect(response.status).toBe(201);
    expect(data).toEqual({
      id: data?.id,
      pickup: expect.objectContaining({ id: 'town-toritani-4', name: '通谷四丁目' }),
      dropoff: expect.objectContaining({ id: 'facility-city-hall', name: '中間市役所' }),
      pickupAt: ordinary.pickupAt,
      asSoonAsPossible: false,
      passengers: 2,
      wheelchair: true,
      distanceMetres: 2660,
      status: 'requested',
      bookedAt: start,
    });
    expect((await list(person)).data?.items).toEqual([data]);
  });

  test('201 as soon as possible', async () => {
    const { data } = await bookAtOnce(await portal.as('resident'));
    expect(data).toMatchObject({ asSoonAsPossible: true, pickupAt: start, status: 'requested' });
  });

  test('201 once for a key that comes twice, also at the same time', async () => {
    const person = await portal.as('resident');
    const key = newIdempotencyKey();
    const replies = await Promise.all([book(person, {}, key), book(person, {}, key)]);
    const again = await book(person, {}, key);
    expect(new Set([...replies, again].map(({ data }) => data?.id)).size).toBe(1);
    expect((await list(person)).data?.items).toHaveLength(1);
  });

  test('tells the other services once, sealed', async () => {
    const person = await portal.as('resident');
    const told = () => portal.store.raw(`select payload from outbox where type = 'ride.requested'`);
    const before = await told();
    const key = newIdempotencyKey();
    for (const _ of [1, 2]) await book(person, {}, key);
    const after = await told();
    expect(after).toHaveLength(before.length + 1);
    for (const { payload } of after) expect(payload).toMatch(/^v1\./);
  });

  test('409 for the second of two that come at the same time with different keys', async () => {
    const person = await portal.as('resident');
    const replies = await Promise.all([book(person), book(person)]);
    expect(replies.map(({ response }) => response.status).toSorted()).toEqual([201, 409]);
    expect((await list(person)).data?.items).toHaveLength(1);
  });

  test('409 close to another ride of one’s own, not of somebody else', async () => {
    const person = await portal.as('resident');
    await book(person);
    const { error, response } = await book(person, { pickupAt: '2026-11-23T04:59:00Z' });
    expect(response.status).toBe(409);
    expect(isProblem(error, 'booking-overlaps')).toBe(true);
    expect((await book(person, { pickupAt: '2026-11-23T05:00:00Z' })).response.status).toBe(201);
    expect((await book(await portal.as('resident'))).response.status).toBe(201);
  });

  test('201 again at the time of a ride that was called off', async () => {
    const person = await portal.as('resident');
    const { data } = await book(person);
    await cancel(person, data?.id ?? '');
    expect((await book(person)).response.status).toBe(201);
  });

  test('409 for a used key with another body', async () => {
    const person = await portal.as('resident');
    const key = newIdempotencyKey();
    await book(person, {}, key);
    const { error, response } = await book(person, { passengers: 1 }, key);
    expect(response.status).toBe(409);
    expect(isProblem(error, 'idempotency-key-reused')).toBe(true);
  });

  test.each([
    ['nobody', { passengers: 0 }, '/body/passengers'],
    ['five people', { passengers: 5 }, '/body/passengers'],
    ['half a person', { passengers: 1.5 }, '/body/passengers'],
    ['no instant', { pickupAt: 'tomorrow' }, '/body/pickupAt'],
    ['no place id', { pickupPlaceId: '中間駅' }, '/body/pickupPlaceId'],
    ['an unknown member', { luggage: 1 } as object, '/body/luggage'],
  ])('400 for %s', async (_, body, pointer) => {
    const { error, response } = await book(await portal.as('resident'), body);
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer }] });
  });

  test.each([
    ['an unknown start', { pickupPlaceId: 'station-tokyo' }, 'place-not-found'],
    ['an unknown end', { dropoffPlaceId: 'station-tokyo' }, 'place-not-found'],
    ['a place and itself', { dropoffPlaceId: 'town-toritani-4' }, 'pickup-and-dropoff-same'],
    ['the past', { pickupAt: '2026-11-23T00:59:59Z' }, 'pickup-time-out-of-range'],
    ['more than 14 days from now', { pickupAt: '2026-12-07T01:00:01Z' }, 'pickup-time-out-of-range'],
    ['the end of time', { pickupAt: '9999-12-31T23:59:59Z' }, 'pickup-time-out-of-range'],
  ] as const)('422 for %s', async (_, body, slug) => {
    const person = await portal.as('resident');
    const { error, response } = await book(person, body);
    expect(response.status).toBe(422);
    expect(isProblem(error, slug)).toBe(true);
    expect((await list(person)).data?.items).toEqual([]);
  });
});

describe('listMyBookings', () => {
  test('200 in pages, latest pick-up first, only of the person who asks', async () => {
    const person = await portal.as('resident');
    await book(await portal.as('resident'));
    const moments = ['2026-11-24', '2026-11-26', '2026-11-25'].map((day) => `${day}T01:30:00.000Z`);
    for (const pickupAt of moments) await book(person, { pickupAt });
    const first = await list(person, { limit: 2 });
    const second = await list(person, { limit: 2, cursor: first.data?.nextCursor ?? '' });
    const seen = [...(first.data?.items ?? []), ...(second.data?.items ?? [])];
    expect(seen.map(({ pickupAt }) => pickupAt)).toEqual(moments.toSorted().toReversed());
    expect(second.data?.nextCursor).toBeNull();
  });

  test.each(['bm9uc2Vuc2U', cursorOf(['then', 'x'])])('400 for the cursor %s', async (cursor) => {
    const { error, response } = await list(await portal.as('resident'), { cursor });
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ errors: [{ pointer: '/query/cursor' }] });
  });
});

describe('cancelBooking', () => {
  test('200 with the cancelled booking, as often as one asks', async () => {
    const person = await portal.as('resident');
    const { data } = await book(person);
    for (const _ of [1, 2]) {
      const reply = await cancel(person, data?.id ?? '');
      expect(reply.response.status).toBe(200);
      expect(reply.data).toEqual({ ...data, status: 'cancelled' });
    }
  });

  test("404 for another resident's booking, which stays, as for one that never was", async () => {
    const [owner, other] = [await portal.as('resident'), await portal.as('resident')];
    const { data } = await book(owner);
    for (const id of [data?.id ?? '', unknownId]) {
      const { error, response } = await cancel(other, id);
      expect(response.status).toBe(404);
      expect(isProblem(error, 'booking-not-found')).toBe(true);
    }
    expect((await list(owner)).data?.items[0]?.status).toBe('requested');
  });

  test('409 when its time has passed', async () => {
    const person = await portal.as('resident');
    const { data } = await book(person, { pickupAt: '2026-11-23T01:10:00Z' });
    portal.clock.advance({ minutes: 41 });
    try {
      const { error, response } = await cancel(person, data?.id ?? '');
      expect(response.status).toBe(409);
      expect(isProblem(error, 'booking-over')).toBe(true);
      expect((await list(person)).data?.items[0]?.status).toBe('expired');
    } finally {
      portal.clock.set(start);
    }
  });

  test('400 for something that is no id', async () => {
    expect((await cancel(await portal.as('resident'), 'next')).response.status).toBe(400);
  });
});

test('401 for nobody and 403 for everybody who is not a resident', async () => {
  const refusals = [
    ['nobody', 401],
    ['transport', 403],
    ['organiser', 403],
    ['administrator', 403],
    ['auditor', 403],
  ] as const;
  for (const [role, status] of refusals) {
    const person = await portal.as(role);
    const replies = await Promise.all([
      places(person),
      list(person),
      book(person),
      cancel(person, unknownId),
    ]);
    expect(
      replies.map(({ response }) => response.status),
      role,
    ).toEqual(Array(4).fill(status));
  }
});

describe('the tile', () => {
  const tileOf = (person: TestPerson, language: Language = 'ja') => {
    const provider = rideshareService(portal.platform).tiles?.['rideshare.next-booking'];
    if (!provider) throw new Error('no such tile');
    return provider({ actor: testResident(person.id), now: portal.clock.now(), language });
  };

  test('invites to book while there is nothing', async () => {
    const tile = await tileOf(await portal.as('resident'));
    expect(tile).toMatchObject({ urgency: 'normal', action: { label: '予約する', href: '/rides/new' } });
    expect(tile).not.toHaveProperty('value');
  });

  test('shows the next ride in Japanese days, soon within two hours, and promises no car', async () => {
    const person = await portal.as('resident');
    const { data } = await book(person, { pickupAt: '2026-11-23T15:30:00Z' });
    expect(await tileOf(person)).toEqual({
      urgency: 'normal',
      value: { text: 'あした 0:30' },
      text: '通谷四丁目 → 中間市役所',
      items: [{ text: '受付済みです。車はまだ決まっていません。' }],
      action: { label: '予約を見る', href: '/rides' },
    });
    await book(person, { pickupAt: '2026-11-23T03:00:00Z' });
    expect(await tileOf(person, 'en')).toMatchObject({ urgency: 'soon', value: { text: 'Today 12:00' } });
    await bookAtOnce(person);
    expect(await tileOf(person)).toMatchObject({ urgency: 'soon', value: { text: 'できるだけ早く' } });
    expect(data?.status).toBe('requested');
  });
});
