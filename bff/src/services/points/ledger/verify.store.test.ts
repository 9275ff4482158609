/** Whoever has the database but not the key is found out, and the first bad row is named. Expiry, on the way. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { engine } from '#platform/db/engine.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { findAccountOfResident } from './accounts.store.ts';
import { findCityBalances, findLiabilities } from './books.store.ts';
import { expirePoints } from './expiry.ts';
import { findBalance } from './history.store.ts';
import { findChainHead } from './journal.store.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { verifyLedger } from './verify.ts';

const key = new Uint8Array(32).fill(7);
const start = '2026-11-23T01:30:00.000Z';
const december = Temporal.Instant.from('2026-12-31T15:00:00Z');
const march = Temporal.Instant.from('2027-03-31T15:00:00Z');
const hanako = 'r-hanako';
const taro = 'r-taro';

let store: TestStore;
let ledger: Ledger;
let holdId: string;
const clock = createTestClock(start);

/** Eight transfers: issued 1, 2, 3; a hold 4; spent 5; given back 6; a hold 7 given back by 8. */
beforeEach(async () => {
  clock.set(start);
  store = await openTestStore();
  ledger = createLedger({ clock, key });
  await store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'p', name: 'P' });
    const [h, t] = [
      await ledger.ensureResidentAccount(tx, hanako),
      await ledger.ensureResidentAccount(tx, taro),
    ];
    const earned = { cause: { kind: 'activity-attended', description: '体操' } as const, from: issuance.id };
    await ledger.transfer(tx, { ...earned, sourceId: '1', to: h.id, points: 100, expiresAt: december });
    await ledger.transfer(tx, { ...earned, sourceId: '2', to: h.id, points: 50, expiresAt: march });
    await ledger.transfer(tx, { ...earned, sourceId: '3', to: t.id, points: 40, expiresAt: march });
    const exchanged = { kind: 'exchanged', description: '交換' } as const;
    const hold = { cause: exchanged, accountId: h.id, expiresAt: null };
    ({ holdId } = await ledger.hold(tx, { ...hold, sourceId: '4', points: 20 }));
    const spent = await ledger.transfer(tx, {
      sourceId: '5',
      cause: exchanged,
      from: h.id,
      to: partner.id,
      points: 30,
    });
    await ledger.refund(tx, { sourceId: '6', cause: exchanged, transferId: spent.id, points: 10 });
    const other = await ledger.hold(tx, { ...hold, sourceId: '7', points: 5 });
    await ledger.voidHold(tx, { holdId: other.holdId, cause: exchanged });
  });
});
afterEach(() => store[Symbol.asyncDispose]());

const verify = () => verifyLedger(store, key, { perRead: 3 });

/** As somebody who owns the database can: past the triggers. */
async function tamper(...statements: string[]) {
  const tables = ['point_transfers', 'point_entries'];
  for (const table of tables) {
    const off =
      engine === 'sqlite'
        ? [`drop trigger ${table}_no_update`, `drop trigger ${table}_no_delete`]
        : [`drop trigger ${table}_append_only on ${table}`];
    for (const statement of off) await store.raw(statement);
  }
  for (const statement of statements) await store.raw(statement);
}

it('is whole as it was written', async () => {
  expect(await verify()).toEqual({
    head: await findChainHead(store.read),
    accounts: 4,
    pendingHolds: 1,
  });
});

test.each([
  [
    'a description',
    "update point_transfers set cause_description = '賞金' where sequence = 2",
    'transfer-changed',
    2,
  ],
  ['a source', "update point_transfers set source_id = 'x' where sequence = 3", 'transfer-changed', 3],
  ['a time', 'update point_entries set lot = null where sequence = 3 and line = 2', 'transfer-changed', 3],
  ['points', 'update point_entries set points = 400 where sequence = 3 and line = 2', 'transfer-changed', 3],
  [
    'an account',
    "update point_entries set account_id = (select id from point_accounts where owner_id = 'r-taro') where sequence = 2 and line = 2",
    'transfer-changed',
    2,
  ],
  ['the hash itself', "update point_transfers set hash = 'x' where sequence = 8", 'transfer-changed', 8],
])('finds %s changed', async (_, statement, kind, sequence) => {
  await tamper(statement);
  expect((await verify()).fault).toEqual({ kind, sequence, accountId: null });
});

it('finds a transfer taken out of the middle', async () => {
  await tamper(
    'delete from point_entries where sequence = 5',
    'delete from point_transfers where sequence = 5',
  );
  expect((await verify()).fault).toEqual({ kind: 'transfer-missing', sequence: 5, accountId: null });
});

it('finds the end cut off by an anchor, and by nothing else when the sums were cut with it', async () => {
  const head = await findChainHead(store.read);
  const anchors = [{ ...head, at: start }];
  expect((await verifyLedger(store, key, { anchors })).fault).toBeUndefined();
  // The last transfer released the hold 7; whoever cuts it puts the hold back.
  await tamper(
    'delete from point_entries where sequence = 8',
    'delete from point_transfers where sequence = 8',
    "update point_accounts set held = held + 5 where owner_id = 'r-hanako'",
    "update point_lots set held = held + 5 where expires_at < '2027-01-01' and account_id = (select id from point_accounts where owner_id = 'r-hanako')",
    "insert into point_open_holds (sequence, account_id, points) select 7, id, 5 from point_accounts where owner_id = 'r-hanako'",
  );
  expect((await verify()).fault).toBeUndefined();
  expect((await verifyLedger(store, key, { anchors })).fault).toEqual({
    kind: 'truncated',
    sequence: 8,
    accountId: null,
  });
});

describe('finds what was changed beside the journal', () => {
  test.each([
    [
      'a balance',
      "update point_accounts set posted = posted + 1 where owner_id = 'r-hanako'",
      'account-drifted',
    ],
    ['what is held', "update point_accounts set held = 0 where owner_id = 'r-hanako'", 'account-drifted'],
    [
      'a lot',
      "update point_lots set remaining = remaining + 1 where account_id = (select id from point_accounts where owner_id = 'r-hanako') and held = 0",
      'lot-drifted',
    ],
    [
      'an expiry',
      "update point_lots set expires_at = '2028-03-31T15:00:00.000Z' where account_id = (select id from point_accounts where owner_id = 'r-hanako') and held = 0",
      'lot-drifted',
    ],
    [
      'an owner',
      "update point_accounts set owner_id = 'r-thief' where owner_id = 'r-hanako'",
      'owner-changed',
    ],
  ])('%s', async (_, statement, kind) => {
    const account = await findAccountOfResident(store.read, hanako);
    await store.raw(statement);
    expect((await verify()).fault).toEqual({ kind, sequence: null, accountId: account?.id });
  });

  test.each([
    ['a hold forgotten', 'delete from point_open_holds', 4],
    [
      'a hold that has ended listed',
      "insert into point_open_holds (sequence, account_id, points) select 7, id, 5 from point_accounts where owner_id = 'r-hanako'",
      7,
    ],
    [
      'an open hold that is none',
      "insert into point_open_holds (sequence, account_id, points) select 2, id, 5 from point_accounts where owner_id = 'r-hanako'",
      2,
    ],
  ])('%s', async (_, statement, sequence) => {
    await store.raw(statement);
    expect((await verify()).fault).toEqual({ kind: 'open-holds-drifted', sequence, accountId: null });
  });
});

it('knows nothing whole with another key', async () => {
  const { fault } = await verifyLedger(store, new Uint8Array(32).fill(8));
  expect(fault).toEqual({ kind: 'transfer-changed', sequence: 1, accountId: null });
});

it('is not confused by what is posted while it looks', async () => {
  const spending = Array.from({ length: 20 }, (_, n) =>
    store.write(async (tx) => {
      const { id } = await ledger.ensureResidentAccount(tx, hanako);
      const cause = { kind: 'exchanged', description: '交換' } as const;
      await ledger.hold(tx, { sourceId: `while-${n}`, cause, accountId: id, points: 1, expiresAt: null });
    }),
  );
  const checks = Array.from({ length: 5 }, () => verify());
  await Promise.all(spending);
  for (const { fault } of await Promise.all(checks)) expect(fault).toBeUndefined();
});

describe('expiry', () => {
  const platform = { announce: async () => {} };
  const expire = () => expirePoints({ platform: { ...platform, store }, ledger }, clock.now());

  it('posts what has expired, leaves what is held, and is the same when it runs again or twice at once', async () => {
    clock.set('2026-12-31T14:59:59.999Z');
    expect(await expire()).toEqual({ holds: 0, lots: 0 });
    clock.set('2026-12-31T15:00:00.000Z');
    await Promise.all([expire(), expire()]);
    expect(await expire()).toEqual({ holds: 0, lots: 0 });
    // 100 − 30 spent + 10 given back − 20 held = 60 expired; 20 held and 50 of March are left.
    expect(await findBalance(store.read, hanako)).toBe(50);
    expect(await findBalance(store.read, taro)).toBe(40);
    const breakage = (await findCityBalances(store.read, clock.now())).find(
      ({ kind }) => kind === 'breakage',
    );
    expect(breakage?.balance).toBe(60);
    expect(await verify()).not.toHaveProperty('fault');
  });

  it('takes what a hold gives back to a lot that has expired meanwhile', async () => {
    clock.set('2026-12-31T15:00:00.000Z');
    await expire();
    const cause = { kind: 'exchange-cancelled', description: '取消' } as const;
    await store.write((tx) => ledger.voidHold(tx, { holdId, cause }));
    clock.set('2026-12-31T15:10:00.000Z');
    expect(await expire()).toEqual({ holds: 0, lots: 1 });
    expect(await findBalance(store.read, hanako)).toBe(50);
  });

  it('lets a hold be posted that was made in time', async () => {
    clock.set('2027-01-02T00:00:00.000Z');
    await expire();
    await store.write(async (tx) => {
      const { id } = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'p', name: 'P' });
      await ledger.postHold(tx, { holdId, to: id, cause: { kind: 'exchanged', description: '交換' } });
    });
    expect(await verify()).not.toHaveProperty('fault');
  });

  it('ends holds whose time is over, and gives the points back', async () => {
    await store.write(async (tx) => {
      const { id } = await ledger.ensureResidentAccount(tx, taro);
      const cause = { kind: 'exchanged', description: '運賃' } as const;
      const expiresAt = Temporal.Instant.from('2026-11-23T02:00:00Z');
      await ledger.hold(tx, { sourceId: 'fare', cause, accountId: id, points: 40, expiresAt });
    });
    expect(await findBalance(store.read, taro)).toBe(0);
    clock.set('2026-11-23T02:00:00.000Z');
    expect(await expire()).toEqual({ holds: 1, lots: 0 });
    expect(await findBalance(store.read, taro)).toBe(40);
  });
});

test('balances and what is owed are told as of any moment', async () => {
  const before = clock.now();
  clock.set('2026-12-31T15:00:00.000Z');
  await expirePoints({ platform: { store, announce: async () => {} }, ledger }, clock.now());
  const owedAt = async (at: Temporal.Instant) =>
    (await findLiabilities(store.read, at)).map(({ expiresAt, points }) => [expiresAt?.toString(), points]);
  expect(await owedAt(before)).toEqual([
    ['2026-12-31T15:00:00Z', 80],
    ['2027-03-31T15:00:00Z', 90],
  ]);
  expect(await owedAt(clock.now())).toEqual([
    ['2026-12-31T15:00:00Z', 20],
    ['2027-03-31T15:00:00Z', 90],
  ]);
  const sumAt = async (at: Temporal.Instant) =>
    (await findCityBalances(store.read, at)).reduce((sum, { balance }) => sum + balance, 0);
  expect([await sumAt(before), await sumAt(clock.now())]).toEqual([-170, -110]);
});
