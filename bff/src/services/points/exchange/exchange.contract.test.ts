/**
 * Exchanging points through the real SDK: every status that the contract documents, at a second partner that was added by
 * an adapter file and an entry in the settings alone.
 */
import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/points.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { newSecrets } from '../../../../../scripts/new-secrets.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { testOrigin } from '../../../testing/config.ts';
import { createTestPartner } from '../../../testing/partner.ts';
import { type StampServer, startStampServer } from '../../../testing/stamp-server.ts';
import { ledgerKeyOf } from '../ledger/keys.ts';
import { createLedger } from '../ledger/ledger.ts';

const start = '2026-11-23T01:00:00.000Z';
const partnerId = 'stamps';
const secret = 'a shared secret of the test';

let stamps: StampServer;
let app: TestApp;
let administrator: TestPerson;
let nobody: TestPerson;
let hanako: TestPerson;
beforeAll(async () => {
  stamps = await startStampServer(secret);
  const partner = {
    ...{ id: partnerId, adapter: 'stamp-currency', baseUrl: stamps.origin, publicBaseUrl: stamps.origin },
    ...{ rate: { points: 100, yen: 50 }, minPoints: 200, stepPoints: 100 },
    ...{ maxPointsPerDay: 500, maxPointsPerMonth: 800, options: { secret } },
  };
  app = await startTestApp({
    now: start,
    pointAdapters: new URL('../../../testing/adapters/', import.meta.url),
    env: {
      POINT_PARTNERS: JSON.stringify([partner, { ...partner, id: 'unregistered' }]),
      POINT_PARTNERS_KEY: newSecrets().POINT_PARTNERS_KEY,
    },
  });
  administrator = await app.as('administrator');
  nobody = await app.as('nobody');
  const contact = '台紙の会 093-000-0002';
  await createTestPartner(app, administrator, partnerId, { name: { ja: 'なかま台紙' }, contact });
});
afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
  await stamps?.close();
});
beforeEach(async () => {
  app.clock.set(start);
  stamps.next.splice(0);
  hanako = await app.as('resident');
});

const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) => {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
};

async function give(person: TestPerson, points: number) {
  const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
  await app.store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const { id } = await ledger.ensureResidentAccount(tx, person.id);
    const cause = { kind: 'staff-grant', description: '試験' } as const;
    const earned = { cause, from: issuance.id, to: id, points, expiresAt: null };
    await ledger.transfer(tx, { ...earned, sourceId: `given:${crypto.randomUUID()}` });
  });
}

const startLink = (person: TestPerson, id = partnerId) =>
  person.clients.points.POST('/me/wallet-links', { body: { partnerId: id } });

/** Leaves for the partner and comes back in the same browser. */
async function link(person: TestPerson, code = 'card-7', change: { state?: string; cookie?: string } = {}) {
  const begun = await startLink(person);
  const state = change.state ?? new URL(begun.data?.redirectTo ?? '').searchParams.get('state') ?? '';
  const cookie = change.cookie ?? begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const session = person.token ? `__Host-entame-session=${person.token}; ` : '';
  const query = new URLSearchParams({
    state,
    ...(code && { code }),
    ...(!code && { error: 'access_denied' }),
  });
  const address = `${testOrigin}/api/points/v1/wallet-links/callback?${query}`;
  const back = await app.app.fetch(new Request(address, { headers: { cookie: session + cookie } }));
  return { at: back.headers.get('location'), state, cookie, status: back.status };
}
const linked = `/points/exchange/wallets?linked=${partnerId}`;

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
const unlink = (person: TestPerson, id = partnerId) =>
  person.clients.points.DELETE('/me/wallet-links/{partnerId}', { params: { path: { partnerId: id } } });

/** Lets the workers do all that is due now. */
async function work() {
  const job = app.app.services
    .flatMap(({ jobs = [] }) => jobs)
    .find(({ name }) => name === 'points.call-partners');
  await job?.run(app.clock.now());
}
type Details = components['schemas']['ExchangeDetails'];
const idOf = ({ data }: { data?: Details | undefined }) => data?.exchange.id ?? '';

async function ready(points = 1_000) {
  await give(hanako, points);
  await link(hanako);
}

describe('startWalletLink', () => {
  it('201: leads away with a state and nothing of the person, tied to this browser', async () => {
    const { data, response } = await startLink(hanako);
    const url = new URL(data?.redirectTo ?? '');
    expect([url.origin, url.href.includes(hanako.id)]).toEqual([stamps.origin, false]);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-entame-wallet-link=\S+; Path=\/; HttpOnly; Secure/,
    );
  });
  it('400, 401, 403, 404, 409', async () => {
    expect(outcomeOf(await startLink(hanako, 'X'))).toBe('400 invalid-request');
    expect(outcomeOf(await startLink(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await startLink(administrator))).toBe('403 forbidden');
    expect(outcomeOf(await startLink(hanako, 'nowhere'))).toBe('404 exchange-partner-not-found');
    expect(outcomeOf(await startLink(hanako, 'unregistered'))).toBe('409 exchange-partner-closed');
  });
  it('403: not for somebody who has not shown lately who they are', async () => {
    app.clock.advance({ minutes: 31 });
    expect(outcomeOf(await startLink(hanako))).toBe('403 step-up-required');
  });
});

describe('finishWalletLink', () => {
  it('302: links, and the partner knows the resident by a pairwise id only', async () => {
    expect((await link(hanako)).at).toBe(linked);
    const { data } = await partners(hanako);
    expect(data?.items[0]?.link).toEqual({ walletLabel: '７番の台紙', linkedAt: start });
    const [holder] = [...stamps.holders.keys()].slice(-1);
    expect(holder).toMatch(/^[0-9a-f]{64}$/);
  });
  it('302: says why not', async () => {
    const problemOf = async (result: ReturnType<typeof link>) => (await result).at?.split('?')[1];
    expect(await problemOf(link(hanako, ''))).toBe('problem=cancelled');
    expect(await problemOf(link(hanako, 'card-8'))).toBe('problem=refused');
    stamps.next.push('before');
    expect(await problemOf(link(hanako))).toBe('problem=unavailable');
    expect(await problemOf(link(hanako, 'card-7', { state: 'x' }))).toBe('problem=expired');
    expect(await problemOf(link(hanako, 'card-7', { cookie: '' }))).toBe('problem=expired');
    const cookie = `__Host-entame-wallet-link=${'A'.repeat(43)}`;
    expect(await problemOf(link(hanako, 'card-7', { cookie }))).toBe('problem=expired');
    expect((await partners(hanako)).data?.items[0]?.link).toBeNull();
  });
  it('302: works once, and for nobody else', async () => {
    const { state, cookie } = await link(hanako);
    expect((await link(hanako, 'card-7', { state, cookie })).at).toContain('problem=expired');
    const begun = await startLink(hanako);
    const stolen = new URL(begun.data?.redirectTo ?? '').searchParams.get('state') ?? '';
    const other = await app.as('resident');
    const own = begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await link(other, 'card-7', { state: stolen, cookie: own })).at).toContain('problem=expired');
  });
  it('400: an endless state', async () => {
    expect((await link(hanako, 'card-7', { state: 'x'.repeat(300) })).status).toBe(400);
  });
});

describe('removeWalletLink', () => {
  it('204: and the partner forgets it, as soon as it can be told', async () => {
    await link(hanako);
    const before = stamps.holders.size;
    expect((await unlink(hanako)).response.status).toBe(204);
    await work();
    expect(stamps.holders.size).toBe(before - 1);
    expect((await partners(hanako)).data?.items[0]?.link).toBeNull();
  });
  it('400, 401, 403, 409', async () => {
    expect(outcomeOf(await unlink(hanako, 'X'))).toBe('400 invalid-request');
    expect(outcomeOf(await unlink(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await unlink(administrator))).toBe('403 forbidden');
    expect(outcomeOf(await unlink(hanako))).toBe('409 wallet-not-linked');
  });
});

describe('listMyExchangePartners', () => {
  it('200: rate, limits and what is left of them', async () => {
    await ready(450);
    const { data } = await partners(hanako);
    expect(data?.available).toBe(450);
    expect(data?.items).toHaveLength(1);
    expect(data?.items[0]).toMatchObject({
      ...{ id: partnerId, name: 'なかま台紙', state: 'open', rate: { points: 100, yen: 50 } },
      limits: { minPoints: 200, leftToday: 500, leftThisMonth: 800, mostNow: 400 },
    });
  });
  it('401, 403', async () => {
    expect(outcomeOf(await partners(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await partners(administrator))).toBe('403 forbidden');
  });
});

describe('requestExchange', () => {
  it('201: reserved at once, credited a moment later, with every step on record', async () => {
    await ready();
    const asked = await request(hanako, 300);
    expect(asked.data?.exchange).toMatchObject({
      state: 'waiting',
      points: 300,
      yen: 150,
      isCancellable: true,
    });
    await work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'credited', partnerName: 'なかま台紙', returnedPoints: 0 });
    expect(data?.steps.map(({ kind }) => kind)).toEqual(['requested', 'sent', 'credited']);
    expect(data).toMatchObject({ partnerReference: `S-${idOf(asked)}`, rejectionReason: null });
    expect(data?.receiptNumber).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(stamps.slips.get(idOf(asked))).toBe(300);
    expect((await hanako.clients.points.GET('/me/account')).data?.balance).toBe(700);
  });
  it('201: the same again with the same key is the same exchange', async () => {
    await ready();
    const key = newIdempotencyKey();
    const [first, second] = [
      await request(hanako, 200, partnerId, key),
      await request(hanako, 200, partnerId, key),
    ];
    expect(idOf(second)).toBe(idOf(first));
    expect(outcomeOf(await request(hanako, 300, partnerId, key))).toBe('409 idempotency-key-reused');
  });
  it('201: what the partner refuses comes back, and why', async () => {
    await ready();
    stamps.next.push('refuse');
    const asked = await request(hanako, 300);
    await work();
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
    await ready(400);
    expect(outcomeOf(await request(hanako, points))).toBe(expected);
    expect((await partners(hanako)).data?.available).toBe(400);
  });
  it('401, 403, 404, 409', async () => {
    expect(outcomeOf(await request(nobody, 200))).toBe('401 signed-out');
    expect(outcomeOf(await request(administrator, 200))).toBe('403 forbidden');
    expect(outcomeOf(await request(hanako, 200, 'nowhere'))).toBe('404 exchange-partner-not-found');
    expect(outcomeOf(await request(hanako, 200, 'unregistered'))).toBe('409 exchange-partner-closed');
    await give(hanako, 500);
    expect(outcomeOf(await request(hanako, 200))).toBe('409 wallet-not-linked');
  });
  it('409: the limits are those of the day and of the month in Tokyo', async () => {
    app.clock.set('2026-11-29T14:59:59Z');
    hanako = await app.as('resident');
    await ready();
    expect(outcomeOf(await request(hanako, 500))).toBe('201');
    expect(outcomeOf(await request(hanako, 200))).toBe('409 exchange-limit-reached');
    app.clock.set('2026-11-29T15:00:00Z');
    expect(outcomeOf(await request(hanako, 400))).toBe('409 exchange-limit-reached');
    expect(outcomeOf(await request(hanako, 300))).toBe('201');
    app.clock.set('2026-11-30T15:00:00Z');
    const later = await app.as('resident');
    expect((await partners(later)).data?.items[0]?.limits).toMatchObject({
      leftToday: 500,
      leftThisMonth: 800,
    });
    await work();
  });
});

describe('cancelExchange', () => {
  it('200: at once while nothing was sent, by asking the partner afterwards', async () => {
    await ready();
    stamps.next.push('after');
    const asked = await request(hanako, 300);
    await work();
    expect((await cancel(hanako, idOf(asked))).data?.exchange.state).toBe('cancelling');
    app.clock.advance({ minutes: 1 });
    await work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'cancelled', returnedPoints: 300, isCancellable: false });
    expect((await partners(hanako)).data?.available).toBe(1_000);
    expect(outcomeOf(await cancel(hanako, idOf(asked)))).toBe('409 exchange-not-cancellable');
  });
  it('200: it stays when some of it was spent', async () => {
    await ready();
    const asked = await request(hanako, 300);
    await work();
    await cancel(hanako, idOf(asked));
    stamps.next.push('used');
    await work();
    const { data } = await read(hanako, idOf(asked));
    expect(data?.exchange).toMatchObject({ state: 'credited', isCancelRefused: true, isCancellable: false });
  });
  it("400, 401, 403, 404: also somebody else's", async () => {
    await ready();
    const id = idOf(await request(hanako, 300));
    expect(outcomeOf(await cancel(hanako, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await cancel(nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await cancel(administrator, id))).toBe('403 forbidden');
    expect(outcomeOf(await cancel(await app.as('resident'), id))).toBe('404 exchange-not-found');
    await work();
  });
});

describe('listMyExchanges, getMyExchange', () => {
  it('200: mine, latest first, page by page', async () => {
    await ready();
    const first = await request(hanako, 200);
    app.clock.advance({ seconds: 1 });
    const second = await request(hanako, 300);
    const page = await list(hanako, { limit: 1 });
    expect(page.data?.items.map(({ id }) => id)).toEqual([idOf(second)]);
    const rest = await list(hanako, { limit: 1, cursor: page.data?.nextCursor ?? '' });
    expect(rest.data).toMatchObject({ items: [{ id: idOf(first) }], nextCursor: null });
    expect((await list(await app.as('resident'))).data?.items).toEqual([]);
    await work();
  });
  it('400, 401, 403, 404', async () => {
    const id = crypto.randomUUID();
    expect(outcomeOf(await list(hanako, { limit: 0 }))).toBe('400 invalid-request');
    expect(outcomeOf(await list(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await list(administrator))).toBe('403 forbidden');
    expect(outcomeOf(await read(hanako, 'x'))).toBe('400 invalid-request');
    expect(outcomeOf(await read(nobody, id))).toBe('401 signed-out');
    expect(outcomeOf(await read(administrator, id))).toBe('403 forbidden');
    expect(outcomeOf(await read(hanako, id))).toBe('404 exchange-not-found');
  });
});
