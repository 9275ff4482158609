/** The stamp that a check-in screen holds: a moment, signed by the portal, after which whatever it scans next was scanned. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A stamp of this moment for the check-in screen of one activity. */
export function computeStamp(key: Uint8Array, activityId: string, now: Temporal.Instant): string {
  const at = now.epochMilliseconds;
  return `${at}.${macOf(key, activityId, at)}`;
}

/** When the stamp was given; undefined when it was not, or for another activity. */
export function readStamp(key: Uint8Array, activityId: string, stamp: string): Temporal.Instant | undefined {
  const [, time = '', mac = ''] = /^(\d{1,15})\.([\w-]{22})$/.exec(stamp) ?? [];
  const given = Buffer.from(mac);
  const right = Buffer.from(macOf(key, activityId, Number(time)));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(Number(time));
}

function macOf(key: Uint8Array, activityId: string, at: number): string {
  const text = JSON.stringify(['scan-stamp', activityId, at]);
  return createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
}
