import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testContent, testOccasion } from '../testing/rule-content.ts';
import { type PastOccasion, replayOccasions } from './preview.rules.ts';

const open = { points: null, times: null };
const past = (ownerId: string, day: number, points = 50): PastOccasion => ({
  ...testOccasion({
    occurredAt: Temporal.Instant.from(`2026-10-${String(day).padStart(2, '0')}T01:00:00Z`),
    facts: { promisedPoints: points },
  }),
  ownerId,
});

describe('replayOccasions', () => {
  it('sums people, days and what was refused, by reason', () => {
    const content = testContent({ caps: { day: open, month: { points: 80, times: null }, lifetime: open } });
    const occasions = [past('a', 1), past('b', 1), past('a', 2), past('a', 3), past('b', 3, 0)];
    expect(replayOccasions(content, occasions, 1000)).toEqual({
      occasions: 4,
      granted: { points: 130, times: 3, people: 2 },
      refused: [{ reason: 'cap-month', times: 2, points: 70 }],
      days: [
        { day: '2026-10-01', points: 100, times: 2 },
        { day: '2026-10-02', points: 30, times: 1 },
      ],
      budgetLeft: 870,
    });
  });

  it('asks what the rule would have done: it need not be switched on or have begun', () => {
    const content = testContent({ enabled: false, startsOn: '2026-12-01' });
    expect(replayOccasions(content, [past('a', 1)], null).refused).toEqual([
      { reason: 'budget-missing', times: 1, points: 50 },
    ]);
    expect(replayOccasions(content, [past('a', 1)], 50).granted.points).toBe(50);
  });

  it('counts what was given before that month against the lifetime cap', () => {
    const content = testContent({ caps: { day: open, month: open, lifetime: { points: 60, times: null } } });
    const before = new Map([['a', { points: 40, times: 1 }]]);
    expect(replayOccasions(content, [past('a', 1), past('b', 1)], 1000, before).granted.points).toBe(70);
  });

  it('passes over what other rules look at', () => {
    const content = testContent({ trigger: 'health-recorded', amount: { kind: 'fixed', points: 5 } });
    expect(replayOccasions(content, [past('a', 1)], 1000).occasions).toBe(0);
  });

  it('never gives more than the budget, a day or a month allows', () => {
    const occasion = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 28 }), fc.nat(90));
    const limits = fc.record({ day: fc.nat(120), month: fc.nat(300), budget: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(occasion, { maxLength: 40 }), limits, (drawn, { day, month, budget }) => {
        const occasions = drawn
          .toSorted((a, b) => a[1] - b[1])
          .map(([owner, on, points]) => past(owner, on, points));
        const caps = {
          day: { points: day, times: null },
          month: { points: month, times: null },
          lifetime: open,
        };
        const preview = replayOccasions(testContent({ caps }), occasions, budget);
        const sum = (rows: { points: number }[]) => rows.reduce((total, { points }) => total + points, 0);
        expect(preview.granted.points).toBe(sum(preview.days));
        expect(preview.budgetLeft).toBe(budget - preview.granted.points);
        expect(preview.budgetLeft).toBeGreaterThanOrEqual(0);
        expect(preview.granted.points).toBeLessThanOrEqual(month * preview.granted.people);
        for (const one of preview.days) expect(one.points).toBeLessThanOrEqual(day * preview.granted.people);
        expect(preview.granted.points + sum(preview.refused)).toBe(
          sum(drawn.map(([, , points]) => ({ points }))),
        );
      }),
    );
  });
});
