/** What was undone goes back, and does not count in a replay, on both engines. */
import { describe, expect, it } from 'vitest';
import { attendance, budgetOf, hear, startEarning, type TestEarning } from '../testing/earning.ts';
import { testContent } from '../testing/rule-content.ts';
import type { Told } from './earning.ts';
import { previewRule } from './preview.ts';
import { revokeOccasion } from './revocation.ts';

const open = { points: null, times: null };

describe('an occasion that was undone', () => {
  const revoke = ({ deps, store }: TestEarning, { sourceId, ownerId, title }: Told) =>
    store.write((tx) =>
      revokeOccasion(deps, tx, {
        sourceId,
        ownerId,
        title,
        trigger: 'activity-attended',
        ownerKind: 'resident',
      }),
    );

  it('gives back to the budget what it earned, and uses up no cap', async () => {
    await using earning = await startEarning({
      caps: { day: { points: 50, times: null }, month: open, lifetime: open },
    });
    const told = attendance(earning.resident());
    await hear(earning, told);
    await hear(earning, attendance(told.ownerId));
    await revoke(earning, told);
    await revoke(earning, told);
    expect(await earning.balanceOf(told.ownerId)).toBe(0);
    expect((await budgetOf(earning))?.available).toBe(10_000);
    await hear(earning, attendance(told.ownerId));
    expect(await earning.balanceOf(told.ownerId)).toBe(50);
    await hear(earning, told);
    expect(await earning.balanceOf(told.ownerId)).toBe(50);
  });

  it('takes back only what is still there', async () => {
    await using earning = await startEarning();
    const { deps, store } = earning;
    const told = attendance(earning.resident());
    await hear(earning, told);
    await store.write(async (tx) => {
      const from = (await deps.ledger.ensureResidentAccount(tx, told.ownerId)).id;
      const to = (await deps.ledger.ensureCityAccount(tx, { kind: 'partner', code: 'p', name: 'p' })).id;
      const cause = { kind: 'exchanged', description: '交換' } as const;
      await deps.ledger.transfer(tx, { sourceId: 'spent', cause, from, to, points: 30 });
    });
    await revoke(earning, told);
    expect(await earning.balanceOf(told.ownerId)).toBe(0);
    expect((await budgetOf(earning))?.available).toBe(9_970);
  });

  it('earns nothing when it is told only afterwards, and its open refusal is closed', async () => {
    await using earning = await startEarning({}, 60);
    const late = attendance(earning.resident());
    await revoke(earning, late);
    await hear(earning, late);
    expect(await earning.balanceOf(late.ownerId)).toBe(0);
    const refused = attendance(late.ownerId, { promisedPoints: 61 });
    await hear(earning, refused);
    await revoke(earning, refused);
    expect(await earning.store.raw('select outcome from point_refusal_settlements')).toEqual([
      { outcome: 'revoked' },
    ]);
  });
});

it('replays what was kept of a month, without what was undone', async () => {
  await using earning = await startEarning();
  const [hanako, taro] = [earning.resident(), earning.resident()];
  const inOctober = { occurredAt: Temporal.Instant.from('2026-10-05T01:00:00Z') };
  await hear(earning, attendance(hanako, inOctober));
  await hear(earning, attendance(taro, inOctober));
  await hear(earning, attendance(taro, { ...inOctober, promisedPoints: 9_999 }));
  await hear(earning, attendance(taro));
  const asked = { ruleId: undefined, month: undefined, now: earning.clock.now() };
  const content = testContent({ caps: { day: { points: 60, times: null }, month: open, lifetime: open } });
  expect(await previewRule(earning.store.read, { ...asked, content })).toMatchObject({
    month: '2026-10',
    occasions: 3,
    granted: { points: 110, times: 3, people: 2 },
    refused: [{ reason: 'cap-day', points: 9_989 }],
    budget: { left: ((await budgetOf(earning))?.available ?? 0) - 110 },
  });
});
