/** What the city decides about points before staff change anything: `points.json` of its folder. */
import type { City } from '#platform/city.ts';
import type { ExpiryPolicy, RuleContent } from './rule-content.ts';

/** What a rule of the file leaves out is open: everybody, always, without a cap. */
type DefaultContent = Pick<RuleContent, 'name' | 'enabled' | 'trigger' | 'amount' | 'programme'> &
  Partial<Omit<RuleContent, 'caps'>> & { caps?: Partial<RuleContent['caps']> };

export interface PointSettings {
  budgets: { programme: string; name: string; points: number; warnBelowPercent: number }[];
  rules: { code: string; content: DefaultContent }[];
  /** Of rules that say nothing else. */
  expiry: ExpiryPolicy;
  staffGrants: {
    /** What one member of staff may grant alone in a day. */
    approvalAbovePoints: number;
    expiry: ExpiryPolicy;
  };
}

export function readPointSettings(city: Pick<City, 'read'>): PointSettings {
  return city.read<PointSettings>('points.json');
}

const open = { points: null, times: null };

/** A whole rule from what the file says of it. */
export function completeContent(content: DefaultContent, expiry: ExpiryPolicy): RuleContent {
  return {
    who: { ageFrom: null, ageTo: null, towns: [] },
    what: { titleContains: [], metresFrom: null, yenFrom: null },
    when: { weekdays: [], timeFrom: null, timeTo: null, dates: [], exceptDates: [] },
    startsOn: null,
    endsOn: null,
    expiry,
    ...content,
    caps: { day: open, month: open, lifetime: open, ...content.caps },
  };
}
