/** What a version of an earning rule says, and what it is asked about. Data only; the contract has the same. */

export const triggers = [
  'activity-attended',
  'group-activity-reported',
  'ride-completed',
  'health-recorded',
  'checkup-taken',
  'survey-answered',
  'campaign-won',
] as const;
export type Trigger = (typeof triggers)[number];

export const rateUnits = ['metres', 'yen'] as const;
export type RateUnit = (typeof rateUnits)[number];

export type Amount =
  | { kind: 'fixed'; points: number }
  /** What the organiser or the campaign promised. */
  | { kind: 'promised' }
  /** `points` for every whole `per` units. */
  | { kind: 'rate'; points: number; per: number; unit: RateUnit };

/** Null: no limit. */
export interface Cap {
  points: number | null;
  times: number | null;
}

export type ExpiryPolicy =
  | { kind: 'never' }
  /** So many months after the grant, and on to the end of that day, month or fiscal year. */
  | { kind: 'after'; months: number; end: 'day' | 'month' | 'fiscal-year' };

export interface RuleContent {
  /** What staff call it, and what a resident reads where the occasion has no title of its own. */
  name: string;
  enabled: boolean;
  trigger: Trigger;
  amount: Amount;
  /** Years, both included; null and no towns: everybody. */
  who: { ageFrom: number | null; ageTo: number | null; towns: readonly string[] };
  what: {
    /** One of these words stands in the title; none: every title. */
    titleContains: readonly string[];
    metresFrom: number | null;
    yenFrom: number | null;
  };
  when: {
    /** 1 Monday … 7 Sunday; none: every day. */
    weekdays: readonly number[];
    /** `HH:MM`, the first minute and the first minute after. */
    timeFrom: string | null;
    timeTo: string | null;
    /** Only on these days; none: on every day. */
    dates: readonly string[];
    exceptDates: readonly string[];
  };
  caps: { day: Cap; month: Cap; lifetime: Cap };
  /** Whose budget of the fiscal year pays. */
  programme: string;
  /** Days in Asia/Tokyo, both included. */
  startsOn: string | null;
  endsOn: string | null;
  expiry: ExpiryPolicy;
}

export interface RuleVersion {
  id: string;
  ruleId: string;
  version: number;
  takesEffectAt: Temporal.Instant;
  content: RuleContent;
}

/** Something that happened and may earn points, with what a rule can ask about it. */
export interface Occasion {
  trigger: Trigger;
  occurredAt: Temporal.Instant;
  /** Of the activity, survey or campaign; null where there is none. */
  title: string | null;
  facts: OccasionFacts;
}
export interface OccasionFacts {
  /** Of the resident on that day; null for a group, or when nobody knows. */
  age: number | null;
  /** As `towns.json` of the city spells it. */
  town: string | null;
  promisedPoints: number | null;
  metres: number | null;
  yen: number | null;
}

/** What an account has had by one rule, all its versions together. */
export interface Usage {
  day: Used;
  month: Used;
  lifetime: Used;
}
export interface Used {
  points: number;
  times: number;
}

/** Why a rule gave nothing. Only what a budget could not pay asks staff to act; conditions and caps are the rule's own wish. */
export const reasonsByKind = {
  condition: ['not-this-age', 'not-this-town', 'not-this-occasion', 'not-this-time'],
  cap: ['cap-day', 'cap-month', 'cap-lifetime'],
  budget: ['budget-missing', 'budget-exhausted'],
} as const;
export const refusalReasons = [
  ...reasonsByKind.condition,
  ...reasonsByKind.cap,
  ...reasonsByKind.budget,
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type RefusalKind = keyof typeof reasonsByKind;
