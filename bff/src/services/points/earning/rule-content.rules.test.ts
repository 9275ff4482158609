import { expect, test } from 'vitest';
import { testContent } from '../testing/rule-content.ts';
import { findContentFaults } from './rule-content.rules.ts';
import type { RuleContent } from './rule-content.ts';

const known = { towns: ['七重町'], programmes: ['attendance'] };
const base = testContent();
const open = { points: null, times: null };
const cases: [string, Partial<RuleContent>, string[]][] = [
  ['what it is', {}, []],
  ['a promise that nobody makes', { trigger: 'health-recorded' }, ['/amount/kind needs-promise']],
  [
    'a rate without a ride',
    { amount: { kind: 'rate', points: 1, per: 100, unit: 'yen' } },
    ['/amount/kind needs-ride'],
  ],
  ['a ride', { trigger: 'ride-completed', amount: { kind: 'rate', points: 1, per: 100, unit: 'yen' } }, []],
  ['a distance without a ride', { what: { ...base.what, metresFrom: 1 } }, ['/what/metresFrom needs-ride']],
  [
    'the age of a group',
    { trigger: 'group-activity-reported', who: { ageFrom: 65, ageTo: null, towns: [] } },
    ['/who no-people'],
  ],
  ['ages backwards', { who: { ageFrom: 65, ageTo: 64, towns: [] } }, ['/who/ageTo order']],
  ['another city', { who: { ageFrom: null, ageTo: null, towns: ['八幡'] } }, ['/who/towns town']],
  ['times backwards', { when: { ...base.when, timeFrom: '10:00', timeTo: '10:00' } }, ['/when/timeTo order']],
  ['30 February', { when: { ...base.when, dates: ['2026-02-30'] } }, ['/when/dates date']],
  ['days backwards', { startsOn: '2026-12-02', endsOn: '2026-12-01' }, ['/endsOn order']],
  ['no such day', { endsOn: '2026-13-01' }, ['/endsOn date']],
  ['a programme without a budget', { programme: 'health' }, ['/programme programme']],
  [
    'more in a day than in a month',
    { caps: { day: { points: 50, times: 3 }, month: { points: 40, times: 3 }, lifetime: open } },
    ['/caps/month/points cap-order'],
  ],
];

test.each(cases)('%s', (_what, about, faults) => {
  const found = findContentFaults(testContent(about), known);
  expect(found.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(faults);
});
