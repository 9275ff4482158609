/** Linking a wallet through the real SDK: every status that the contract documents, and whoever tries to link another's. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const linked = `/points/exchange/wallets?linked=${partnerId}`;
const partners = (person: TestPerson) => person.clients.points.GET('/me/exchange-partners');
const unlink = (person: TestPerson, id = partnerId) =>
  person.clients.points.DELETE('/me/wallet-links/{partnerId}', { params: { path: { partnerId: id } } });

describe('startWalletLink', () => {
  it('201: leads away with a state and nothing of the person, tied to this browser', async () => {
    const { data, response } = await portal.startLink(hanako);
    const url = new URL(data?.redirectTo ?? '');
    expect([url.origin, url.href.includes(hanako.id)]).toEqual([portal.stamps.origin, false]);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-entame-wallet-link=\S+; Path=\/; HttpOnly; Secure/,
    );
  });
  it('400, 401, 403, 404, 409', async () => {
    expect(outcomeOf(await portal.startLink(hanako, 'X'))).toBe('400 invalid-request');
    expect(outcomeOf(await portal.startLink(portal.nobody))).toBe('401 signed-out');
    expect(outcomeOf(await portal.startLink(portal.administrator))).toBe('403 forbidden');
    expect(outcomeOf(await portal.startLink(hanako, 'nowhere'))).toBe('404 exchange-partner-not-found');
    expect(outcomeOf(await portal.startLink(hanako, 'unregistered'))).toBe('409 exchange-partner-closed');
  });
  it('403: not for somebody who has not shown lately who they are', async () => {
    portal.app.clock.advance({ minutes: 31 });
    expect(outcomeOf(await portal.startLink(hanako))).toBe('403 step-up-required');
  });
});

describe('finishWalletLink', () => {
  it('302: links, and the partner knows the resident by a pairwise id only', async () => {
    expect((await portal.link(hanako)).at).toBe(linked);
    const { data } = await partners(hanako);
    expect(data?.items[0]?.link).toEqual({ walletLabel: '７番の台紙', linkedAt: exchangeStart });
    const [holder] = [...portal.stamps.holders.keys()].slice(-1);
    expect(holder).toMatch(/^[0-9a-f]{64}$/);
  });
  it('302: says why not', async () => {
    const problemOf = async (result: ReturnType<ExchangePortal['link']>) => (await result).at?.split('?')[1];
    expect(await problemOf(portal.link(hanako, ''))).toBe('problem=cancelled');
    expect(await problemOf(portal.link(hanako, 'card-8'))).toBe('problem=refused');
    portal.stamps.next.push('before');
    expect(await problemOf(portal.link(hanako))).toBe('problem=unavailable');
    expect(await problemOf(portal.link(hanako, 'card-7', { state: 'x' }))).toBe('problem=expired');
    expect(await problemOf(portal.link(hanako, 'card-7', { cookie: '' }))).toBe('problem=expired');
    const cookie = `__Host-entame-wallet-link=${'A'.repeat(43)}`;
    expect(await problemOf(portal.link(hanako, 'card-7', { cookie }))).toBe('problem=expired');
    expect((await partners(hanako)).data?.items[0]?.link).toBeNull();
  });
  it('302: works once, and for portal.nobody else', async () => {
    const { state, cookie } = await portal.link(hanako);
    expect((await portal.link(hanako, 'card-7', { state, cookie })).at).toContain('problem=expired');
    const begun = await portal.startLink(hanako);
    const stolen = new URL(begun.data?.redirectTo ?? '').searchParams.get('state') ?? '';
    const other = await portal.app.as('resident');
    const own = begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await portal.link(other, 'card-7', { state: stolen, cookie: own })).at).toContain(
      'problem=expired',
    );
  });
  it('400: an endless state', async () => {
    expect((await portal.link(hanako, 'card-7', { state: 'x'.repeat(300) })).status).toBe(400);
  });
});

describe('removeWalletLink', () => {
  it('204: and the partner forgets it, as soon as it can be told', async () => {
    await portal.link(hanako);
    const before = portal.stamps.holders.size;
    expect((await unlink(hanako)).response.status).toBe(204);
    await portal.work();
    expect(portal.stamps.holders.size).toBe(before - 1);
    expect((await partners(hanako)).data?.items[0]?.link).toBeNull();
  });
  it('204: and what is under way is finished before', async () => {
    await portal.equip(hanako);
    portal.stamps.next.push('before');
    await hanako.clients.points.POST('/me/exchanges', {
      params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { partnerId, points: 200 },
    });
    await portal.work();
    await unlink(hanako);
    const before = portal.stamps.holders.size;
    await portal.work();
    expect(portal.stamps.holders.size).toBe(before);
    portal.app.clock.advance({ minutes: 1 });
    await portal.work();
    await portal.work();
    expect(portal.stamps.holders.size).toBe(before - 1);
    const { data } = await hanako.clients.points.GET('/me/exchanges', { params: { query: {} } });
    expect(data?.items.map(({ state }) => state)).toEqual(['credited']);
  });
  it('400, 401, 403, 409', async () => {
    expect(outcomeOf(await unlink(hanako, 'X'))).toBe('400 invalid-request');
    expect(outcomeOf(await unlink(portal.nobody))).toBe('401 signed-out');
    expect(outcomeOf(await unlink(portal.administrator))).toBe('403 forbidden');
    expect(outcomeOf(await unlink(hanako))).toBe('409 wallet-not-linked');
  });
});
