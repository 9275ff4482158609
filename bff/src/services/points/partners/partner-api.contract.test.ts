/** The partner API as a vendor's program meets it: signed calls, every status, idempotent by the partner's own ids. */

import { createHash } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Operation, readOperations } from '#platform/contract/operations.ts';
import { createLimits } from '#platform/limits.ts';
import { contracts } from '../../../contracts.ts';
import type { TestPerson } from '../../../testing/app.ts';
import { createTestPartner } from '../../../testing/partner.ts';
import { type PointsPortal, stampsId, startPointsPortal } from '../../../testing/points-portal.ts';

const start = '2026-11-23T01:00:00.000Z';
const day = '2026-11-23';
const tomorrow = '2026-11-24T01:00:00.000Z';
const nothing = '00000000-0000-7000-8000-000000000000';

let portal: PointsPortal;
let hanako: TestPerson;
beforeAll(async () => {
  portal = await startPointsPortal(start);
  hanako = await portal.resident();
  portal.silence();
});
afterAll(() => portal?.[Symbol.asyncDispose]());

type Call = PointsPortal['call'];
const call: Call = (...sent) => portal.call(...sent);
const slugOf = ({ status, body }: { status: number; body: { type?: string } }) =>
  `${status} ${body.type?.replace('/problems/', '') ?? ''}`.trim();
const balanceOf = async (person: TestPerson) => {
  const { data } = await person.clients.points.GET('/me/explanation');
  return (data?.balance ?? 0) + (data?.held ?? 0);
};
const csv = { 'content-type': 'text/csv' };

const operations = readOperations('points-partner', contracts['points-partner']);
const pathOf = ({ path }: Operation) =>
  path.replace('/api/points-partner/v1', '').replace(':exchangeId', nothing).replace(':day', '2026-11-01');
const named = (list: readonly Operation[]) => list.map((operation) => [operation.id, operation] as const);

describe('what every operation owes', () => {
  const withBody = operations.filter(({ body }) => body);

  test.each(named(operations))('%s wants a signature for its own address', async (_, operation) => {
    const claims = { aud: 'http://portal.test/api/points-partner/v1/other' };
    expect(slugOf(await call(operation.method, pathOf(operation), {}, { claims }))).toBe(
      '401 partner-not-authenticated',
    );
  });
  test.each(named(operations))('%s refuses a browser', async (_, operation) => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect(slugOf(await call(operation.method, pathOf(operation), {}, { headers }))).toBe(
      '403 cross-site-request',
    );
  });
  test.each(named(withBody))('%s refuses another type, and what is too large', async (_, operation) => {
    const path = pathOf(operation);
    const { bytesMax = 0, mediaTypes = [] } = operation.body ?? {};
    const headers = { 'content-type': 'text/plain' };
    expect((await call(operation.method, path, {}, { headers })).status).toBe(415);
    const large = { headers: { 'content-type': mediaTypes[0] ?? '' }, text: 'x'.repeat(bytesMax + 1) };
    expect((await call(operation.method, path, {}, large)).status).toBe(413);
  });
  test.each(named(operations.filter(({ path }) => path.includes(':'))))(
    '%s refuses a wrong path',
    async (_, operation) => {
      const path = operation.path.replace('/api/points-partner/v1', '').replace(/:(\w+)/, 'x');
      const sent = operation.body?.as === 'bytes' ? { headers: csv } : {};
      expect((await call(operation.method, path, {}, sent)).status).toBe(400);
    },
  );
  test('whoever is a partner, and no points partner, may do nothing here', async () => {
    const stranger = await createTestPartner(portal.app, portal.administrator, 'only-consents');
    for (const operation of operations)
      expect(slugOf(await call(operation.method, pathOf(operation), {}, { as: stranger }))).toBe(
        '403 forbidden',
      );
  });
});

test('the programme says what was agreed', async () => {
  const { status, body } = await call('GET', '/programme');
  expect(status).toBe(200);
  expect(body).toMatchObject({ partnerId: stampsId, rate: { points: 1, yen: 1 }, minPoints: 100 });
  expect(body.fileKey).toMatchObject({ kty: 'EC', crv: 'P-256' });
  expect(body.fileKey).not.toHaveProperty('d');
});

describe('an exchange', () => {
  const credited = { outcome: 'credited', points: 500, partnerReference: 'S-1' };
  const outcome = (id: string, body: object = credited, change = {}) =>
    call('POST', `/exchanges/${id}/outcome`, body, change);
  const refund = (id: string, body: object, change = {}) =>
    call('POST', `/exchanges/${id}/refunds`, body, change);

  it('is found by its partner alone, with nothing of the resident but the pairwise id', async () => {
    const id = await portal.exchange(hanako);
    const own = await call('GET', `/exchanges/${id}`);
    expect(own).toMatchObject({
      status: 200,
      body: { exchangeId: id, points: 500, yen: 500 },
    });
    expect(JSON.stringify(own.body)).not.toContain(hanako.id);
    for (const answer of [
      await call('GET', `/exchanges/${id}`, undefined, { as: portal.other }),
      await outcome(id, credited, { as: portal.other }),
      await refund(id, { refundId: 'refund-01', points: 1 }, { as: portal.other }),
      await call('GET', `/exchanges/${nothing}`),
    ])
      expect(slugOf(answer)).toBe('404 exchange-not-found');
  });

  it('is confirmed once, however often and however many at once', async () => {
    const before = await balanceOf(hanako);
    const id = await portal.exchange(hanako);
    const all = await Promise.all(Array.from({ length: 5 }, () => outcome(id)));
    for (const one of all) expect(one).toMatchObject({ status: 200, body: { state: 'credited' } });
    expect(await balanceOf(hanako)).toBe(before - 500);
    expect(slugOf(await outcome(id, { ...credited, points: 400 }))).toBe('409 exchange-points-differ');
    expect(slugOf(await outcome(id, { ...credited, partnerReference: 'S-2' }))).toBe(
      '409 points-source-reused',
    );
    expect(slugOf(await outcome(id, { ...credited, outcome: 'rejected' }))).toBe('409 exchange-contradicted');
    expect(await balanceOf(hanako)).toBe(before - 500);
  });

  it('that is rejected gives its points back', async () => {
    const before = await balanceOf(hanako);
    const id = await portal.exchange(hanako);
    const rejected = { outcome: 'rejected', points: 500, partnerReference: 'S-3' };
    expect((await outcome(id, rejected)).body.state).toBe('rejected');
    expect(slugOf(await refund(id, { refundId: 'refund-02', points: 1 }))).toBe('409 exchange-not-credited');
    expect(await balanceOf(hanako)).toBe(before);
  });

  it('is refunded by the partner’s own id, once', async () => {
    const before = await balanceOf(hanako);
    const id = await portal.exchange(hanako);
    await outcome(id);
    const back = { refundId: 'refund-03', points: 200 };
    const all = await Promise.all(Array.from({ length: 5 }, () => refund(id, back)));
    for (const one of all) expect(one).toMatchObject({ status: 200, body: { returnedPoints: 200 } });
    expect(slugOf(await refund(id, { ...back, points: 300 }))).toBe('409 points-source-reused');
    expect(slugOf(await refund(id, { refundId: 'refund-04', points: 301 }))).toBe('409 refund-too-large');
    expect(await balanceOf(hanako)).toBe(before - 300);
  });

  it.each([
    {},
    { ...credited, points: 0 },
    { ...credited, points: 1.5 },
    { ...credited, more: 1 },
    { ...credited, partnerReference: 'あ' },
  ])('refuses %j', async (body) => {
    expect((await outcome(nothing, body)).status).toBe(400);
  });

  it('stands in a list, page by page', async () => {
    const { body } = await call('GET', '/exchanges?limit=1');
    expect(body.items).toHaveLength(1);
    const next = await call('GET', `/exchanges?limit=100&cursor=${body.nextCursor}`);
    expect(next.body.items.length).toBeGreaterThan(2);
    expect(next.body.items.map(({ exchangeId }: { exchangeId: string }) => exchangeId)).not.toContain(
      body.items[0].exchangeId,
    );
    expect((await call('GET', '/exchanges?cursor=nonsense')).status).toBe(400);
    expect((await call('GET', '/exchanges', undefined, { as: portal.other })).body.items).toEqual([]);
  });
});

describe('a day', () => {
  it('is not given out before it is over', async () => {
    for (const answer of [
      await call('GET', `/days/${day}`),
      await call('GET', `/days/${day}/our-file`),
      await call('PUT', `/days/${day}/your-file`, undefined, { headers: csv, text: 'x' }),
    ])
      expect(slugOf(answer)).toBe('409 reconciliation-day-not-over');
  });

  it('is a file that is signed, the same every time, and equal when it comes back', async () => {
    portal.app.clock.set(tomorrow);
    const file = await call('GET', `/days/${day}/our-file`);
    expect(file.body).toMatch(/^kind,exchange_id,id,points,at\r\ncredit,/);
    expect(file.body).not.toContain(hanako.id);
    const digest = createHash('sha256').update(file.body).digest();
    expect(file.headers.get('content-digest')).toBe(`sha-256=:${digest.toString('base64')}:`);
    const { fileKey } = (await call('GET', '/programme')).body;
    const signed = await jwtVerify(
      file.headers.get('x-file-signature') ?? '',
      await importJWK(fileKey, 'ES256'),
    );
    expect(signed.payload).toMatchObject({ partnerId: stampsId, day, sha256: digest.toString('hex') });
    expect((await call('GET', `/days/${day}/our-file`)).body).toBe(file.body);
    const taken = await call('PUT', `/days/${day}/your-file`, undefined, { headers: csv, text: file.body });
    expect(taken).toMatchObject({ status: 200, body: { state: 'compared', differences: [] } });
    expect(taken.body.yours).toEqual(taken.body.ours);
    expect((await call('GET', `/days/${day}`)).body).toEqual(taken.body);
  });

  it('shows what is different, and takes a mended file', async () => {
    const upload = (sent: string) =>
      call('PUT', `/days/${day}/your-file`, undefined, { headers: csv, text: sent });
    const { body: whole } = await call('GET', `/days/${day}/our-file`);
    const [heading, first, ...rest] = whole.split('\r\n');
    const wrong = await upload([heading, first.replace(',500,', ',499,'), ...rest].join('\r\n'));
    expect(wrong.body.differences).toMatchObject([
      { kind: 'other-amount', ourPoints: 500, yourPoints: 499, isOpen: true },
    ]);
    expect((await upload(whole)).body.differences).toEqual([]);
    const broken = await upload(`${heading}\r\ncredit,x\r\n`);
    expect(slugOf(broken)).toBe('422 partner-file-wrong');
    const close = '/partners/{partnerId}/days/{day}/closing' as const;
    const { clients } = await portal.app.as('planning');
    await clients.points.POST(close, { params: { path: { partnerId: stampsId, day } } });
    expect(slugOf(await upload(`${heading}\r\n`))).toBe('409 reconciliation-day-closed');
    expect((await upload(whole)).status).toBe(200);
  });
});

test('stopped by staff, a partner may do nothing, and residents begin nothing there', async () => {
  const { clients } = await portal.app.as('planning');
  hanako = await portal.resident();
  const params = { path: { partnerId: stampsId } };
  const scopes = ['partner-exchanges:read'] as const;
  const set = (status: 'active' | 'suspended') =>
    clients.points.PUT('/partners/{partnerId}/access', {
      params,
      body: { status, scopes: [...scopes], reason: '契約の見直しのため' },
    });
  expect((await set('suspended')).data).toMatchObject({ status: 'suspended', scopes });
  expect(slugOf(await call('GET', '/programme'))).toBe('403 forbidden');
  await expect(portal.exchange(hanako)).rejects.toMatchObject({ type: '/problems/exchange-partner-closed' });
  await set('active');
  expect((await call('GET', '/programme')).status).toBe(200);
  expect(slugOf(await call('GET', '/webhook'))).toBe('403 forbidden');
});

// Last, since another portal has other keys.
test('all unsafe ones are limited per partner, and all together', async () => {
  const limits = createLimits({ writes: 1_000, signIns: 1_000, partners: 1 });
  await using busy = await startPointsPortal(start, { limits });
  await busy.call('GET', '/programme');
  for (const operation of operations.filter(({ method }) => method !== 'GET'))
    expect((await busy.call(operation.method, pathOf(operation), {})).status).toBe(429);
});
