/** What is wrong with a rule's content, beyond what the contract's schema sees. */
import type { RuleContent, Trigger } from './rule-content.ts';

export interface ContentFault {
  /** Below the content, such as `/amount/per`. */
  pointer: string;
  message:
    | 'needs-promise'
    | 'needs-ride'
    | 'no-people'
    | 'order'
    | 'date'
    | 'town'
    | 'programme'
    | 'cap-order';
}

const promising: readonly Trigger[] = ['activity-attended', 'group-activity-reported', 'campaign-won'];

/**
 * @param known the city's towns and the programmes that have a budget
 * @returns every fault, for the form to show at its field
 */
export function findContentFaults(
  content: RuleContent,
  known: { towns: readonly string[]; programmes: readonly string[] },
): ContentFault[] {
  const faults: ContentFault[] = [];
  const report = (pointer: string, message: ContentFault['message'], isWrong: boolean) => {
    if (isWrong) faults.push({ pointer, message });
  };
  const { trigger, amount, who, what, when, caps } = content;
  const isRide = trigger === 'ride-completed';
  report('/amount/kind', 'needs-promise', amount.kind === 'promised' && !promising.includes(trigger));
  report('/amount/kind', 'needs-ride', amount.kind === 'rate' && !isRide);
  report('/what/metresFrom', 'needs-ride', what.metresFrom !== null && !isRide);
  report('/what/yenFrom', 'needs-ride', what.yenFrom !== null && !isRide);
  const asksForPerson = who.ageFrom !== null || who.ageTo !== null || who.towns.length > 0;
  report('/who', 'no-people', asksForPerson && trigger === 'group-activity-reported');
  report('/who/ageTo', 'order', isBackwards(who.ageFrom, who.ageTo));
  report('/who/towns', 'town', !who.towns.every((town) => known.towns.includes(town)));
  report(
    '/when/timeTo',
    'order',
    isBackwards(when.timeFrom, when.timeTo) || isSame(when.timeFrom, when.timeTo),
  );
  report('/when/dates', 'date', !when.dates.every(isDate));
  report('/when/exceptDates', 'date', !when.exceptDates.every(isDate));
  report('/startsOn', 'date', content.startsOn !== null && !isDate(content.startsOn));
  report('/endsOn', 'date', content.endsOn !== null && !isDate(content.endsOn));
  report('/endsOn', 'order', isBackwards(content.startsOn, content.endsOn));
  report('/programme', 'programme', !known.programmes.includes(content.programme));
  for (const kind of ['points', 'times'] as const) {
    report(`/caps/month/${kind}`, 'cap-order', isBackwards(caps.day[kind], caps.month[kind]));
    report(`/caps/lifetime/${kind}`, 'cap-order', isBackwards(caps.month[kind], caps.lifetime[kind]));
    report(`/caps/lifetime/${kind}`, 'cap-order', isBackwards(caps.day[kind], caps.lifetime[kind]));
  }
  return faults;
}

function isBackwards<T extends string | number>(from: T | null, to: T | null): boolean {
  return from !== null && to !== null && to < from;
}

function isSame(from: string | null, to: string | null): boolean {
  return from !== null && from === to;
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.month === month && date.day === day;
}
