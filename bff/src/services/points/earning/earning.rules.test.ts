import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { testContent, testOccasion } from '../testing/rule-content.ts';
import { concerns, decideGrant, findMismatch, findVersionsInForce } from './earning.rules.ts';
import type { Cap, RuleContent, Usage } from './rule-content.ts';

const none = { points: 0, times: 0 };
const unused: Usage = { day: none, month: none, lifetime: none };
const open: Cap = { points: null, times: null };
const at = (text: string) => Temporal.Instant.from(text);
const decide = (
  content: RuleContent,
  occasion = testOccasion(),
  usage = unused,
  budget: number | null = 1000,
) => decideGrant(content, occasion, { usage, budget });

describe('the amount', () => {
  test.each([
    [{ kind: 'fixed', points: 10 }, {}, 10],
    [{ kind: 'promised' }, { promisedPoints: 30 }, 30],
    [{ kind: 'promised' }, { promisedPoints: 0 }, 0],
    [{ kind: 'promised' }, { promisedPoints: null }, 0],
    [{ kind: 'rate', points: 1, per: 500, unit: 'metres' }, { metres: 499 }, 0],
    [{ kind: 'rate', points: 2, per: 500, unit: 'metres' }, { metres: 1999 }, 6],
    [{ kind: 'rate', points: 5, per: 100, unit: 'yen' }, { yen: 350 }, 15],
    [{ kind: 'rate', points: 5, per: 100, unit: 'yen' }, { metres: 350 }, 0],
  ] as const)('%j of %j is %i', (amount, facts, points) => {
    expect(decide(testContent({ amount }), testOccasion({ facts }))).toEqual({ points, withheld: null });
  });
});

describe('who, what and when', () => {
  const monday = '2026-11-23T01:30:00Z';
  test.each([
    [{ who: { ageFrom: 65, ageTo: null, towns: [] } }, { facts: { age: 65 } }, null],
    [{ who: { ageFrom: 65, ageTo: null, towns: [] } }, { facts: { age: 64 } }, 'not-this-age'],
    [{ who: { ageFrom: null, ageTo: 18, towns: [] } }, { facts: { age: 19 } }, 'not-this-age'],
    [{ who: { ageFrom: 0, ageTo: null, towns: [] } }, { facts: { age: null } }, 'not-this-age'],
    [{ who: { ageFrom: null, ageTo: null, towns: ['七重町'] } }, { facts: { town: '七重町' } }, null],
    [{ who: { ageFrom: null, ageTo: null, towns: ['七重町'] } }, { facts: { town: null } }, 'not-this-town'],
    [
      { what: { titleContains: ['体操', '清掃'], metresFrom: null, yenFrom: null } },
      { title: '公園清掃' },
      null,
    ],
    [
      { what: { titleContains: ['体操'], metresFrom: null, yenFrom: null } },
      { title: '清掃' },
      'not-this-occasion',
    ],
    [
      { what: { titleContains: ['体操'], metresFrom: null, yenFrom: null } },
      { title: null },
      'not-this-occasion',
    ],
    [
      { what: { titleContains: [], metresFrom: 1000, yenFrom: null } },
      { facts: { metres: 999 } },
      'not-this-occasion',
    ],
    [{ what: { titleContains: [], metresFrom: null, yenFrom: 500 } }, { facts: { yen: 500 } }, null],
    [when({ weekdays: [1] }), { occurredAt: at(monday) }, null],
    [when({ weekdays: [7] }), { occurredAt: at(monday) }, 'not-this-time'],
    // In Tokyo it is Tuesday already.
    [when({ weekdays: [1] }), { occurredAt: at('2026-11-23T15:00:00Z') }, 'not-this-time'],
    [when({ timeFrom: '10:30', timeTo: '12:00' }), { occurredAt: at(monday) }, null],
    [when({ timeFrom: '10:31' }), { occurredAt: at(monday) }, 'not-this-time'],
    [when({ timeTo: '10:30' }), { occurredAt: at(monday) }, 'not-this-time'],
    [when({ dates: ['2026-11-23'] }), { occurredAt: at(monday) }, null],
    [when({ dates: ['2026-11-24'] }), { occurredAt: at(monday) }, 'not-this-time'],
    [when({ exceptDates: ['2026-11-23'] }), { occurredAt: at(monday) }, 'not-this-time'],
  ] as const)('%j for %j: %s', (about, occasion, reason) => {
    expect(findMismatch(testContent(about), testOccasion(occasion))).toBe(reason);
  });

  function when(about: Partial<RuleContent['when']>): Pick<RuleContent, 'when'> {
    return { when: { ...testContent().when, ...about } };
  }

  it('keeps in mind what somebody would have had', () => {
    const content = testContent({ who: { ageFrom: 90, ageTo: null, towns: [] } });
    expect(decide(content)).toEqual({ points: 0, withheld: { points: 50, reason: 'not-this-age' } });
  });
});

describe('concerns', () => {
  const day = { occurredAt: at('2026-11-30T15:00:00Z') }; // 1 December in Tokyo
  test.each([
    [{}, true],
    [{ enabled: false }, false],
    [{ trigger: 'ride-completed' as const }, false],
    [{ startsOn: '2026-12-01' }, true],
    [{ startsOn: '2026-12-02' }, false],
    [{ endsOn: '2026-12-01' }, true],
    [{ endsOn: '2026-11-30' }, false],
  ])('%j: %s', (about, expected) => {
    expect(concerns(testContent(about), testOccasion(day))).toBe(expected);
  });
});

describe('limits', () => {
  const used = (points: number, times = 1) => ({ points, times });
  test.each([
    ['nothing used', { day: { points: 60, times: null } }, {}, 50, null],
    [
      'the rest of the day',
      { day: { points: 60, times: null } },
      { day: used(40) },
      20,
      { points: 30, reason: 'cap-day' },
    ],
    [
      'the day is full',
      { day: { points: 60, times: null } },
      { day: used(60) },
      0,
      { points: 50, reason: 'cap-day' },
    ],
    [
      'once a day',
      { day: { points: null, times: 1 } },
      { day: used(1) },
      0,
      { points: 50, reason: 'cap-day' },
    ],
    [
      'the month',
      { month: { points: 100, times: null } },
      { month: used(90, 9) },
      10,
      { points: 40, reason: 'cap-month' },
    ],
    [
      'once in a life',
      { lifetime: { points: null, times: 1 } },
      { lifetime: used(5) },
      0,
      { points: 50, reason: 'cap-lifetime' },
    ],
    [
      'the tighter one is named',
      { day: { points: 45, times: null }, month: { points: 20, times: null } },
      {},
      20,
      { points: 30, reason: 'cap-month' },
    ],
  ] as const)('%s', (_what, caps, usage, points, withheld) => {
    const content = testContent({ caps: { ...testContent().caps, ...caps } });
    expect(decide(content, testOccasion(), { ...unused, ...usage })).toEqual({ points, withheld });
  });

  test.each([
    [50, 50, null],
    [49, 0, { points: 50, reason: 'budget-exhausted' }],
    [0, 0, { points: 50, reason: 'budget-exhausted' }],
    [null, 0, { points: 50, reason: 'budget-missing' }],
  ])('of a budget of %s: %i', (budget, points, withheld) => {
    expect(decide(testContent(), testOccasion(), unused, budget)).toEqual({ points, withheld });
  });

  it('hold whatever the numbers are, and nothing is lost between granted and withheld', () => {
    const cap = fc.record({
      points: fc.option(fc.nat(500), { nil: null }),
      times: fc.option(fc.nat(5), { nil: null }),
    });
    const use = fc.record({ points: fc.nat(500), times: fc.nat(5) });
    const facts = fc.record({ due: fc.nat(300), budget: fc.nat(400) });
    const periods = ['day', 'month', 'lifetime'] as const;
    fc.assert(
      fc.property(fc.tuple(cap, cap, cap), fc.tuple(use, use, use), facts, (cs, us, { due, budget }) => {
        const caps = { day: cs[0], month: cs[1], lifetime: cs[2] };
        const usage = { day: us[0], month: us[1], lifetime: us[2] };
        const { points, withheld } = decide(
          testContent({ caps }),
          testOccasion({ facts: { promisedPoints: due } }),
          usage,
          budget,
        );
        expect(Number.isSafeInteger(points) && points >= 0 && points <= budget).toBe(true);
        expect(points + (withheld?.points ?? 0)).toBe(due);
        if (points === 0) return;
        for (const period of periods) {
          expect(usage[period].points + points).toBeLessThanOrEqual(
            caps[period].points ?? Number.MAX_SAFE_INTEGER,
          );
          expect(usage[period].times + 1).toBeLessThanOrEqual(caps[period].times ?? Number.MAX_SAFE_INTEGER);
        }
      }),
    );
  });

  it('have their default open', () => {
    expect(decide(testContent({ caps: { day: open, month: open, lifetime: open } })).points).toBe(50);
  });
});

describe('findVersionsInForce', () => {
  const version = (id: string, number: number, takesEffectAt: string, ruleId = 'a') => ({
    id,
    ruleId,
    version: number,
    takesEffectAt: at(takesEffectAt),
    content: testContent(),
  });
  const versions = [
    version('a1', 1, '2026-04-01T00:00:00Z'),
    version('a2', 2, '2026-12-01T00:00:00Z'),
    version('b1', 1, '2026-11-01T00:00:00Z', 'b'),
  ];
  const idsAt = (text: string, all = versions) => findVersionsInForce(all, at(text)).map(({ id }) => id);

  it('leaves an occasion with the version of its day', () => {
    expect(idsAt('2026-03-31T23:59:59Z')).toEqual([]);
    expect(idsAt('2026-10-31T23:59:59Z')).toEqual(['a1']);
    expect(idsAt('2026-11-30T23:59:59Z')).toEqual(['a1', 'b1']);
    expect(idsAt('2026-12-01T00:00:00Z')).toEqual(['a2', 'b1']);
  });

  it('lets a version made later overtake one that is to come', () => {
    const overtaken = [...versions, version('a3', 3, '2026-11-25T00:00:00Z')];
    expect(idsAt('2026-12-24T00:00:00Z', overtaken)).toEqual(['a3', 'b1']);
  });
});
