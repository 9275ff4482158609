/** The ledger on both engines: what was promised about points, each promise as a test. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Tx } from '#platform/db/store.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { findAccountOfResident, findLots } from './accounts.store.ts';
import { findBalance, findHistory, findMovement, findOpenHolds, findRefundsOf } from './history.store.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { never } from './lots.rules.ts';
import { verifyLedger } from './verify.ts';

const key = new Uint8Array(32).fill(7);
const start = '2026-11-23T01:30:00.000Z';
const march = Temporal.Instant.from('2027-03-31T15:00:00Z');
const december = Temporal.Instant.from('2026-12-31T15:00:00Z');

let store: TestStore;
let ledger: Ledger;
let people = 0;
const clock = createTestClock(start);
beforeAll(async () => {
  store = await openTestStore();
  ledger = createLedger({ clock, key });
});
afterAll(async () => {
  expect(await verifyLedger(store, key)).not.toHaveProperty('fault');
  await store[Symbol.asyncDispose]();
});

/** A resident nobody else in this file has, so that the tests share one database. */
const newcomer = () => `0199c0de-0000-7000-8000-${String(++people).padStart(12, '0')}`;
const cause = { kind: 'activity-attended', description: '健康体操教室' } as const;
const exchanged = { kind: 'exchanged', description: 'なかもPayへ交換' } as const;

async function parties(tx: Tx, residentId: string) {
  const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
  const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'partner:p', name: 'P' });
  const resident = await ledger.ensureResidentAccount(tx, residentId);
  return { issuance: issuance.id, partner: partner.id, resident: resident.id };
}

function grant(
  residentId: string,
  sourceId: string,
  points: number,
  expiresAt: Temporal.Instant | null = march,
) {
  return store.write(async (tx) => {
    const { issuance, resident } = await parties(tx, residentId);
    return ledger.transfer(tx, { sourceId, cause, from: issuance, to: resident, points, expiresAt });
  });
}

function spend(residentId: string, sourceId: string, points: number) {
  return store.write(async (tx) => {
    const { resident, partner } = await parties(tx, residentId);
    return ledger.transfer(tx, { sourceId, cause: exchanged, from: resident, to: partner, points });
  });
}

function hold(residentId: string, sourceId: string, points: number) {
  return store.write(async (tx) => {
    const { resident } = await parties(tx, residentId);
    const request = { sourceId, cause: exchanged, accountId: resident, points, expiresAt: null };
    return (await ledger.hold(tx, request)).holdId;
  });
}

function post(residentId: string, holdId: string, points?: number) {
  return store.write(async (tx) => {
    const { partner } = await parties(tx, residentId);
    const end = points === undefined ? { holdId, to: partner } : { holdId, to: partner, points };
    return ledger.postHold(tx, { ...end, cause: exchanged });
  });
}

const give = (holdId: string) =>
  store.write((tx) =>
    ledger.voidHold(tx, { holdId, cause: { kind: 'exchange-cancelled', description: '取消' } }),
  );

const refund = (sourceId: string, transferId: string, points: number) =>
  store.write((tx) =>
    ledger.refund(tx, {
      sourceId,
      transferId,
      points,
      cause: { kind: 'exchange-refunded', description: '返金' },
    }),
  );

async function lotsOf(residentId: string) {
  const account = await findAccountOfResident(store.read, residentId);
  const lots = await findLots(store.read, account?.id ?? '');
  return Object.fromEntries(
    lots.map(({ expiresAt, remaining, held }) => [
      expiresAt.equals(never) ? 'never' : expiresAt.toString().slice(0, 7),
      held === 0 ? remaining : `${remaining} (${held} held)`,
    ]),
  );
}

async function historyOf(residentId: string) {
  const account = await findAccountOfResident(store.read, residentId);
  const part = { accountId: account?.id ?? '', beforeSequence: Number.MAX_SAFE_INTEGER, limit: 100 };
  return (await findHistory(store.read, part)).map(({ points, postedAfter }) => [points, postedAfter]);
}

const refusal = (slug: string) => expect.objectContaining({ slug });

describe('points that expire', () => {
  it('are spent first when they expire first, and the history says one line for it', async () => {
    const hanako = newcomer();
    await grant(hanako, 'a1', 30, march);
    await grant(hanako, 'a2', 50, null);
    await grant(hanako, 'a3', 20, december);
    await spend(hanako, 'a4', 35);
    expect(await lotsOf(hanako)).toEqual({ '2027-03': 15, never: 50 });
    expect(await historyOf(hanako)).toEqual([
      [-35, 65],
      [20, 100],
      [50, 80],
      [30, 30],
    ]);
  });

  it('of one moment lie in one lot', async () => {
    const hanako = newcomer();
    await grant(hanako, 'b1', 30);
    await grant(hanako, 'b2', 12);
    expect(await lotsOf(hanako)).toEqual({ '2027-03': 42 });
  });

  it('are not spent once their moment has come, even before the expiry is posted', async () => {
    const hanako = newcomer();
    await grant(hanako, 'c1', 30, december);
    await grant(hanako, 'c2', 5, march);
    clock.set('2026-12-31T15:00:00.000Z');
    await expect(spend(hanako, 'c3', 6)).rejects.toEqual(refusal('points-insufficient'));
    await spend(hanako, 'c4', 5);
    clock.set(start);
    expect(await lotsOf(hanako)).toEqual({ '2026-12': 30 });
  });
});

describe('a hold', () => {
  it('takes points out of reach, and gives them back with the expiry that they had', async () => {
    const hanako = newcomer();
    await grant(hanako, 'd1', 20, december);
    await grant(hanako, 'd2', 30, march);
    const holdId = await hold(hanako, 'd3', 25);
    expect(await findBalance(store.read, hanako)).toBe(25);
    expect(await lotsOf(hanako)).toEqual({ '2026-12': '20 (20 held)', '2027-03': '30 (5 held)' });
    await expect(spend(hanako, 'd4', 26)).rejects.toEqual(refusal('points-insufficient'));
    await give(holdId);
    expect(await lotsOf(hanako)).toEqual({ '2026-12': 20, '2027-03': 30 });
    expect(await historyOf(hanako)).toHaveLength(2);
  });

  it('is posted in part: what would expire first goes, the rest comes back', async () => {
    const hanako = newcomer();
    await grant(hanako, 'e1', 20, december);
    await grant(hanako, 'e2', 30, march);
    const holdId = await hold(hanako, 'e3', 40);
    await post(hanako, holdId, 25);
    expect(await lotsOf(hanako)).toEqual({ '2027-03': 25 });
    expect(await findBalance(store.read, hanako)).toBe(25);
  });

  it('ends once: the same end again changes nothing, another end is refused', async () => {
    const hanako = newcomer();
    await grant(hanako, 'f1', 100);
    const [posted, given] = [await hold(hanako, 'f2', 30), await hold(hanako, 'f3', 40)];
    const first = await post(hanako, posted);
    expect(await post(hanako, posted)).toEqual(first);
    await expect(post(hanako, posted, 10)).rejects.toEqual(refusal('points-source-reused'));
    await expect(give(posted)).rejects.toEqual(refusal('hold-not-pending'));
    await give(given);
    await give(given);
    await expect(post(hanako, given)).rejects.toEqual(refusal('hold-not-pending'));
    expect(await findBalance(store.read, hanako)).toBe(70);
    const account = await findAccountOfResident(store.read, hanako);
    expect(await findOpenHolds(store.read, account?.id ?? '')).toEqual([]);
  });

  it('is ended by one of many who try at once', async () => {
    const hanako = newcomer();
    await grant(hanako, 'g1', 100);
    const holdId = await hold(hanako, 'g2', 60);
    const attempts = Array.from({ length: 12 }, (_, n) =>
      n % 2 === 0 ? post(hanako, holdId) : give(holdId),
    );
    await Promise.allSettled(attempts);
    expect([40, 100]).toContain(await findBalance(store.read, hanako));
  });
});

describe('a refund', () => {
  it('gives points back to the lots they came from, those that expire last first, and no more than were taken', async () => {
    const hanako = newcomer();
    await grant(hanako, 'h1', 20, december);
    await grant(hanako, 'h2', 30, march);
    const { id } = await spend(hanako, 'h3', 35);
    await refund('h4', id, 18);
    expect(await lotsOf(hanako)).toEqual({ '2026-12': 3, '2027-03': 30 });
    await expect(refund('h5', id, 18)).rejects.toEqual(refusal('refund-too-large'));
    await refund('h6', id, 17);
    const accountId = (await findAccountOfResident(store.read, hanako))?.id ?? '';
    const sequence = (await findMovement(store.read, accountId, id))?.sequence ?? 0;
    const told = await findRefundsOf(store.read, accountId, sequence);
    expect(told.map(({ points }) => points)).toEqual([18, 17]);
    expect(await lotsOf(hanako)).toEqual({ '2026-12': 20, '2027-03': 30 });
  });

  it('told twice is given once; told twice at once as well', async () => {
    const hanako = newcomer();
    await grant(hanako, 'i1', 50);
    const { id } = await spend(hanako, 'i2', 50);
    const told = await Promise.all(Array.from({ length: 6 }, () => refund('i3', id, 20)));
    expect(new Set(told.map((transfer) => transfer.id)).size).toBe(1);
    await expect(refund('i3', id, 21)).rejects.toEqual(refusal('points-source-reused'));
    expect(await findBalance(store.read, hanako)).toBe(20);
  });
});

describe('the books', () => {
  it('post a source once, however often and however many tell of it at once', async () => {
    const hanako = newcomer();
    const told = await Promise.all(Array.from({ length: 8 }, () => grant(hanako, 'j1', 10)));
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    await expect(grant(hanako, 'j1', 11)).rejects.toEqual(refusal('points-source-reused'));
    expect(await findBalance(store.read, hanako)).toBe(10);
  });

  it('never let more be spent than there is, however many try at once', async () => {
    const hanako = newcomer();
    await grant(hanako, 'k0', 100);
    const spending = Array.from({ length: 30 }, (_, n) =>
      n % 3 === 0 ? hold(hanako, `k${n + 1}`, 9) : spend(hanako, `k${n + 1}`, 9),
    );
    const outcomes = await Promise.allSettled(spending);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
    expect(await findBalance(store.read, hanako)).toBe(1);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])(
    'do not move %d points',
    async (points) => {
      const hanako = newcomer();
      await expect(grant(hanako, `l${points}`, points)).rejects.toThrow(RangeError);
    },
  );

  it.each(['point_transfers', 'point_entries'])('keep %s as it was written', async (table) => {
    await grant(newcomer(), `m-${table}`, 1);
    await expect(store.raw(`update ${table} set sequence = sequence`)).rejects.toThrow('append-only');
    await expect(store.raw(`delete from ${table}`)).rejects.toThrow('append-only');
  });

  it.each([
    "update point_accounts set posted = -1 where kind = 'resident'",
    "update point_accounts set held = posted + 1 where kind = 'resident'",
    'update point_lots set remaining = held - 1',
    'update point_lots set held = -1',
  ])('are not overdrawn past the code: %s', async (statement) => {
    await grant(newcomer(), `n-${statement}`, 1);
    await expect(store.raw(statement)).rejects.toThrow(/check/i);
  });
});
