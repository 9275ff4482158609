/** What the city decides about a group's application for an activity. */
import { type Decision, decideActivityTimes } from '../activities.rules.ts';

export type ApplicationStatus = 'draft' | 'submitted' | 'returned' | 'approved' | 'withdrawn';
export interface Fault {
  pointer: string;
  message: string;
}
/** What an application must have before the city looks at it. */
export interface Completeness {
  description: string;
  placeName: string;
  dates: readonly { startsAt: string; endsAt: string }[];
  expectedPeople: number | null;
  contactName: string;
  contactPhone: string;
}

const allowed = { allowed: true } as const;
const refuse = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;

/** The group may write in its application until it is submitted, and again when it was returned. */
export function decideApplicationChange(status: ApplicationStatus): Decision<'application-not-open'> {
  return status === 'draft' || status === 'returned' ? allowed : refuse('application-not-open');
}

/** The group may take it back until the city has decided. */
export function decideApplicationWithdrawal(status: ApplicationStatus): Decision<'application-decided'> {
  return status === 'approved' ? refuse('application-decided') : allowed;
}

/** The city decides on what was submitted and on nothing else. */
export function decideApplicationDecision(status: ApplicationStatus): Decision<'application-not-submitted'> {
  return status === 'submitted' ? allowed : refuse('application-not-submitted');
}

/** Everything that is missing or wrong in an application, by JSON pointers into it; none when it may be submitted. */
export function findApplicationFaults(application: Completeness, now: Temporal.Instant): Fault[] {
  const { dates, expectedPeople } = application;
  const missing = (['description', 'placeName', 'contactName', 'contactPhone'] as const)
    .filter((field) => application[field].trim() === '')
    .map((field) => ({ pointer: `/${field}`, message: 'is missing' }));
  return [
    ...missing,
    ...(expectedPeople === null ? [{ pointer: '/expectedPeople', message: 'is missing' }] : []),
    ...(dates.length === 0 ? [{ pointer: '/dates', message: 'is missing' }] : []),
    ...dates.flatMap((_, place) => findDateFaults(dates, place, now)),
  ];
}

/** Each date must be possible and begin in the future, and none may overlap one before it in the list. */
function findDateFaults(dates: Completeness['dates'], place: number, now: Temporal.Instant): Fault[] {
  const times = dates.map(({ startsAt, endsAt }) => ({
    startsAt: Temporal.Instant.from(startsAt),
    endsAt: Temporal.Instant.from(endsAt),
  }));
  const own = times[place];
  if (!own) return [];
  const pointer = `/dates/${place}`;
  const decision = decideActivityTimes(own, now);
  if (!decision.allowed) return [{ pointer: `${pointer}/${decision.field}`, message: decision.message }];
  if (!isBefore(now, own.startsAt))
    return [{ pointer: `${pointer}/startsAt`, message: 'must be in the future' }];
  const overlaps = times
    .slice(0, place)
    .some((other) => isBefore(other.startsAt, own.endsAt) && isBefore(own.startsAt, other.endsAt));
  return overlaps ? [{ pointer: `${pointer}/startsAt`, message: 'overlaps another date' }] : [];
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
