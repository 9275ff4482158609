/**
 * Exchanging points through the real SDK: every status that the contract documents, at a second partner that was added by
 * an adapter file and an entry in the settings alone.
 */
import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/points.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { TestPerson } from '../../../testing/app.ts';
import {
  type ExchangePortal,
  exchangeStart,
  outcomeOf,
  partnerId,
  startExchangePortal,
} from '../../../testing/exchange-portal.ts';

let portal: ExchangePortal;
let hanako: TestPerson;
beforeAll(async () => {
  portal = await startExchangePortal();
});
afterAll(() => portal?.close());
beforeEach(async () => {
  portal.app.clock.set(exchangeStart);
  portal.stamps.next.splice(0);
  hanako = await portal.app.as('resident');
});

const request = (person: TestPerson, points: number, id = partnerId, key = newIdempotencyKey()) =>
  person.clients.points.POST('/me/exchanges', {
    params: { header: { 'Idempotency-Key': key } },
    body: { partnerId: id, points },
  });
const cancel = (person: TestPerson, exchangeId: string) =>
  person.clients.points.POST('/me/exchanges/{exchangeId}/cancellation', { params: { path: { exchangeId } } });
const read = (person: TestPerson, exchangeId: string) =>
  person.clients.points.GET('/me/exchanges/{exchangeId}', { params: { path: { exchangeId } } });
const partners = (person: TestPerson) => person.clients.points.GET('/me/exchange-partners');
const list = (person: TestPerson, query: { limit?: number; cursor?: string } = {}) =>
  person.clients.points.GET('/me/exchanges', { params: { query } });
type Details = components['schemas']['ExchangeDetails'];
const idOf = ({ data }: { data?: Details | undefined }) => data?.exchange.id ?? '';

describe('listMyExchangePartners', () => {
  it('200: rate, limits and what is left of them', async () => {
    await portal.equip(hanako, 450);
    const { data } = await partners(hanako);
    expect(data?.available).toBe(450);
    expect(data?.items).toHaveLength(1);
    expect(data?.items[0]).toMatchObject({
      ...{ id: partnerId, name: 'なかま台紙', state: 'open', rate: { points: 100, yen: 50 } },
      limits: { minPoints: 200, leftToday: 500, leftThisMonth: 800, mostNow: 400 },
    });
  });
  it('401, 403', async () => {
    expect(outcomeOf(await partners(portal.nobody))).toBe('401 signed-out');
    expect(outcomeOf(await partners(portal.administrator))).toBe('403 forbidden');
  });
});

describe('requestExchange', () => {
  it('201: reserved at once, credited a moment later, with every step on record', async () => {
    await portal.equip(hanako);
    const asked = await request(hanako, 300);
    expect(asked.data?.exchange).toMatchObject({
      state: 'waiting',
      points: 300,
      yen: 150,
      isCancellable: true,
    });
    await portal.work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'credited', partnerName: 'なかま台紙', returnedPoints: 0 });
    expect(data?.steps.map(({ kind }) => kind)).toEqual(['requested', 'sent', 'credited']);
    expect(data).toMatchObject({ partnerReference: `S-${idOf(asked)}`, rejectionReason: null });
    expect(data?.receiptNumber).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(portal.stamps.slips.get(idOf(asked))).toBe(300);
    expect((await hanako.clients.points.GET('/me/account')).data?.balance).toBe(700);
  });
  it('201: the same again with the same key is the same exchange', async () => {
    await portal.equip(hanako);
    const key = newIdempotencyKey();
    const [first, second] = [
      await request(hanako, 200, partnerId, key),
      await request(hanako, 200, partnerId, key),
    ];
    expect(idOf(second)).toBe(idOf(first));
    expect(outcomeOf(await request(hanako, 300, partnerId, key))).toBe('409 idempotency-key-reused');
  });
  it('201: what the partner refuses comes back, and why', async () => {
    await portal.equip(hanako);
    portal.stamps.next.push('refuse');
    const asked = await request(hanako, 300);
    await portal.work();
    const { data } = await read(hanako, idOf(asked));
    expect(data).toMatchObject({
      rejectionReason: 'other',
      exchange: { state: 'rejected', returnedPoints: 300 },
    });
    expect((await partners(hanako)).data?.available).toBe(1_000);
  });
  test.each([
    [0, '400 invalid-request'],
    [1_000_001, '400 invalid-request'],
    [100, '422 exchange-points-wrong'],
    [250, '422 exchange-points-wrong'],
    [600, '409 exchange-limit-reached'],
    [500, '409 points-insufficient'],
  ])('%i points: %s', async (points, expected) => {
    await portal.equip(hanako, 400);
    expect(outcomeOf(await request(hanako, points))).toBe(expected);
    expect((await partners(hanako)).data?.available).toBe(400);
  });
  it('401, 403, 404, 409', async () => {
    expect(outcomeOf(await request(portal.nobody, 200))).toBe('401 signed-out');
    expect(outcomeOf(await request(portal.administrator, 200))).toBe('403 forbidden');
    expect(outcomeOf(await request(hanako, 200, 'nowhere'))).toBe('404 exchange-partner-not-found');
    expect(outcomeOf(await request(hanako, 200, 'unregistered'))).toBe('409 exchange-partner-closed');
    await portal.give(hanako, 500);
    expect(outcomeOf(await request(hanako, 200))).toBe('409 wallet-not-linked');
  });
  it('409: the limits are those of the day and of the month in Tokyo', async () => {
    portal.app.clock.set('2026-11-29T14:59:59Z');
    hanako = await portal.app.as('resident');
    await portal.equip(hanako);
    expect(outcomeOf(await request(hanako, 500))).toBe('201');
    expect(outcomeOf(await request(hanako, 200))).toBe('409 exchange-limit-reached');
    portal.app.clock.set('2026-11-29T15:00:00Z');
    expect(outcomeOf(await request(hanako, 400))).toBe('409 exchange-limit-reached');
    expect(outcomeOf(await request(hanako, 300))).toBe('201');
    portal.app.clock.set('2026-11-30T15:00:00Z');
    const later = await portal.app.as('resident');
    expect((await partners(later)).data?.items[0]?.limits).toMatchObject({
      leftToday: 500,
      leftThisMonth: 800,
    });
    await portal.work();
  });
});

describe('cancelExchange', () => {
  it('200: at once while nothing was sent, by asking the partner afterwards', async () => {
    await portal.equip(hanako);
    portal.stamps.next.push('after');
    const asked = await request(hanako, 300);
    await portal.work();
    expect((await cancel(hanako, idOf(asked))).data?.exchange.state).toBe('cancelling');
    portal.app.clock.advance({ minutes: 1 });
    await portal.work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'cancelled', returnedPoints: 300, isCancellable: false });
    expect((await partners(hanako)).data?.available).toBe(1_000);
    expect(outcomeOf(await cancel(hanako, idOf(asked)))).toBe('409 exchange-not-cancellable');
  });
  it('200: it stays when some of it was spent', async () => {
    await portal.equip(hanako);
    const asked = await request(hanako, 300);
    await portal.work();
    await cancel(hanako, idOf(asked));
    portal.stamps.next.push('used');
    await portal.work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'credited', isCancelRefused: true, isCancellable: false });
  });
  it("400, 401, 403, 404: also somebody else's", async () => {
    await portal.equip(hanako);
    const id = idOf(await request(hanako, 300));
    expect(outcomeOf(await cancel(hanako, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await cancel(portal.nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await cancel(portal.administrator, id))).toBe('403 forbidden');
    expect(outcomeOf(await cancel(await portal.app.as('resident'), id))).toBe('404 exchange-not-found');
    await portal.work();
  });
});

describe('listMyExchanges, getMyExchange', () => {
  it('200: mine, latest first, page by page', async () => {
    await portal.equip(hanako);
    const first = await request(hanako, 200);
    portal.app.clock.advance({ seconds: 1 });
    const second = await request(hanako, 300);
    const page = await list(hanako, { limit: 1 });
    expect(page.data?.items.map(({ id }) => id)).toEqual([idOf(second)]);
    const rest = await list(hanako, { limit: 1, cursor: page.data?.nextCursor ?? '' });
    expect(rest.data).toMatchObject({ items: [{ id: idOf(first) }], nextCursor: null });
    expect((await list(await portal.app.as('resident'))).data?.items).toEqual([]);
    await portal.work();
  });
  it('400, 401, 403, 404', async () => {
    const id = crypto.randomUUID();
    expect(outcomeOf(await list(hanako, { limit: 0 }))).toBe('400 invalid-request');
    expect(outcomeOf(await list(portal.nobody))).toBe('401 signed-out');
    expect(outcomeOf(await list(portal.administrator))).toBe('403 forbidden');
    expect(outcomeOf(await read(hanako, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await read(portal.nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await read(portal.administrator, id))).toBe('403 forbidden');
    expect(outcomeOf(await read(hanako, id))).toBe('404 exchange-not-found');
  });
});
