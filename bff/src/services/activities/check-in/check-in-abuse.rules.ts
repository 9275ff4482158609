/** What makes a check-in odd enough that a member of staff looks at it before it earns anything. Nothing here refuses. */
import type { Times } from '../activities.rules.ts';

/** In the order in which staff read them. */
export const flagKinds = [
  'handed-to-oneself',
  'elsewhere-at-the-time',
  'far-away',
  'one-device',
  'crowd-on-one-code',
  'sheet-after-end',
  'card-came-late',
  'handed-out-late',
  'many-handed-out',
] as const;
export type FlagKind = (typeof flagKinds)[number];
export type CheckInMethod = 'screen' | 'sheet' | 'own-code' | 'card' | 'list';

export interface AbuseFacts {
  method: CheckInMethod;
  attendedAt: Temporal.Instant;
  receivedAt: Temporal.Instant;
  activity: Times;
  /** What the resident's device said of itself; undefined when it did not, which is never held against anybody. */
  distance?: 'near' | 'far' | undefined;
  /** Check-ins of other residents at this activity with the very code of that half minute. */
  othersByCode: number;
  /** Other residents who checked in at this activity in the same session, as when one helps them. */
  othersInSession: number;
  /** Other residents who signed in just before on what looks like the same device. */
  othersOnDevice: number;
  /** Another activity at the same time at another place counts this resident already. */
  isElsewhere: boolean;
  /** A card whose scan came so late that it proves no time. */
  cameLate: boolean;
  /** How many others this organiser has handed out at this activity; city staff are not counted. */
  handedOutBefore: number;
  /** The recorder bears the resident's name. */
  isRecordersName: boolean;
}

/** A queue at one screen: a person a second for half a minute. */
export const oneCodeMax = 30;
/** A couple and their parents share one phone; more is worth a look. */
export const oneSessionMax = 3;
/** Phones of one model on the hall's network look alike, hence more than for a session. */
export const oneDeviceMax = 5;
export const handOutsMax = 20;
/** People scan the sheet on their way out. */
const sheetGraceMinutes = 10;

/** Why a check-in needs a look; none for an ordinary one. */
export function computeFlags(facts: AbuseFacts): FlagKind[] {
  const { method, activity } = facts;
  const scannedOut = activity.endsAt.add({ minutes: sheetGraceMinutes });
  const isHandedOut = method === 'list' || method === 'card';
  const holds: Record<FlagKind, boolean> = {
    'handed-to-oneself': isHandedOut && facts.isRecordersName,
    'elsewhere-at-the-time': facts.isElsewhere,
    'far-away': facts.distance === 'far',
    'one-device': facts.othersInSession >= oneSessionMax || facts.othersOnDevice >= oneDeviceMax,
    'crowd-on-one-code': method === 'screen' && facts.othersByCode >= oneCodeMax,
    'sheet-after-end': method === 'sheet' && isAfter(facts.attendedAt, scannedOut),
    'card-came-late': method === 'card' && facts.cameLate,
    'handed-out-late': method === 'list' && isAfter(facts.receivedAt, activity.endsAt),
    'many-handed-out': method === 'list' && facts.handedOutBefore >= handOutsMax,
  };
  return flagKinds.filter((kind) => holds[kind]);
}

export interface Attendable extends Times {
  placeId: string | null;
  placeName: string;
}

/** Whether one cannot be at both: their times overlap and the places differ. One after the other is fine. */
export function isElsewhereAtTheTime(a: Attendable, b: Attendable): boolean {
  const overlaps = isAfter(b.endsAt, a.startsAt) && isAfter(a.endsAt, b.startsAt);
  const isSamePlace =
    a.placeId !== null && b.placeId !== null ? a.placeId === b.placeId : a.placeName === b.placeName;
  return overlaps && !isSamePlace;
}

/** Whether two names are written the same but for spaces and width; an empty name is nobody's. */
export function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s/gu, '');
  return plain(a) !== '' && plain(a) === plain(b);
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
