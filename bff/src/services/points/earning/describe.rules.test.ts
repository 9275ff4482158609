import { expect, test } from 'vitest';
import { testContent } from '../testing/rule-content.ts';
import { describeRule } from './describe.rules.ts';
import type { RuleContent } from './rule-content.ts';

const { who, when, caps } = testContent();
const cases: [Partial<RuleContent>, string][] = [
  [{}, '案内されたポイント。'],
  [
    {
      amount: { kind: 'fixed', points: 5 },
      caps: { ...caps, day: { points: null, times: 1 }, month: { points: 100, times: null } },
    },
    '1回5ポイント。1日1回まで、1か月100ポイントまで。',
  ],
  [{ amount: { kind: 'rate', points: 1, per: 100, unit: 'yen' } }, '100円ごとに1ポイント。'],
  [{ who: { ageFrom: 65, ageTo: null, towns: ['七重町'] } }, '案内されたポイント。65歳以上、七重町の方。'],
  [{ who: { ...who, ageFrom: 6, ageTo: 15 } }, '案内されたポイント。6歳以上15歳以下の方。'],
  [
    { when: { ...when, weekdays: [6, 7], timeFrom: '09:00' } },
    '案内されたポイント。土・日曜日の09:00から24:00まで。',
  ],
];

test.each(cases)('%j', (about, text) => {
  expect(describeRule(testContent(about))).toBe(text);
});
