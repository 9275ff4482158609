import { expect, test } from 'vitest';
import {
  amountKindsOf,
  contentOf,
  emptyRule,
  fieldsOf,
  findWrongRuleFields,
  type RuleFields,
} from './rule-fields.ts';

const filled: RuleFields = {
  ...emptyRule,
  name: ' 敬老の月 ',
  points: '１０',
  programme: 'attendance',
  ageFrom: '65',
  towns: '七重町、星ヶ丘',
  weekdays: [7, 6],
  timeFrom: '09:00',
  monthPoints: '1,000',
  dates: '2026-12-01 2026-12-02',
};

test('what is typed becomes the content, and the content the form again', () => {
  const content = contentOf(filled);
  expect(content).toMatchObject({
    name: '敬老の月',
    amount: { kind: 'fixed', points: 10 },
    who: { ageFrom: 65, ageTo: null, towns: ['七重町', '星ヶ丘'] },
    when: { weekdays: [6, 7], timeFrom: '09:00', timeTo: null, dates: ['2026-12-01', '2026-12-02'] },
    caps: { day: { points: null, times: null }, month: { points: 1000, times: null } },
    expiry: { kind: 'after', months: 12, end: 'fiscal-year' },
  });
  expect(contentOf(fieldsOf(content))).toEqual(content);
});

test.each<[Partial<RuleFields>, string[]]>([
  [{}, []],
  [{ name: ' ' }, ['name']],
  [{ points: '0' }, ['points']],
  [{ points: '1.5' }, ['points']],
  [{ points: '', amountKind: 'promised' }, []],
  [{ amountKind: 'rate', per: '0' }, ['per']],
  [{ ageFrom: '0' }, []],
  [{ ageFrom: '若い' }, ['ageFrom']],
  [{ dayTimes: '0' }, ['dayTimes']],
  [{ dates: '12月1日' }, ['dates']],
  [{ programme: '' }, ['programme']],
  [{ expiryMonths: '121' }, ['expiryMonths']],
  [{ expiryMonths: 'x', expiry: 'never' }, []],
])('%j: %j', (about, wrong) => {
  expect(findWrongRuleFields({ ...filled, ...about })).toEqual(wrong);
});

test('distance and fare are of rides only', () => {
  const ride = { ...filled, metresFrom: '1000', trigger: 'ride-completed' } as const;
  expect(contentOf(ride).what.metresFrom).toBe(1000);
  expect(contentOf({ ...ride, trigger: 'health-recorded' }).what.metresFrom).toBeNull();
});

test.each([
  ['activity-attended', ['promised', 'fixed']],
  ['ride-completed', ['fixed', 'rate']],
  ['health-recorded', ['fixed']],
] as const)('%s: %j', (trigger, kinds) => {
  expect(amountKindsOf(trigger)).toEqual(kinds);
});
