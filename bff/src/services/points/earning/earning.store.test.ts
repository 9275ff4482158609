/** Occasions become grants and refusals, on both engines. */
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { recordAlias } from '#platform/merging/merging.store.ts';
import { fundBudget, returnBudget } from '../budgets/budgets.ts';
import {
  attendance,
  budgetOf,
  hear,
  openTestEarning,
  startEarning,
  type TestEarning,
} from '../testing/earning.ts';
import { testContent } from '../testing/rule-content.ts';
import { findRuleTexts } from './rule-texts.ts';
import { recordRule, recordVersion } from './rules.store.ts';

const open = { points: null, times: null };
const refusalsOf = async ({ store }: TestEarning) =>
  (await store.raw('select reason, points from point_refusals order by id')).map(
    ({ reason, points }) => `${reason} ${points}`,
  );

describe('hearing of an occasion', () => {
  it('grants what was promised once, with its rule, its occasion and its expiry', async () => {
    await using earning = await startEarning({ expiry: { kind: 'after', months: 12, end: 'fiscal-year' } });
    const hanako = earning.resident();
    const told = attendance(hanako);
    await hear(earning, told);
    await hear(earning, told);
    expect(await earning.balanceOf(hanako)).toBe(50);
    const [grant] = await earning.store.raw('select * from point_grants');
    const [transfer] = await earning.store.raw(
      `select * from point_transfers where cause_kind = 'activity-attended'`,
    );
    expect(transfer).toMatchObject({
      source_id: `${told.sourceId}:${grant?.rule_id}`,
      cause_description: '健康体操教室',
      rule_version_id: grant?.rule_version_id,
    });
    const texts = await findRuleTexts(earning.store.read, [String(grant?.rule_version_id)]);
    expect([...texts.values()]).toEqual([
      { name: '地域活動への参加', version: 1, description: '案内されたポイント。' },
    ]);
    const [lot] = await earning.store.raw('select expires_at from point_lots');
    expect(new Date(String(lot?.expires_at)).toISOString()).toBe('2028-03-31T15:00:00.000Z');
  });

  it('is silent where nothing was promised, and drops what nobody is left to have', async () => {
    await using earning = await startEarning();
    const hanako = earning.resident();
    await hear(earning, attendance(hanako, { promisedPoints: 0 }));
    await hear(earning, attendance(uuidv7()));
    expect(await earning.balanceOf(hanako)).toBe(0);
    expect(await refusalsOf(earning)).toEqual([]);
  });

  it('gives the rest of a cap, and puts on record what was kept back', async () => {
    await using earning = await startEarning({
      caps: { day: { points: 80, times: null }, month: open, lifetime: open },
    });
    const hanako = earning.resident();
    for (let n = 0; n < 3; n++) await hear(earning, attendance(hanako));
    await hear(earning, attendance(hanako, { occurredAt: Temporal.Instant.from('2026-11-23T15:00:00Z') }));
    expect(await earning.balanceOf(hanako)).toBe(130);
    expect(await refusalsOf(earning)).toEqual(['cap-day 20', 'cap-day 50']);
  });

  it('counts a cap for the person, whichever of their accounts it was before a merge', async () => {
    await using earning = await startEarning({
      caps: { day: open, month: open, lifetime: { points: 80, times: null } },
    });
    const [hanako, double] = [earning.resident(), earning.resident()];
    await hear(earning, attendance(double));
    await earning.store.write((tx) =>
      recordAlias(tx, { mergedId: double, keptId: hanako, mergeId: uuidv7() }),
    );
    await hear(earning, attendance(double));
    expect(await earning.balanceOf(hanako)).toBe(30);
    expect(await refusalsOf(earning)).toEqual(['cap-lifetime 20']);
  });

  it('knows age and town on the day', async () => {
    await using earning = await startEarning({ who: { ageFrom: 80, ageTo: null, towns: ['通谷四丁目'] } });
    const told = (id: string) => hear(earning, attendance(id));
    await told(earning.resident({ birthDate: '1946-11-23' }));
    await told(earning.resident({ birthDate: '1946-11-24' }));
    await told(earning.resident({ address: '福岡県中間市七重町1-1' }));
    expect(await refusalsOf(earning)).toEqual(['not-this-age 50', 'not-this-town 50']);
  });

  it('leaves an occasion with the version of its time, also when it is told later', async () => {
    await using earning = await startEarning();
    const hanako = earning.resident();
    await hear(earning, attendance(hanako));
    const [rule] = await earning.store.raw('select id from point_rules');
    const takesEffectAt = Temporal.Instant.from('2026-11-24T00:00:00Z');
    const content = testContent({ amount: { kind: 'fixed', points: 7 } });
    const version = { ruleId: String(rule?.id), version: 2, takesEffectAt, content, note: '' };
    await earning.store.write((tx) =>
      recordVersion(tx, { ...version, createdAt: takesEffectAt, createdById: null }),
    );
    earning.clock.set('2026-11-25T00:00:00Z');
    await hear(earning, attendance(hanako));
    expect(await earning.balanceOf(hanako)).toBe(100);
    await hear(earning, attendance(hanako, { occurredAt: takesEffectAt }));
    expect(await earning.balanceOf(hanako)).toBe(107);
  });

  it('lets every rule of a trigger give its own', async () => {
    await using earning = await startEarning();
    const hanako = earning.resident();
    await hear(earning, attendance(hanako, { promisedPoints: 0 }));
    const now = Temporal.Instant.from('2026-11-01T00:00:00Z');
    await earning.store.write(async (tx) => {
      const ruleId = await recordRule(tx, { code: null, createdAt: now });
      const content = testContent({ name: '敬老の月', amount: { kind: 'fixed', points: 10 } });
      await recordVersion(tx, {
        ...{ ruleId, version: 1, takesEffectAt: now, content, note: '' },
        createdAt: now,
        createdById: null,
      });
    });
    await hear(earning, attendance(hanako));
    const causes = await earning.store.raw(
      `select cause_description from point_transfers where cause_kind = 'activity-attended' order by sequence`,
    );
    expect(causes.map((row) => row.cause_description)).toEqual(['健康体操教室', '敬老の月（健康体操教室）']);
    expect(await earning.balanceOf(hanako)).toBe(60);
  });

  it('gives a group its own points', async () => {
    await using earning = await openTestEarning();
    const groupId = uuidv7();
    const told = { ownerKind: 'group', trigger: 'group-activity-reported', sourceId: 'report:1' } as const;
    await hear(earning, attendance(groupId, told));
    const accounts = `select posted from point_accounts where kind = 'group' and owner_id = '${groupId}'`;
    expect((await earning.store.raw(accounts)).map((row) => Number(row.posted))).toEqual([50]);
  });
});

describe('a budget', () => {
  it('never overspends, however many come at once', async () => {
    await using earning = await startEarning({}, 1_020);
    const people = Array.from({ length: 40 }, () => earning.resident());
    await hear(earning, attendance(earning.resident(), { promisedPoints: 20 }));
    await Promise.all(people.map((id) => hear(earning, attendance(id))));
    const balances = await Promise.all(people.map(earning.balanceOf));
    expect(balances.filter((balance) => balance === 50)).toHaveLength(20);
    expect(balances.filter((balance) => balance === 0)).toHaveLength(20);
    expect((await budgetOf(earning))?.available).toBe(0);
    expect(await refusalsOf(earning)).toEqual(Array(20).fill('budget-exhausted 50'));
  }, 30_000);

  it('grants once, however often the same occasion is told at once', async () => {
    await using earning = await startEarning();
    const told = attendance(earning.resident());
    await Promise.allSettled(Array.from({ length: 8 }, () => hear(earning, told)));
    expect(await earning.balanceOf(told.ownerId)).toBe(50);
  });

  it('belongs to a fiscal year: without one for that day nothing is granted, and that is on record', async () => {
    await using earning = await startEarning();
    await hear(
      earning,
      attendance(earning.resident(), { occurredAt: Temporal.Instant.from('2027-03-31T15:00:00Z') }),
    );
    expect(await refusalsOf(earning)).toEqual(['budget-missing 50']);
  });

  it('warns once when it runs low, and again after it was filled up', async () => {
    await using earning = await startEarning({}, 100);
    const { deps, store } = earning;
    const lowSince = async () => (await budgetOf(earning))?.lowSince?.toString();
    await hear(earning, attendance(earning.resident(), { promisedPoints: 80 }));
    expect(await lowSince()).toBeUndefined();
    await hear(earning, attendance(earning.resident(), { promisedPoints: 1 }));
    expect(await lowSince()).toBe('2026-11-23T01:30:00Z');
    const found = await budgetOf(earning);
    if (!found) throw new Error('no budget');
    const by = { staffId: null, now: earning.clock.now() };
    await store.write((tx) => fundBudget(deps, tx, found, { points: 1_000, reason: '補正' }, by));
    await hear(earning, attendance(earning.resident(), { promisedPoints: 1 }));
    expect(await lowSince()).toBeUndefined();
    expect(await budgetOf(earning)).toMatchObject({ funded: 1_100, available: 1_018 });
    await store.write((tx) => returnBudget(deps, tx, found, { points: 1_018, reason: '年度末' }, by));
    expect(await budgetOf(earning)).toMatchObject({ funded: 82, available: 0 });
    await expect(
      store.write((tx) => returnBudget(deps, tx, found, { points: 1, reason: '年度末' }, by)),
    ).rejects.toMatchObject({ slug: 'points-insufficient' });
  });
});
