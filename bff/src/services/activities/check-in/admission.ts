/** The one door to a check-in: looks at what is odd, records it, and tells of it unless staff have to look first. */
import { createHmac } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { StaffMember } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import { computeGroupScope } from '../activities.rules.ts';
import type { Activity } from '../activities.store.ts';
import {
  findAttendedDuring,
  findDeviceCount,
  findHandOutCount,
  findSessionCount,
  findUseCount,
} from './admission.store.ts';
import {
  type CheckInMethod,
  computeFlags,
  isElsewhereAtTheTime,
  isSameName,
} from './check-in-abuse.rules.ts';
import { type CheckIn, recordCheckIn } from './check-ins.store.ts';

export interface Arrival {
  activity: Activity;
  residentId: string;
  method: CheckInMethod;
  attendedAt: Temporal.Instant;
  receivedAt: Temporal.Instant;
  codeMadeAt?: Temporal.Instant | null | undefined;
  distance?: 'near' | 'far' | undefined;
  cameLate?: boolean;
  marks?: Marks;
  /** Who scanned or handed out, and the resident's name, which is compared with theirs. */
  recorder?: { staff: StaffMember; residentName: string };
  handOutReason?: CheckIn['handOutReason'];
  scanId?: string;
}
export interface Marks {
  sessionMark: string | null;
  deviceMark: string | null;
}

/** A device on which somebody signed in longer ago is taken for their own. */
const freshSignInMinutes = 10;

/** Records an arrival whose code or hand-out was found in order. The resident must not have checked in yet. */
export async function admit(tx: Tx, platform: Platform, arrival: Arrival): Promise<CheckIn> {
  const { activity, residentId, marks, recorder } = arrival;
  const flags = computeFlags(await findFacts(tx, arrival));
  const checkIn: CheckIn = {
    id: uuidv7(),
    activityId: activity.id,
    residentId,
    method: arrival.method,
    checkedInAt: arrival.attendedAt,
    receivedAt: arrival.receivedAt,
    state: flags.length > 0 ? 'flagged' : 'confirmed',
    flags: flags.length > 0 ? flags : null,
    codeMadeAt: arrival.codeMadeAt ?? null,
    sessionMark: marks?.sessionMark ?? null,
    deviceMark: marks?.deviceMark ?? null,
    recordedBy: recorder?.staff.id ?? null,
    handOutReason: arrival.handOutReason ?? null,
    scanId: arrival.scanId ?? null,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
  };
  await recordCheckIn(tx, checkIn);
  if (checkIn.state === 'confirmed') await publishAttended(tx, platform, activity, checkIn);
  await announceCheckIn(tx, platform, residentId);
  return checkIn;
}

/** Tells the other services that somebody attended. Once for a check-in: when it is recorded or when staff clear it. */
export async function publishAttended(
  tx: Tx,
  { publish }: Pick<Platform, 'publish'>,
  activity: Activity,
  { id, residentId, checkedInAt }: CheckIn,
): Promise<void> {
  await publish(tx, 'activity.attended', {
    checkInId: id,
    activityId: activity.id,
    activityTitle: activity.title,
    groupId: activity.groupId,
    residentId,
    points: activity.points,
    attendedAt: instantText(checkedInAt),
  });
}

/** The resident's open pages, and those of staff and organisers who look at the list. */
export async function announceCheckIn(
  tx: Tx,
  { announce }: Pick<Platform, 'announce'>,
  residentId: string,
): Promise<void> {
  await announce(tx, { to: residentId, topic: 'activities' });
  await announce(tx, { to: allStaff, topic: 'activities' });
}

/**
 * By what one can tell that one session, or one device on which people take turns to sign in, checked in several at one
 * activity. Neither says anything outside that activity.
 */
export function marksOf(
  platform: Pick<Platform, 'signingKey' | 'describeClient'>,
  activityId: string,
  { actor, ip, request, now }: Pick<Context, 'actor' | 'ip' | 'request' | 'now'>,
): Marks {
  if (actor.kind !== 'resident') return { sessionMark: null, deviceMark: null };
  const key = platform.signingKey('check-in-marks');
  const markOf = (...parts: string[]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([activityId, ...parts]))
      .digest('base64url');
  const fresh = actor.authenticatedAt.add({ minutes: freshSignInMinutes });
  const isFresh = Temporal.Instant.compare(fresh, now) >= 0;
  const { client } = platform.describeClient(ip);
  const browser = (request.headers.get('user-agent') ?? '').slice(0, 300);
  return {
    sessionMark: markOf('session', actor.sessionId),
    deviceMark: isFresh ? markOf('device', client, browser) : null,
  };
}

async function findFacts(tx: Tx, arrival: Arrival) {
  const { activity, residentId, method, attendedAt, codeMadeAt, marks, recorder } = arrival;
  const attended = await findAttendedDuring(tx, residentId, activity);
  // City staff hand out as their work; an organiser does so for the own group.
  const isOrganiser = recorder !== undefined && computeGroupScope(recorder.staff) !== undefined;
  return {
    method,
    attendedAt,
    receivedAt: arrival.receivedAt,
    activity,
    distance: arrival.distance,
    othersByCode: method === 'screen' && codeMadeAt ? await findUseCount(tx, activity.id, codeMadeAt) : 0,
    othersInSession: await findSessionCount(tx, activity.id, marks?.sessionMark ?? null),
    othersOnDevice: await findDeviceCount(tx, activity.id, marks?.deviceMark ?? null),
    isElsewhere: attended.some((other) => isElsewhereAtTheTime(activity, other)),
    cameLate: arrival.cameLate ?? false,
    handedOutBefore:
      isOrganiser && method === 'list' ? await findHandOutCount(tx, activity.id, recorder.staff.id) : 0,
    isRecordersName: recorder !== undefined && isSameName(recorder.staff.displayName, recorder.residentName),
  };
}
