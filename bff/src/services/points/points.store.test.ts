import { describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { ensureAttendanceBudget } from './points.budget.ts';
import { composeTransfer } from './points.rules.ts';
import {
  ensureCityAccount,
  ensureResidentAccount,
  findLedgerFaults,
  findResidentAccount,
  findResidentEntries,
  findTransferBySource,
  recordGrantRefusal,
  recordTransfer,
} from './points.store.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-11-23T01:30:00.000Z');
const hanako = '0199c0de-0000-7000-8000-000000000001';
const taro = '0199c0de-0000-7000-8000-000000000002';

async function grant(
  store: TestStore,
  sourceId: string,
  { residentId = hanako, points = 50, postedAt = now } = {},
) {
  await store.write(async (tx) => {
    const budget = await ensureAttendanceBudget(tx, { attendanceBudgetPoints: 100_000 }, now);
    const account = await ensureResidentAccount(tx, residentId);
    const cause = { kind: 'activity-attended', description: `活動 ${sourceId}` } as const;
    const legs = composeTransfer({ from: budget.id, to: account.id, points });
    await recordTransfer(tx, { cause, sourceId, postedAt, legs });
  });
}

async function balanceOf(store: TestStore, residentId: string) {
  const [account] = await findResidentAccount(store.read, { residentId, since: at('2026-10-31T15:00:00Z') });
  return account;
}

const pageOf = (store: TestStore, beforeSequence: number, limit: number) =>
  findResidentEntries(store.read, { residentId: hanako, beforeSequence, limit });

describe('the point ledger', () => {
  it('knows nothing of a resident who never had points', async () => {
    await using store = await openTestStore();
    expect(await balanceOf(store, hanako)).toBeUndefined();
    expect(await pageOf(store, Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });

  it('posts a transfer to both accounts and keeps the books balanced', async () => {
    await using store = await openTestStore();
    await grant(store, 'event-1');
    expect(await balanceOf(store, hanako)).toEqual({ balance: 50, received: 50 });
    const rows = await store.raw('select code, balance from accounts order by code');
    expect(rows.map((row) => [row.code, Number(row.balance)])).toEqual(
      expect.arrayContaining([
        ['budget:attendance', 99_950],
        ['issuance', -100_000],
      ]),
    );
    expect(await findLedgerFaults(store.read)).toEqual([]);
  });

  it('counts as received this month only what came in since its first day', async () => {
    await using store = await openTestStore();
    await grant(store, 'last-month', { points: 30, postedAt: at('2026-10-31T14:59:59.999Z') });
    await grant(store, 'this-month', { points: 20, postedAt: at('2026-10-31T15:00:00.000Z') });
    expect(await balanceOf(store, hanako)).toEqual({ balance: 50, received: 20 });
  });

  it('funds the programme budget once, however often it is asked for', async () => {
    await using store = await openTestStore();
    const city = { attendanceBudgetPoints: 500 };
    const asked = Array.from({ length: 8 }, () => store.write((tx) => ensureAttendanceBudget(tx, city, now)));
    for (const budget of await Promise.all(asked)) expect(budget.balance).toBe(500);
    await store.write(async (tx) => {
      const budget = await ensureAttendanceBudget(tx, city, now);
      const account = await ensureResidentAccount(tx, hanako);
      const legs = composeTransfer({ from: budget.id, to: account.id, points: 500 });
      const cause = { kind: 'activity-attended', description: '全部' } as const;
      await recordTransfer(tx, { cause, sourceId: 'all-of-it', postedAt: now, legs });
    });
    const spent = await store.write((tx) => ensureAttendanceBudget(tx, city, now));
    expect(spent.balance).toBe(0);
  });

  it('pages through the history, latest first, each entry once, while new ones arrive', async () => {
    await using store = await openTestStore();
    for (const n of [1, 2, 3, 4, 5]) await grant(store, `event-${n}`, { points: n });
    const first = await pageOf(store, Number.MAX_SAFE_INTEGER, 2);
    await grant(store, 'event-6', { points: 6 });
    const second = await pageOf(store, first[1]?.sequence ?? 0, 2);
    const third = await pageOf(store, second[1]?.sequence ?? 0, 2);
    const points = [...first, ...second, ...third].map((entry) => entry.points);
    expect(points).toEqual([5, 4, 3, 2, 1]);
    expect(first[0]).toMatchObject({ balanceAfter: 15, causeDescription: '活動 event-5' });
    expect(first[0]?.postedAt.equals(now)).toBe(true);
  });

  it('refuses a second transfer of the same source, with no effect', async () => {
    await using store = await openTestStore();
    await grant(store, 'event-1');
    await expect(grant(store, 'event-1')).rejects.toThrow();
    expect(await balanceOf(store, hanako)).toMatchObject({ balance: 50 });
    expect(await findTransferBySource(store.read, 'event-1')).toMatchObject({
      causeKind: 'activity-attended',
    });
    expect(await findLedgerFaults(store.read)).toEqual([]);
  });

  it('lets nobody but the issuance account go below zero', async () => {
    await using store = await openTestStore();
    await grant(store, 'event-1', { points: 10 });
    await expect(
      store.write(async (tx) => {
        const from = await ensureResidentAccount(tx, hanako);
        const to = await ensureResidentAccount(tx, taro);
        const cause = { kind: 'activity-attended', description: '使いすぎ' } as const;
        const legs = composeTransfer({ from: from.id, to: to.id, points: 11 });
        await recordTransfer(tx, { cause, sourceId: 'overdraft', postedAt: now, legs });
      }),
    ).rejects.toThrow();
    expect(await balanceOf(store, hanako)).toMatchObject({ balance: 10 });
    expect(await balanceOf(store, taro)).toBeUndefined();
  });

  it('keeps one exact balance under many grants at once', async () => {
    await using store = await openTestStore();
    const grants = Array.from({ length: 60 }, (_, n) =>
      grant(store, `event-${n}`, { points: n + 1, residentId: n % 3 === 0 ? taro : hanako }),
    );
    await Promise.all(grants);
    const toTaro = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? n + 1 : 0)).reduce((a, b) => a + b);
    expect(await balanceOf(store, taro)).toMatchObject({ balance: toTaro });
    expect(await balanceOf(store, hanako)).toMatchObject({ balance: 1830 - toTaro });
    const sequences = (await pageOf(store, Number.MAX_SAFE_INTEGER, 100)).map((entry) => entry.sequence);
    expect(sequences).toEqual(Array.from({ length: 40 }, (_, n) => 40 - n));
    const unbalanced = 'select transfer_id from entries group by transfer_id having sum(points) <> 0';
    expect(await store.raw(unbalanced)).toEqual([]);
    const drifted = `select a.id from accounts a join entries e on e.account_id = a.id
      group by a.id, a.balance having sum(e.points) <> a.balance`;
    expect(await store.raw(drifted)).toEqual([]);
    expect(await findLedgerFaults(store.read)).toEqual([]);
  }, 30_000);

  it('finds books that were tampered with', async () => {
    await using store = await openTestStore();
    await grant(store, 'event-1');
    await store.raw(`update accounts set balance = 51 where resident_id = '${hanako}'`);
    expect(await findLedgerFaults(store.read)).toEqual([
      'all accounts together hold 1 points instead of none',
      expect.stringMatching(/^account .+ does not equal its last entry$/),
    ]);
  });

  it('remembers a refused grant once', async () => {
    await using store = await openTestStore();
    const refusal = {
      sourceId: 'event-1',
      residentId: hanako,
      points: 50,
      causeKind: 'activity-attended',
      causeDescription: '健康教室',
      reason: 'budget-exhausted',
      refusedAt: now,
    } as const;
    await store.write((tx) => recordGrantRefusal(tx, refusal));
    await store.write((tx) => recordGrantRefusal(tx, refusal));
    expect(await store.raw('select reason from grant_refusals')).toEqual([{ reason: 'budget-exhausted' }]);
  });

  it('opens a city account once', async () => {
    await using store = await openTestStore();
    const account = { kind: 'budget', code: 'budget:test', name: '試験' } as const;
    const first = await store.write((tx) => ensureCityAccount(tx, account));
    const again = await store.write((tx) => ensureCityAccount(tx, account));
    expect(again.id).toBe(first.id);
  });
});
