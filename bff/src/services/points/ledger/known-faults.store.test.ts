/**
 * What users of other ledgers have met, and must not meet here: each fault by its name, shown to be impossible. Where each was
 * reported: Blnk 152, 374, 181, 182; Formance wallets 110; TigerBeetle 27; medici.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { findAccountOfResident, findLots } from './accounts.store.ts';
import { findHistory } from './history.store.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { verifyLedger } from './verify.ts';

const key = new Uint8Array(32).fill(7);
const clock = createTestClock('2026-11-23T01:30:00.000Z');
const march = Temporal.Instant.from('2027-03-31T15:00:00Z');
const cause = { kind: 'exchanged', description: 'なかもPayへ交換' } as const;

let store: TestStore;
let ledger: Ledger;
let issuance: string;
let partner: string;
/** A resident with 100 points, new for each test. */
let resident: string;
let residentId: string;
beforeAll(async () => {
  store = await openTestStore();
  ledger = createLedger({ clock, key });
});
afterAll(async () => {
  expect(await verifyLedger(store, key)).not.toHaveProperty('fault');
  await store[Symbol.asyncDispose]();
});
beforeEach(async () => {
  residentId = crypto.randomUUID();
  await store.write(async (tx) => {
    const city = { kind: 'issuance', code: 'issuance', name: '発行' } as const;
    issuance = (await ledger.ensureCityAccount(tx, city)).id;
    partner = (await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'partner:p', name: 'P' })).id;
    resident = (await ledger.ensureResidentAccount(tx, residentId)).id;
    const given = { from: issuance, to: resident, points: 100, expiresAt: march };
    await ledger.transfer(tx, { ...given, cause, sourceId: `given:${residentId}` });
  });
});

const pay = (points: number, name = crypto.randomUUID()) =>
  store.write((tx) => ledger.transfer(tx, { sourceId: name, cause, from: resident, to: partner, points }));
const refund = (transferId: string, points: number, name: string) =>
  store.write((tx) => ledger.refund(tx, { sourceId: name, transferId, points, cause }));
const hold = (points: number) =>
  store.write((tx) =>
    ledger.hold(tx, { sourceId: crypto.randomUUID(), cause, accountId: resident, points, expiresAt: null }),
  );
const giveBack = (holdId: string) => store.write((tx) => ledger.voidHold(tx, { holdId, cause }));
const post = (holdId: string) => store.write((tx) => ledger.postHold(tx, { holdId, to: partner, cause }));

/** Everything that the books say of the resident, and how long the journal is. */
async function books() {
  const account = await findAccountOfResident(store.read, residentId);
  const lots = await findLots(store.read, resident);
  const [journal] = await store.raw('SELECT count(*) AS length FROM point_transfers');
  const [posted, held] = [account?.posted, account?.held];
  return {
    posted,
    held,
    lots: lots.map((lot) => [lot.remaining, lot.held]),
    length: Number(journal?.length),
  };
}
const refusedWith = (slug: string) => expect.objectContaining({ slug });

describe('refunds', () => {
  it('are not applied twice, told again or under another name', async () => {
    const { id } = await pay(60);
    await refund(id, 60, `r:${id}`);
    const after = await books();
    await refund(id, 60, `r:${id}`);
    await expect(refund(id, 60, `other:${id}`)).rejects.toEqual(refusedWith('refund-too-large'));
    expect(await books()).toEqual(after);
  });

  it('that are refused do nothing at all: no payment comes back with the refusal', async () => {
    const { id } = await pay(60);
    await refund(id, 50, `r:${id}`);
    const after = await books();
    const answers = await Promise.allSettled([11, 20, 60].map((points) => refund(id, points, `x:${points}`)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(refund(id, 49, `r:${id}`)).rejects.toEqual(refusedWith('points-source-reused'));
    expect(await books()).toEqual(after);
  });
});

describe('holds', () => {
  it('count when it is decided what can be spent', async () => {
    await hold(80);
    const after = await books();
    await expect(pay(21)).rejects.toEqual(refusedWith('points-insufficient'));
    await expect(hold(21)).rejects.toEqual(refusedWith('points-insufficient'));
    expect(await books()).toEqual(after);
    await pay(20);
  });

  it('that were given back cannot be posted any more', async () => {
    const { holdId } = await hold(80);
    await giveBack(holdId);
    const after = await books();
    await expect(post(holdId)).rejects.toEqual(refusedWith('hold-not-pending'));
    expect(await books()).toEqual(after);
  });

  it('that were refused are not there to be posted', async () => {
    const before = await books();
    await expect(hold(101)).rejects.toEqual(refusedWith('points-insufficient'));
    await expect(post(crypto.randomUUID())).rejects.toThrow('There is no hold');
    expect(await books()).toEqual(before);
  });
});

test('an account is made once, however many look for it at once', async () => {
  const newcomer = crypto.randomUUID();
  const made = await Promise.all(
    Array.from({ length: 12 }, () => store.write((tx) => ledger.ensureResidentAccount(tx, newcomer))),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});

test('every entry says the balance after it, so that nobody has to read it anew and be late', async () => {
  await Promise.all([pay(10), pay(20), pay(30), hold(5)]);
  const entries = await findHistory(store.read, {
    accountId: resident,
    beforeSequence: 2 ** 53 - 1,
    limit: 50,
  });
  let balance = 0;
  for (const { points, postedAfter } of entries.toReversed()) {
    balance += points;
    expect(postedAfter).toBe(balance);
  }
  expect(balance).toBe(40);
});

test('a stale look lets nobody spend what is gone: many at once, one balance, never below zero', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => (n % 2 ? pay(30) : hold(30))));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const one of tries) if (one.status === 'rejected') expect(one.reason.slug).toBe('points-insufficient');
  const { posted = 0, held = 0 } = await books();
  expect(posted - held).toBe(10);
});

test('balances are never old: they change in the very write that moves the points, or not at all', async () => {
  await expect(
    store.write(async (tx) => {
      await ledger.transfer(tx, { sourceId: 'undone', cause, from: resident, to: partner, points: 40 });
      expect(await findAccountOfResident(tx, residentId)).toMatchObject({ posted: 60 });
      throw new Error('the write is undone');
    }),
  ).rejects.toThrow('the write is undone');
  expect(await books()).toMatchObject({ posted: 100, lots: [[100, 0]] });
});

test('nothing but whole points moves', async () => {
  const before = await books();
  const wrong = fc.oneof(
    fc.double({ min: 0.001, max: 99.999, noInteger: true }),
    fc.constantFrom(0, -1, -100, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53),
  );
  await fc.assert(
    fc.asyncProperty(wrong, async (points) => {
      await expect(pay(points)).rejects.toThrow();
      await expect(hold(points)).rejects.toThrow();
    }),
    { numRuns: 25 },
  );
  expect(await books()).toEqual(before);
});

/** Two payments that belong together: when the second is refused, the first has not happened either. */
const payTwice = (first: number, second: number) =>
  store.write(async (tx) => {
    const movement = { cause, from: resident, to: partner };
    await ledger.transfer(tx, { ...movement, sourceId: crypto.randomUUID(), points: first });
    await ledger.transfer(tx, { ...movement, sourceId: crypto.randomUUID(), points: second });
  });

test('a payment that is undone among others of the same moment takes none of them with it', async () => {
  const { length } = await books();
  const together = [pay(10), payTwice(5, 500), pay(20), payTwice(6, 7), payTwice(3, 600), hold(8), pay(9)];
  const outcomes = await Promise.allSettled<unknown>(together);
  const done = outcomes.map(({ status }) => status === 'fulfilled');
  expect(done).toEqual([true, false, true, true, false, true, true]);
  expect(await books()).toMatchObject({ posted: 48, held: 8, lots: [[48, 8]], length: length + 6 });
});
