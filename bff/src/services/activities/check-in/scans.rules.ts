/**
 * When somebody was at the place whose code was scanned by a screen that may have had no connection. The screen's clock
 * is not believed. What is known: the code was made at `madeAt`, it was scanned after the stamp that the screen held,
 * and before it arrived here.
 */
import { type Announcement, computeCheckInWindow } from '../activities.rules.ts';

export type ScanRefusal =
  | 'code-wrong'
  | 'code-early'
  | 'code-old'
  | 'card-unknown'
  | 'too-many-wrong-numbers'
  | 'stamp-wrong'
  | 'not-open'
  | 'over'
  | 'arrived-too-late'
  | 'cancelled'
  | 'not-accepted';

export type ScanDecision =
  | { allowed: true; attendedAt: Temporal.Instant; cameLate: boolean }
  | { allowed: false; reason: ScanRefusal };

export interface ScanTimes {
  /** The half minute for which a resident's own code was made; null for a card, which says no time. */
  madeAt: Temporal.Instant | null;
  stampedAt: Temporal.Instant;
  arrivedAt: Temporal.Instant;
}

/** A device that was offline for the whole activity has a day to come back to a connection. */
export const lateArrivalHours = 24;
/** From the beginning of its half minute. As long as a code of the venue's screen (decision 004), and half a minute to hold it up. */
const codeFreshSeconds = 120;
/** The phone counts by the portal's clock, but takes the answer's travel for nothing. */
const codeEarlySeconds = 30;
/** What a screen needs to send a card at once, with some patience for a weak connection. */
const cardPromptMinutes = 15;

/** Until when scans of an activity may still arrive. */
export function computeLastArrival(activity: Announcement): Temporal.Instant {
  return computeCheckInWindow(activity).closesAt.add({ hours: lateArrivalHours });
}

/**
 * Whether a scan counts and when the person was there. A card that came late proves its time no more than "after the
 * stamp", which `cameLate` says.
 */
export function decideScan(activity: Announcement, times: ScanTimes): ScanDecision {
  if (activity.status === 'cancelled') return refuse('cancelled');
  if (isAfter(times.arrivedAt, computeLastArrival(activity))) return refuse('arrived-too-late');
  return times.madeAt === null ? decideCard(activity, times) : decideOwnCode(activity, times, times.madeAt);
}

function decideOwnCode(activity: Announcement, times: ScanTimes, madeAt: Temporal.Instant): ScanDecision {
  const { opensAt, closesAt } = computeCheckInWindow(activity);
  if (isAfter(madeAt, times.arrivedAt.add({ seconds: codeEarlySeconds }))) return refuse('code-early');
  if (isAfter(times.stampedAt, madeAt.add({ seconds: codeFreshSeconds }))) return refuse('code-old');
  if (!isAfter(closesAt, madeAt)) return refuse('over');
  const lastMoment = madeAt.add({ seconds: codeFreshSeconds });
  if (!isAfter(lastMoment, opensAt) || isAfter(opensAt, times.arrivedAt)) return refuse('not-open');
  return { allowed: true, attendedAt: later(madeAt, opensAt), cameLate: false };
}

function decideCard(activity: Announcement, { stampedAt, arrivedAt }: ScanTimes): ScanDecision {
  const { opensAt, closesAt } = computeCheckInWindow(activity);
  if (isAfter(opensAt, arrivedAt)) return refuse('not-open');
  if (!isAfter(closesAt, stampedAt)) return refuse('over');
  const isPrompt = !isAfter(arrivedAt, stampedAt.add({ minutes: cardPromptMinutes }));
  if (isPrompt && isAfter(closesAt, arrivedAt))
    return { allowed: true, attendedAt: arrivedAt, cameLate: false };
  return { allowed: true, attendedAt: later(stampedAt, opensAt), cameLate: true };
}

function refuse(reason: ScanRefusal): ScanDecision {
  return { allowed: false, reason };
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isAfter(a, b) ? a : b;
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
