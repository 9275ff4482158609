/** What every operation has in common, tried on some of them. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { createLimits } from '../limits.ts';

const bookings = '/api/rideshare/v1/me/bookings';
const json = { 'Content-Type': 'application/json' };

let portal: TestApp;
let resident: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  resident = await portal.as('resident');
});
afterAll(() => portal[Symbol.asyncDispose]());

function post(person: TestPerson, path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { ...json, 'Idempotency-Key': newIdempotencyKey(), ...headers };
  return person.fetch(path, { method: 'POST', body: text, headers: all });
}

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as { type: string; errors?: { pointer: string }[]; title: string };
};

describe('bad input', () => {
  const reading = { systolic: 120, diastolic: 80, measuredAt: '2026-11-23T00:00:00Z', setting: 'home' };
  const path = '/api/healthcare/v1/me/blood-pressure/readings';

  test.each([
    ['a missing member', { ...reading, systolic: undefined }, '/body/systolic'],
    ['an unknown member', { ...reading, diagnosis: 'x' }, '/body/diagnosis'],
    ['a number as text: bodies are not coerced', { ...reading, systolic: '120' }, '/body/systolic'],
    ['a fraction', { ...reading, systolic: 120.5 }, '/body/systolic'],
    ['a huge number', { ...reading, systolic: 1e300 }, '/body/systolic'],
    ['a wrong word', { ...reading, setting: 'moon' }, '/body/setting'],
    ['a time that is none', { ...reading, measuredAt: 'yesterday' }, '/body/measuredAt'],
    ['a list', [reading], '/body'],
    ['null', null, '/body'],
    ['not JSON', '{"systolic":', '/body'],
    ['prototype pollution', '{"__proto__":{"admin":true}}', '/body'],
  ])('%s is refused with its place', async (_, body, pointer) => {
    const response = await post(resident, path, body);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem.type).toBe('/problems/invalid-request');
    expect(problem.errors?.[0]?.pointer.startsWith(pointer)).toBe(true);
  });

  test('deep nesting is refused, not followed', async () => {
    const response = await post(resident, path, '['.repeat(30_000) + ']'.repeat(30_000));
    expect(response.status).toBe(400);
  });

  test('more than 64 KiB is refused, whatever the length says', async () => {
    const big = await post(resident, path, { ...reading, setting: 'x'.repeat(70_000) });
    expect([big.status, (await problemOf(big)).type]).toEqual([413, '/problems/body-too-large']);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(10_000))),
    });
    const options = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { ...json, 'Idempotency-Key': newIdempotencyKey() },
    };
    expect((await resident.fetch(path, options as RequestInit)).status).toBe(413);
  });

  test('another content type is refused', async () => {
    const response = await post(resident, path, 'systolic=120', {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(415);
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'limit=1&limit=2',
    'colour=red',
    'cursor=%00',
    'cursor=AAAA',
  ])('the query %s is refused', async (query) => {
    expect((await resident.fetch(`${bookings}?${query}`)).status).toBe(400);
  });

  test('the query is coerced', async () => {
    expect((await resident.fetch(`${bookings}?limit=5`)).status).toBe(200);
  });

  test.each(['short', '', 'spaces are not allowed here', 'x'.repeat(129)])(
    'the idempotency key %j is refused',
    async (key) => {
      expect((await post(resident, path, reading, { 'Idempotency-Key': key })).status).toBe(400);
    },
  );

  test('an address that does not exist is a problem too', async () => {
    const response = await resident.fetch('/api/points/v1/me/treasure');
    expect([response.status, (await problemOf(response)).type]).toEqual([404, '/problems/not-found']);
  });
});

describe('a page of another site', () => {
  const headersOf = { evil: { origin: 'https://evil.example' }, sibling: { 'sec-fetch-site': 'same-site' } };

  test.each(Object.entries(headersOf))('cannot act with the cookie (%s)', async (_, headers) => {
    const response = await post(resident, '/api/identity/v1/sign-out', '', headers as Record<string, string>);
    expect([response.status, (await problemOf(response)).type]).toEqual([
      403,
      '/problems/cross-site-request',
    ]);
    expect((await resident.fetch(bookings)).status).toBe(200);
  });
});

describe('problems', () => {
  test('speak the language of the request and carry the help desk', async () => {
    const visitor = await portal.as('nobody');
    const ask = async (language: string) =>
      (await visitor.fetch(bookings, { headers: { 'Accept-Language': language } })).json();
    expect(await ask('ja')).toMatchObject({
      title: 'サインインが必要です',
      helpDeskPhone: expect.any(String),
    });
    expect(await ask('en')).toMatchObject({ title: 'Please sign in' });
  });

  test('every reply carries the id that the log has, a refusal also in its body', async () => {
    for (const path of [
      bookings,
      '/api/identity/v1/session',
      '/api/portal/v1/news',
      '/api/points/v1/me/treasure',
    ]) {
      const response = await resident.fetch(path);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      await response.body?.cancel();
    }
    const refused = await (await portal.as('nobody')).fetch(bookings);
    const { requestId } = (await refused.json()) as { requestId: string };
    expect(refused.headers.get('x-request-id')).toBe(requestId);
  });

  test('no reply may be kept by a cache', async () => {
    for (const path of [bookings, '/api/identity/v1/session', '/api/points/v1/me/treasure']) {
      expect((await resident.fetch(path)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('too many writes', () => {
  test('of one person are refused for a while; others go on', async () => {
    await using busy = await startTestApp({ limits: createLimits({ writes: 3, signIns: 3 }) });
    const [eager, calm] = [await busy.as('resident'), await busy.as('resident')];
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await post(eager, bookings, {})).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
    expect((await post(calm, bookings, {})).status).toBe(400);
  });

  test.each(['nowhere', 'nowhere/callback'])(
    'so are attempts to sign in from one address (%s)',
    async (place) => {
      await using busy = await startTestApp({ limits: createLimits({ writes: 3, signIns: 3 }) });
      const visitor = await busy.as('nobody');
      const statuses = [];
      for (let i = 0; i < 4; i++) {
        statuses.push((await visitor.fetch(`/api/identity/v1/sign-in/${place}`)).status);
      }
      expect(statuses).toEqual([404, 404, 404, 429]);
    },
  );
});

test('a stopping portal answers not-ready', async () => {
  await using stopping = await startTestApp();
  const person = await stopping.as('resident');
  stopping.app.refuse();
  const response = await person.fetch(bookings);
  expect([response.status, response.headers.get('connection')]).toEqual([503, 'close']);
  expect((await person.fetch('/readyz')).status).toBe(503);
  expect((await person.fetch('/healthz')).status).toBe(200);
});
