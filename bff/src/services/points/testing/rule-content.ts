/** Rules and occasions for tests. */
import type { Occasion, RuleContent } from '../earning/rule-content.ts';

const open = { points: null, times: null };

/** A rule that gives everybody what was promised, without a limit. */
export function testContent(about: Partial<RuleContent> = {}): RuleContent {
  return {
    name: '地域活動への参加',
    enabled: true,
    trigger: 'activity-attended',
    amount: { kind: 'promised' },
    who: { ageFrom: null, ageTo: null, towns: [] },
    what: { titleContains: [], metresFrom: null, yenFrom: null },
    when: { weekdays: [], timeFrom: null, timeTo: null, dates: [], exceptDates: [] },
    caps: { day: open, month: open, lifetime: open },
    programme: 'attendance',
    startsOn: null,
    endsOn: null,
    expiry: { kind: 'never' },
    ...about,
  };
}

export function testOccasion({
  facts,
  ...about
}: Partial<Omit<Occasion, 'facts'>> & { facts?: Partial<Occasion['facts']> } = {}): Occasion {
  return {
    trigger: 'activity-attended',
    // A Monday, 10:30 in Tokyo.
    occurredAt: Temporal.Instant.from('2026-11-23T01:30:00Z'),
    title: '健康体操教室',
    facts: { age: 80, town: '通谷四丁目', promisedPoints: 50, metres: null, yen: null, ...facts },
    ...about,
  };
}
