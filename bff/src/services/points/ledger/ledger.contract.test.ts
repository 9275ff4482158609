/** What residents and the desk are told of balances, through the real SDK: every status that the contract documents. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { dropLedgerAnchor } from './anchors.ts';
import { checkBooks } from './check-books.ts';
import { ledgerKeyOf } from './keys.ts';
import { createLedger, type Ledger } from './ledger.ts';

const start = '2026-11-23T01:00:00.000Z';
const march = Temporal.Instant.from('2027-03-31T15:00:00Z');

let app: TestApp;
let ledger: Ledger;
let hanako: TestPerson;
let nobody: TestPerson;
let desk: TestPerson;
let planning: TestPerson;
let transferId: string;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
  [hanako, nobody, desk, planning] = [
    await app.as('resident'),
    await app.as('nobody'),
    await app.as('desk'),
    await app.as('planning'),
  ];
  await app.store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'p', name: 'なかもPay' });
    const { id } = await ledger.ensureResidentAccount(tx, hanako.id);
    const attended = { kind: 'activity-attended', description: '健康体操教室' } as const;
    const earned = { cause: attended, from: issuance.id, to: id };
    await ledger.transfer(tx, { ...earned, sourceId: 'a', points: 100, expiresAt: march });
    await ledger.transfer(tx, { ...earned, sourceId: 'b', points: 20, expiresAt: null });
    const cause = { kind: 'exchanged', description: 'なかもPayへ交換' } as const;
    const spent = await ledger.transfer(tx, { sourceId: 'c', cause, from: id, to: partner.id, points: 110 });
    await ledger.refund(tx, {
      sourceId: 'd',
      transferId: spent.id,
      points: 30,
      cause: { kind: 'exchange-refunded', description: '返金' },
    });
    await ledger.hold(tx, { sourceId: 'e', cause, accountId: id, points: 15, expiresAt: null });
    transferId = spent.id;
  });
});
afterAll(() => app[Symbol.asyncDispose]());

const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) => {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
};
const explanation = (person: TestPerson) => person.clients.points.GET('/me/explanation');
const entry = (person: TestPerson, entryId: string) =>
  person.clients.points.GET('/me/entries/{entryId}', { params: { path: { entryId } } });
const ofResident = (residentId: string) => ({ params: { path: { residentId } } });

describe('explainMyBalance', () => {
  it('200: the balance follows from what came, went, is on hold and expires', async () => {
    const { data } = await explanation(hanako);
    expect(data).toMatchObject({ asOf: start, balance: 25, posted: 40, held: 15 });
    const told = data?.groups.map(({ group, points, causes }) => [group, points, causes[0]?.times]);
    expect(told).toEqual([
      ['earned', 120, 2],
      ['used', -110, 1],
      ['returned', 30, 1],
    ]);
    expect(data?.groups[0]?.causes).toEqual([
      { kind: 'activity-attended', label: '地域活動への参加', points: 120, times: 2 },
    ]);
    expect(data?.holds).toMatchObject([{ points: 15, cause: { kind: 'exchanged' }, expiresAt: null }]);
    expect(data?.lots).toEqual([
      { expiresAt: '2027-03-31T15:00:00.000Z', points: 20, held: 15 },
      { expiresAt: null, points: 20, held: 0 },
    ]);
  });
  it('200: nothing for somebody who never had points', async () => {
    const { data } = await explanation(await app.as('resident'));
    expect(data).toEqual({ asOf: start, balance: 0, posted: 0, held: 0, groups: [], holds: [], lots: [] });
  });
  it('401, 403: for others than residents', async () => {
    expect(outcomeOf(await explanation(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await explanation(desk))).toBe('403 forbidden');
  });
});

describe('getMyAccount', () => {
  it('200: what is held is not to be spent; what expires next is told', async () => {
    const { data } = await hanako.clients.points.GET('/me/account');
    expect(data).toEqual({
      balance: 25,
      held: 15,
      earnedThisMonth: 120,
      nextExpiry: { expiresAt: '2027-03-31T15:00:00.000Z', points: 5 },
      expiringSoon: { points: 0, days: 60 },
    });
  });
});

describe('listMyEntries', () => {
  it('200: only what came, only what went, only a month', async () => {
    const list = async (query: { direction?: 'in' | 'out'; month?: string }) =>
      (await hanako.clients.points.GET('/me/entries', { params: { query } })).data?.items.map(
        ({ points }) => points,
      );
    expect(await list({})).toEqual([30, -110, 20, 100]);
    expect(await list({ direction: 'in' })).toEqual([30, 20, 100]);
    expect(await list({ direction: 'out' })).toEqual([-110]);
    expect(await list({ month: '2026-11' })).toHaveLength(4);
    expect(await list({ month: '2026-10' })).toEqual([]);
  });
  it('400: a month that is none', async () => {
    const query = { month: '2026-13' };
    expect(outcomeOf(await hanako.clients.points.GET('/me/entries', { params: { query } }))).toBe(
      '400 invalid-request',
    );
  });
});

describe('getMyEntry', () => {
  it('200: which points they were, by their expiry', async () => {
    const { data } = await entry(hanako, transferId);
    expect(data).toMatchObject({ points: -110, balanceAfter: 10, rule: null, refundOf: null });
    expect(data?.lots).toEqual([
      { expiresAt: '2027-03-31T15:00:00.000Z', points: -100 },
      { expiresAt: null, points: -10 },
    ]);
  });
  it('200: a refund says what it gives back', async () => {
    const list = await hanako.clients.points.GET('/me/entries');
    const { data } = await entry(hanako, list.data?.items[0]?.id ?? '');
    expect(data).toMatchObject({ points: 30, refundOf: { id: transferId, cause: { kind: 'exchanged' } } });
    const refunded = await entry(hanako, transferId);
    expect(refunded.data?.refunds).toMatchObject([{ id: data?.id, points: 30 }]);
    expect(data?.refunds).toEqual([]);
  });
  it('400, 401, 403, 404', async () => {
    expect(outcomeOf(await entry(hanako, 'no-id'))).toBe('400 invalid-request');
    expect(outcomeOf(await entry(nobody, transferId))).toBe('401 signed-out');
    expect(outcomeOf(await entry(desk, transferId))).toBe('403 forbidden');
    expect(outcomeOf(await entry(hanako, uuidv7()))).toBe('404 entry-not-found');
    expect(outcomeOf(await entry(await app.as('resident'), transferId))).toBe('404 entry-not-found');
  });
});

describe('what the desk tells a resident', () => {
  const explain = (person: TestPerson, id: string) =>
    person.clients.points.GET('/residents/{residentId}/explanation', ofResident(id));
  const list = (person: TestPerson, id: string) =>
    person.clients.points.GET('/residents/{residentId}/entries', ofResident(id));
  const get = (person: TestPerson, residentId: string, entryId: string) =>
    person.clients.points.GET('/residents/{residentId}/entries/{entryId}', {
      params: { path: { residentId, entryId } },
    });

  it('200: the same as the resident sees', async () => {
    expect((await explain(desk, hanako.id)).data).toEqual((await explanation(hanako)).data);
    expect((await list(desk, hanako.id)).data?.items).toHaveLength(4);
    expect((await get(desk, hanako.id, transferId)).data).toEqual((await entry(hanako, transferId)).data);
  });
  it('400, 401, 403, 404', async () => {
    const [x, id] = ['no-id', hanako.id];
    for (const [answer, outcome] of [
      [await explain(desk, x), '400 invalid-request'],
      [await list(desk, x), '400 invalid-request'],
      [await get(desk, id, x), '400 invalid-request'],
      [await explain(nobody, id), '401 signed-out'],
      [await list(nobody, id), '401 signed-out'],
      [await get(nobody, id, transferId), '401 signed-out'],
      [await explain(hanako, id), '403 forbidden'],
      [await list(hanako, id), '403 forbidden'],
      [await get(hanako, id, transferId), '403 forbidden'],
      [await explain(desk, uuidv7()), '404 resident-not-found'],
      [await list(desk, uuidv7()), '404 resident-not-found'],
      [await get(desk, uuidv7(), transferId), '404 resident-not-found'],
      [await get(desk, id, uuidv7()), '404 entry-not-found'],
    ] as const)
      expect(outcomeOf(answer)).toBe(outcome);
  });
});

describe("the city's books", () => {
  const accounts = (person: TestPerson, at?: string) =>
    person.clients.points.GET('/books/accounts', { params: { query: at === undefined ? {} : { at } } });
  const liabilities = (person: TestPerson, at?: string) =>
    person.clients.points.GET('/books/liabilities', { params: { query: at === undefined ? {} : { at } } });
  const check = (person: TestPerson) => person.clients.points.GET('/books/check');
  const exported = (person: TestPerson, format: 'csv' | 'xlsx') =>
    person.clients.points.GET('/books/entries/export', { params: { query: { format } }, parseAs: 'text' });

  it('200: all accounts and what people hold sum to zero, now and before', async () => {
    const { data } = await accounts(planning, '2099-01-01T00:00:00Z');
    expect(data).toMatchObject({ at: start, heldByResidents: 40, heldByGroups: 0 });
    const sum = data?.items.reduce((total, { balance }) => total + balance, 0);
    expect(sum).toBe(-40);
    const before = (await accounts(planning, '2026-11-22T00:00:00Z')).data;
    expect(before?.items.every(({ balance }) => balance === 0)).toBe(true);
  });
  it('200: what is owed, by the last month in which it can be spent', async () => {
    const { data } = await liabilities(planning);
    expect(data).toEqual({
      at: start,
      total: 40,
      months: [{ month: '2027-03', points: 20 }],
      withoutExpiry: 20,
    });
  });
  it('200: how far the books were checked and anchored', async () => {
    expect((await check(planning)).data).toMatchObject({ checkedAt: null, isSound: null, anchoredAt: null });
    await checkBooks(app.platform, app.clock.now());
    await dropLedgerAnchor(app.platform, app.clock.now());
    const { data } = await check(planning);
    expect(data).toMatchObject({ checkedAt: start, isSound: true, anchoredAt: start });
    expect(data?.checkedTransfers).toBe(data?.transfers);
  });
  it('200: the journal line by line, without names of residents', async () => {
    const { data } = await exported(planning, 'csv');
    expect(data).toContain('健康体操教室');
    expect(data).not.toContain(hanako.id);
    expect((await exported(planning, 'xlsx')).response.status).toBe(200);
  });
  it('400, 401, 403', async () => {
    expect(outcomeOf(await accounts(planning, 'yesterday'))).toBe('400 invalid-request');
    expect(outcomeOf(await liabilities(planning, 'yesterday'))).toBe('400 invalid-request');
    const query = { format: 'pdf' as 'csv' };
    const wrong = await planning.clients.points.GET('/books/entries/export', { params: { query } });
    expect(outcomeOf(wrong)).toBe('400 invalid-request');
    for (const call of [accounts, liabilities, check, (person: TestPerson) => exported(person, 'csv')]) {
      expect((await call(nobody)).response.status).toBe(401);
      expect((await call(hanako)).response.status).toBe(403);
    }
  });
});
