/** What a rule would have granted: the occasions of a month, replayed through the same decision as the real ones. */
import { cityDayOf } from './calendar.rules.ts';
import { computeAmount, decideGrant } from './earning.rules.ts';
import type { Occasion, RefusalReason, RuleContent, Used } from './rule-content.ts';

/** An occasion with whose it was. */
export interface PastOccasion extends Occasion {
  ownerId: string;
}

export interface Preview {
  occasions: number;
  granted: Used & { people: number };
  refused: { reason: RefusalReason; times: number; points: number }[];
  /** Days on which something was granted, in order. */
  days: ({ day: string } & Used)[];
  /** What the budget would have left; null when there is none. */
  budgetLeft: number | null;
}

/**
 * Replays a month. The rule counts as switched on and running the whole month, because it is asked what it would have done.
 * @param occasions in the order in which they happened; those of other triggers are passed over
 * @param budget points available at the beginning; null when there is no budget
 * @param before what each owner had by the rule before that month, for the lifetime caps
 */
export function replayOccasions(
  content: RuleContent,
  occasions: readonly PastOccasion[],
  budget: number | null,
  before: ReadonlyMap<string, Used> = new Map(),
): Preview {
  const counted = new Map<string, Used>();
  const days = new Map<string, Used>();
  const refused = new Map<RefusalReason, Used>();
  const people = new Set<string>();
  const granted: Used = { points: 0, times: 0 };
  let left = budget;
  let looked = 0;
  for (const occasion of occasions) {
    if (occasion.trigger !== content.trigger || computeAmount(content, occasion) === 0) continue;
    looked += 1;
    const day = cityDayOf(occasion.occurredAt).toString();
    const keys = [`${occasion.ownerId} ${day}`, `${occasion.ownerId} ${day.slice(0, 7)}`, occasion.ownerId];
    const [ofDay, ofMonth, ofMonths] = keys.map((key) => counted.get(key) ?? none);
    const lifetime = add(ofMonths ?? none, before.get(occasion.ownerId) ?? none);
    const usage = { day: ofDay ?? none, month: ofMonth ?? none, lifetime };
    const { points, withheld } = decideGrant(content, occasion, { usage, budget: left });
    if (withheld) refused.set(withheld.reason, add(refused.get(withheld.reason), one(withheld.points)));
    if (points === 0) continue;
    for (const key of keys) counted.set(key, add(counted.get(key), one(points)));
    days.set(day, add(days.get(day), one(points)));
    people.add(occasion.ownerId);
    granted.points += points;
    granted.times += 1;
    if (left !== null) left -= points;
  }
  return {
    occasions: looked,
    granted: { ...granted, people: people.size },
    refused: [...refused].map(([reason, used]) => ({ reason, ...used })).sort((a, b) => b.points - a.points),
    days: [...days].map(([day, used]) => ({ day, ...used })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    budgetLeft: left,
  };
}

const none: Used = { points: 0, times: 0 };
const one = (points: number): Used => ({ points, times: 1 });
const add = (a: Used | undefined, b: Used): Used => ({
  points: (a?.points ?? 0) + b.points,
  times: (a?.times ?? 0) + b.times,
});
