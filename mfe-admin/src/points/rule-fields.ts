/** The form of an earning rule, as it is typed. */
import type { RuleContent } from './use-rule-words.ts';

export interface RuleFields {
  name: string;
  enabled: boolean;
  trigger: RuleContent['trigger'];
  amountKind: RuleContent['amount']['kind'];
  points: string;
  per: string;
  unit: 'metres' | 'yen';
  ageFrom: string;
  ageTo: string;
  towns: string;
  titleContains: string;
  metresFrom: string;
  yenFrom: string;
  weekdays: number[];
  timeFrom: string;
  timeTo: string;
  dates: string;
  exceptDates: string;
  dayPoints: string;
  dayTimes: string;
  monthPoints: string;
  monthTimes: string;
  lifetimePoints: string;
  lifetimeTimes: string;
  programme: string;
  startsOn: string;
  endsOn: string;
  expiry: 'never' | 'day' | 'month' | 'fiscal-year';
  expiryMonths: string;
}
export type RuleField = keyof RuleFields;

export const triggers: readonly RuleContent['trigger'][] = [
  'activity-attended',
  'group-activity-reported',
  'ride-completed',
  'health-recorded',
  'checkup-taken',
  'survey-answered',
  'campaign-won',
];
/** Where somebody promises points beforehand. */
const promising: readonly RuleContent['trigger'][] = [
  'activity-attended',
  'group-activity-reported',
  'campaign-won',
];

export const emptyRule: RuleFields = {
  name: '',
  enabled: true,
  trigger: 'activity-attended',
  amountKind: 'fixed',
  points: '',
  per: '100',
  unit: 'yen',
  ageFrom: '',
  ageTo: '',
  towns: '',
  titleContains: '',
  metresFrom: '',
  yenFrom: '',
  weekdays: [],
  timeFrom: '',
  timeTo: '',
  dates: '',
  exceptDates: '',
  dayPoints: '',
  dayTimes: '',
  monthPoints: '',
  monthTimes: '',
  lifetimePoints: '',
  lifetimeTimes: '',
  programme: '',
  startsOn: '',
  endsOn: '',
  expiry: 'fiscal-year',
  expiryMonths: '12',
};

/** How points can be decided for a trigger, the usual way first. */
export function amountKindsOf(trigger: RuleContent['trigger']): RuleContent['amount']['kind'][] {
  return [
    ...(promising.includes(trigger) ? (['promised'] as const) : []),
    'fixed',
    ...(trigger === 'ride-completed' ? (['rate'] as const) : []),
  ];
}

const textOf = (value: number | string | null) => (value === null ? '' : String(value));

/** A rule that there is, for changing it. */
export function fieldsOf(content: RuleContent): RuleFields {
  const { amount, who, what, when, caps, expiry } = content;
  return {
    ...emptyRule,
    name: content.name,
    enabled: content.enabled,
    trigger: content.trigger,
    amountKind: amount.kind,
    points: 'points' in amount ? String(amount.points) : '',
    ...('per' in amount && { per: String(amount.per), unit: amount.unit }),
    ageFrom: textOf(who.ageFrom),
    ageTo: textOf(who.ageTo),
    towns: who.towns.join('、'),
    titleContains: what.titleContains.join('、'),
    metresFrom: textOf(what.metresFrom),
    yenFrom: textOf(what.yenFrom),
    weekdays: [...when.weekdays],
    timeFrom: textOf(when.timeFrom),
    timeTo: textOf(when.timeTo),
    dates: when.dates.join('、'),
    exceptDates: when.exceptDates.join('、'),
    dayPoints: textOf(caps.day.points),
    dayTimes: textOf(caps.day.times),
    monthPoints: textOf(caps.month.points),
    monthTimes: textOf(caps.month.times),
    lifetimePoints: textOf(caps.lifetime.points),
    lifetimeTimes: textOf(caps.lifetime.times),
    programme: content.programme,
    startsOn: textOf(content.startsOn),
    endsOn: textOf(content.endsOn),
    expiry: expiry.kind === 'never' ? 'never' : expiry.end,
    expiryMonths: expiry.kind === 'never' ? emptyRule.expiryMonths : String(expiry.months),
  };
}

const plainNumber = (text: string) => text.normalize('NFKC').replaceAll(',', '').trim();
const numberOf = (text: string) => (text.trim() === '' ? null : Number(plainNumber(text)));
const listOf = (text: string) => [...new Set(text.split(/[、,，\s]+/).filter((part) => part !== ''))];

const optionalNumbers = {
  ageFrom: 130,
  ageTo: 130,
  metresFrom: 1_000_000,
  yenFrom: 1_000_000,
  dayPoints: 10_000_000,
  dayTimes: 100_000,
  monthPoints: 10_000_000,
  monthTimes: 100_000,
  lifetimePoints: 10_000_000,
  lifetimeTimes: 100_000,
} as const;
const zeroAllowed: readonly string[] = ['ageFrom', 'ageTo'];

function isWhole(text: string, least: number, most: number): boolean {
  const plain = plainNumber(text);
  return /^\d+$/.test(plain) && Number(plain) >= least && Number(plain) <= most;
}

/** The fields that are empty or cannot be right, in the order of the form. */
export function findWrongRuleFields(fields: RuleFields): RuleField[] {
  const wrong: RuleField[] = [];
  const check = (name: RuleField, isRight: boolean) => void (isRight || wrong.push(name));
  check('name', fields.name.trim() !== '');
  if (fields.amountKind !== 'promised') check('points', isWhole(fields.points, 1, 1_000_000));
  if (fields.amountKind === 'rate') check('per', isWhole(fields.per, 1, 10_000_000));
  for (const [name, most] of Object.entries(optionalNumbers) as [keyof typeof optionalNumbers, number][])
    check(
      name,
      fields[name].trim() === '' || isWhole(fields[name], zeroAllowed.includes(name) ? 0 : 1, most),
    );
  for (const name of ['dates', 'exceptDates'] as const)
    check(
      name,
      listOf(fields[name]).every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
    );
  check('programme', fields.programme !== '');
  if (fields.expiry !== 'never') check('expiryMonths', isWhole(fields.expiryMonths, 0, 120));
  return wrong;
}

/** What is sent for a form without wrong fields. */
export function contentOf(fields: RuleFields): RuleContent {
  const isRide = fields.trigger === 'ride-completed';
  return {
    name: fields.name.trim(),
    enabled: fields.enabled,
    trigger: fields.trigger,
    amount: amountOf(fields),
    who: { ageFrom: numberOf(fields.ageFrom), ageTo: numberOf(fields.ageTo), towns: listOf(fields.towns) },
    what: {
      titleContains: listOf(fields.titleContains),
      metresFrom: isRide ? numberOf(fields.metresFrom) : null,
      yenFrom: isRide ? numberOf(fields.yenFrom) : null,
    },
    when: {
      weekdays: fields.weekdays.toSorted(),
      timeFrom: fields.timeFrom || null,
      timeTo: fields.timeTo || null,
      dates: listOf(fields.dates),
      exceptDates: listOf(fields.exceptDates),
    },
    caps: {
      day: { points: numberOf(fields.dayPoints), times: numberOf(fields.dayTimes) },
      month: { points: numberOf(fields.monthPoints), times: numberOf(fields.monthTimes) },
      lifetime: { points: numberOf(fields.lifetimePoints), times: numberOf(fields.lifetimeTimes) },
    },
    programme: fields.programme,
    startsOn: fields.startsOn || null,
    endsOn: fields.endsOn || null,
    expiry:
      fields.expiry === 'never'
        ? { kind: 'never' }
        : { kind: 'after', months: Number(plainNumber(fields.expiryMonths)), end: fields.expiry },
  };
}

function amountOf({ amountKind, points, per, unit }: RuleFields): RuleContent['amount'] {
  if (amountKind === 'promised') return { kind: 'promised' };
  const each = Number(plainNumber(points));
  if (amountKind === 'fixed') return { kind: 'fixed', points: each };
  return { kind: 'rate', points: each, per: Number(plainNumber(per)), unit };
}
