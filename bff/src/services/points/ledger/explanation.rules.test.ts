import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { languages } from '#platform/language.ts';
import { computeCauseLabel } from './cause-texts.rules.ts';
import { type CauseTotal, computeExplanation } from './explanation.rules.ts';
import { causeKinds } from './ledger.schema.ts';

const total = (causeKind: CauseTotal['causeKind'], points: number, times = 1) => ({
  causeKind,
  points,
  times,
});

test.each([
  ['nothing', [], []],
  [
    'earned before used, whatever was more',
    [total('exchanged', -300, 2), total('survey-answered', 5), total('activity-attended', 360, 12)],
    [
      ['earned', 365],
      ['used', -300],
    ],
  ],
  [
    'given back, expired, taken back and corrected stand for themselves',
    [
      total('correction', 1),
      total('attendance-revoked', -30),
      total('expired', -50),
      total('account-closed', -2),
      total('exchange-refunded', 10),
      total('exchange-cancelled', 20),
    ],
    [
      ['returned', 30],
      ['expired', -52],
      ['taken-back', -30],
      ['corrected', 1],
    ],
  ],
] as const)('%s', (_, totals, groups) => {
  expect(computeExplanation(totals).map(({ group, points }) => [group, points])).toEqual(groups);
});

it('drops no cause and no point, whatever happened', () => {
  const any = fc.record({
    causeKind: fc.constantFrom(...causeKinds),
    points: fc.integer({ min: -9_999, max: 9_999 }),
    times: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ causeKind }) => causeKind }), (totals) => {
      const groups = computeExplanation(totals);
      expect(groups.flatMap(({ causes }) => causes)).toHaveLength(totals.length);
      for (const { points, causes } of groups)
        expect(points).toBe(causes.reduce((sum, cause) => sum + cause.points, 0));
    }),
  );
});

it('calls every cause by a name of its own in every language', () => {
  for (const language of languages)
    expect(new Set(causeKinds.map((kind) => computeCauseLabel(kind, language))).size).toBe(causeKinds.length);
});
