/** Grants of staff on both engines: whole or not at all, and once. */
import { describe, expect, it } from 'vitest';
import { ensureDefaultRules } from '../earning/defaults.ts';
import { openTestEarning, type TestEarning } from '../testing/earning.ts';
import { newlyAsked } from './grants.routes.ts';
import { findGrant, recordGrant } from './grants.store.ts';
import { approve, decline, settleRequest } from './grants.ts';

const settings = {
  rules: [],
  budgets: [{ programme: 'attendance', name: '参加', points: 10_000, warnBelowPercent: 20 }],
};

async function start() {
  const earning = await openTestEarning(settings);
  const { deps, store, clock } = earning;
  await store.write((tx) => ensureDefaultRules(deps, tx, clock.now()));
  return earning;
}
const by = (earning: TestEarning, staffId: string) => ({ staffId, now: earning.clock.now() });

async function ask(earning: TestEarning, people: string[], points: number, staffId = 'a') {
  const { deps, store } = earning;
  const [budget] = await store.raw('select id from point_budgets');
  return store.write(async (tx) => {
    const lines = people.map((ownerId, index) => ({
      row: index + 2,
      ownerKind: 'resident' as const,
      ownerId,
      points,
    }));
    const total = { points: points * people.length, count: people.length };
    const texts = { budgetId: String(budget?.id), description: '敬老のお祝い', note: '要綱第3条' };
    const asked = { ...newlyAsked(by(earning, staffId)), kind: 'bulk', ...texts, ...total } as const;
    const id = await recordGrant(tx, asked, lines);
    await settleRequest(deps, tx, id, by(earning, staffId));
    return id;
  });
}
const stateOf = async ({ store }: TestEarning, id: string) => (await findGrant(store.read, id))?.state;
const available = async ({ store }: TestEarning) => {
  const [row] = await store.raw(`select posted from point_accounts where kind = 'budget'`);
  return Number(row?.posted);
};

describe('within the limit', () => {
  it('is granted at once, each with its expiry', async () => {
    await using earning = await start();
    const people = [earning.resident(), earning.resident()];
    expect(await stateOf(earning, await ask(earning, people, 100))).toBe('granted');
    expect(await Promise.all(people.map(earning.balanceOf))).toEqual([100, 100]);
    expect(await available(earning)).toBe(9_800);
    const lots = await earning.store.raw('select distinct expires_at from point_lots');
    expect(lots.map((lot) => new Date(String(lot.expires_at)).toISOString())).toEqual([
      '2028-03-31T15:00:00.000Z',
    ]);
  });

  it('adds up over the day, so that a large grant is not made of small ones', async () => {
    await using earning = await start();
    const hanako = earning.resident();
    expect(await stateOf(earning, await ask(earning, [hanako], 4_000))).toBe('granted');
    expect(await stateOf(earning, await ask(earning, [hanako], 1_001))).toBe('waiting');
    expect(await stateOf(earning, await ask(earning, [hanako], 1_001, 'b'))).toBe('granted');
    earning.clock.set('2026-11-23T15:00:00Z');
    expect(await stateOf(earning, await ask(earning, [hanako], 1_001))).toBe('granted');
  });
});

describe('above the limit', () => {
  it('waits for another person, and is granted once, however many approve at once', async () => {
    await using earning = await start();
    const { deps, store } = earning;
    const hanako = earning.resident();
    const id = await ask(earning, [hanako], 6_000);
    expect(await earning.balanceOf(hanako)).toBe(0);
    const approveAs = (who: string) => store.write((tx) => approve(deps, tx, id, by(earning, who)));
    await expect(approveAs('a')).rejects.toMatchObject({ slug: 'second-person-needed' });
    const outcomes = await Promise.allSettled(['b', 'c', 'd', 'e'].map(approveAs));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await earning.balanceOf(hanako)).toBe(6_000);
    await expect(
      store.write((tx) => decline(deps, tx, id, { ...by(earning, 'f'), note: '遅い', mayApprove: true })),
    ).rejects.toMatchObject({ slug: 'grant-not-waiting' });
  });

  it('never overspends: of two that fit one by one, one is refused whole', async () => {
    await using earning = await start();
    const { deps, store } = earning;
    const people = Array.from({ length: 6 }, () => earning.resident());
    const ids = [await ask(earning, people, 1_000), await ask(earning, people, 1_000)];
    const outcomes = await Promise.allSettled(
      ids.map((id) => store.write((tx) => approve(deps, tx, id, by(earning, 'b')))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await available(earning)).toBe(4_000);
    expect(await Promise.all(people.map(earning.balanceOf))).toEqual(Array(6).fill(1_000));
  });

  it('gives nobody anything when one of them has gone', async () => {
    await using earning = await start();
    const { deps, store } = earning;
    const [hanako, taro] = [earning.resident(), earning.resident()];
    const id = await ask(earning, [hanako, taro], 3_000);
    earning.forget(taro);
    await expect(store.write((tx) => approve(deps, tx, id, by(earning, 'b')))).rejects.toMatchObject({
      slug: 'grant-recipient-gone',
    });
    expect(await earning.balanceOf(hanako)).toBe(0);
    expect(await stateOf(earning, id)).toBe('waiting');
  });
});
