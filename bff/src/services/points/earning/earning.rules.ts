/** What a rule grants for an occasion: eligibility, amount, caps and budget, in this order. */
import { cityDayOf } from './calendar.rules.ts';
import type { Cap, Occasion, RefusalReason, RuleContent, RuleVersion, Usage, Used } from './rule-content.ts';

export interface GrantDecision {
  /** 0: nothing is granted. */
  points: number;
  /** What it would have come to without the limit that stopped it; null when nothing was kept back. */
  withheld: { points: number; reason: RefusalReason } | null;
}

const nothing: GrantDecision = { points: 0, withheld: null };

/**
 * The version of each rule that was in force at a moment: of those that had taken effect by then, the one made last. So a
 * version that is to come is overtaken by any that is made after it and takes effect before it.
 */
export function findVersionsInForce(versions: readonly RuleVersion[], at: Temporal.Instant): RuleVersion[] {
  const inForce = new Map<string, RuleVersion>();
  for (const version of versions) {
    if (Temporal.Instant.compare(version.takesEffectAt, at) > 0) continue;
    const other = inForce.get(version.ruleId);
    if (!other || other.version < version.version) inForce.set(version.ruleId, version);
  }
  return [...inForce.values()];
}

/** Whether a rule looks at an occasion at all: it is switched on, has this trigger, and runs on that day. */
export function concerns(content: RuleContent, occasion: Pick<Occasion, 'trigger' | 'occurredAt'>): boolean {
  if (!content.enabled || content.trigger !== occasion.trigger) return false;
  const day = cityDayOf(occasion.occurredAt).toString();
  return (content.startsOn ?? day) <= day && day <= (content.endsOn ?? day);
}

/**
 * Decides one occasion by one rule. Caps give as much as is left of them; a budget gives all or nothing, because a part
 * would be harder to explain than a grant made later.
 * @param usage what the account has had by this rule on that day, in that month and ever
 * @param budget points that are available; null when there is no budget for that fiscal year
 */
export function decideGrant(
  content: RuleContent,
  occasion: Occasion,
  { usage, budget }: { usage: Usage; budget: number | null },
): GrantDecision {
  const due = computeAmount(content, occasion);
  if (due === 0) return nothing;
  const mismatch = findMismatch(content, occasion);
  if (mismatch) return { points: 0, withheld: { points: due, reason: mismatch } };
  const { points, reason } = capAmount(content.caps, usage, due);
  if (points === 0) return withhold(due, reason);
  if (budget === null) return withhold(due, 'budget-missing');
  if (points > budget) return withhold(due, 'budget-exhausted');
  return { points, withheld: reason ? { points: due - points, reason } : null };
}

function withhold(points: number, reason: RefusalReason | null): GrantDecision {
  return reason ? { points: 0, withheld: { points, reason } } : nothing;
}

/** Points before any limit: a whole number, 0 when nothing was promised or the distance is too short. */
export function computeAmount({ amount }: RuleContent, { facts }: Occasion): number {
  if (amount.kind === 'fixed') return amount.points;
  if (amount.kind === 'promised') return Math.max(0, facts.promisedPoints ?? 0);
  const quantity = Math.max(0, facts[amount.unit] ?? 0);
  return Math.floor(quantity / amount.per) * amount.points;
}

/** The first condition of the rule that an occasion does not meet; what is not known does not meet any. */
export function findMismatch({ who, what, when }: RuleContent, occasion: Occasion): RefusalReason | null {
  const { facts, title } = occasion;
  if (!isWithin(facts.age, who.ageFrom, who.ageTo)) return 'not-this-age';
  if (who.towns.length > 0 && !who.towns.includes(facts.town ?? '')) return 'not-this-town';
  const isTitled =
    what.titleContains.length === 0 || what.titleContains.some((word) => title?.includes(word) ?? false);
  const isLongEnough =
    isWithin(facts.metres, what.metresFrom, null) && isWithin(facts.yen, what.yenFrom, null);
  if (!isTitled || !isLongEnough) return 'not-this-occasion';
  return isAtTime(when, occasion.occurredAt) ? null : 'not-this-time';
}

function isWithin(value: number | null, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true;
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}

function isAtTime(when: RuleContent['when'], at: Temporal.Instant): boolean {
  const local = at.toZonedDateTimeISO('Asia/Tokyo');
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  if (when.weekdays.length > 0 && !when.weekdays.includes(local.dayOfWeek)) return false;
  if (when.dates.length > 0 && !when.dates.includes(day)) return false;
  if (when.exceptDates.includes(day)) return false;
  return (when.timeFrom === null || time >= when.timeFrom) && (when.timeTo === null || time < when.timeTo);
}

/** As much of `due` as the caps leave, with the cap that left least. */
function capAmount(
  caps: RuleContent['caps'],
  usage: Usage,
  due: number,
): { points: number; reason: RefusalReason | null } {
  let points = due;
  let reason: RefusalReason | null = null;
  for (const period of ['day', 'month', 'lifetime'] as const) {
    const left = computeLeft(caps[period], usage[period]);
    if (left >= points) continue;
    points = left;
    reason = `cap-${period}`;
  }
  return { points, reason };
}

function computeLeft({ points, times }: Cap, used: Used): number {
  if (times !== null && used.times >= times) return 0;
  return points === null ? Number.POSITIVE_INFINITY : Math.max(0, points - used.points);
}
