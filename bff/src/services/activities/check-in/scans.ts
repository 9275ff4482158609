/** What a screen scanned, read and judged one by one. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { type StaffMember, staffOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import type { Activity } from '../activities.store.ts';
import { admit } from './admission.ts';
import { type CheckIn, findCheckIn } from './check-ins.store.ts';
import { isOwnCode, type OwnCodeKeys, readOwnCode } from './own-code.rules.ts';
import { readStamp } from './scan-stamp.rules.ts';
import { decideScan, type ScanRefusal, type ScanTimes } from './scans.rules.ts';

type Scan = components['schemas']['Scan'];

export interface ScanKeys extends OwnCodeKeys {
  stamp: Uint8Array;
}
interface Legible {
  id: string;
  residentId: string;
  residentName: string;
  times: ScanTimes;
}
export type ScanRead = Legible | { id: string; refusal: ScanRefusal };
export type ScanOutcome = { id: string } & (
  | { outcome: 'checked-in' | 'flagged' | 'already-checked-in'; checkIn: CheckIn }
  | { outcome: 'refused'; refusal: ScanRefusal }
);

/** Reads the scans: whose they are and what they prove. Outside the write, because wrong cards stay counted. */
export async function readScans(
  deps: ActivitiesDeps,
  keys: ScanKeys,
  { activityId, scans }: { activityId: string; scans: Scan[] },
  context: Context,
): Promise<ScanRead[]> {
  const { store } = deps.platform;
  const found = [];
  for (const scan of scans) found.push({ scan, holder: await findHolder(deps, keys, scan, context) });
  const ids = found.flatMap(({ holder }) => ('residentId' in holder ? [holder.residentId] : []));
  const names = await deps.findResidentNames(store.read, ids);
  return found.map(({ scan, holder }) => {
    const { id } = scan;
    if ('refusal' in holder) return { id, refusal: holder.refusal };
    const { residentId, madeAt } = holder;
    const stampedAt = readStamp(keys.stamp, activityId, scan.stamp);
    if (!stampedAt) return { id, refusal: 'stamp-wrong' };
    const residentName = names.get(residentId);
    // Somebody whose account is closed.
    if (residentName === undefined) return { id, refusal: madeAt ? 'code-wrong' : 'card-unknown' };
    return { id, residentId, residentName, times: { madeAt, stampedAt, arrivedAt: context.now } };
  });
}

/** Judges one scan and checks the resident in. What was sent before, under the same id, answers what it answered then. */
export async function recordScan(
  tx: Tx,
  deps: ActivitiesDeps,
  at: { activity: Activity; staff: StaffMember; scanned: Map<string, CheckIn> },
  read: ScanRead,
): Promise<ScanOutcome> {
  const { id } = read;
  const before = at.scanned.get(id);
  if (before) return outcomeOf(id, before, firstOutcome(before));
  if ('refusal' in read) return { id, outcome: 'refused', refusal: read.refusal };
  const { residentId, residentName, times } = read;
  const known = await findCheckIn(tx, at.activity.id, residentId);
  if (known) return outcomeOf(id, known, 'already-checked-in');
  const decision = decideScan(at.activity, times);
  if (!decision.allowed) return { id, outcome: 'refused', refusal: decision.reason };
  const checkIn = await admit(tx, deps.platform, {
    activity: at.activity,
    residentId,
    method: times.madeAt ? 'own-code' : 'card',
    attendedAt: decision.attendedAt,
    receivedAt: times.arrivedAt,
    codeMadeAt: times.madeAt,
    cameLate: decision.cameLate,
    recorder: { staff: at.staff, residentName },
    scanId: id,
  });
  at.scanned.set(id, checkIn);
  return outcomeOf(id, checkIn, firstOutcome(checkIn));
}

async function findHolder(
  { platform: { store }, findCardHolder }: ActivitiesDeps,
  keys: ScanKeys,
  { text }: Scan,
  { actor, now }: Context,
): Promise<{ residentId: string; madeAt: Temporal.Instant | null } | { refusal: ScanRefusal }> {
  const plain = text.trim();
  if (!isOwnCode(plain)) {
    const holder = await findCardHolder(store, plain, { accountId: staffOf(actor).id, now });
    return 'refusal' in holder ? holder : { ...holder, madeAt: null };
  }
  const code = readOwnCode(keys, plain);
  if (!code) return { refusal: 'code-wrong' };
  return { residentId: await findCurrentResidentId(store.read, code.residentId), madeAt: code.madeAt };
}

const firstOutcome = ({ state }: CheckIn) => (state === 'flagged' ? 'flagged' : 'checked-in');

/** A check-in that the city did not accept counts for nothing, however often it is scanned. */
function outcomeOf(
  id: string,
  checkIn: CheckIn,
  outcome: 'checked-in' | 'flagged' | 'already-checked-in',
): ScanOutcome {
  const { state } = checkIn;
  if (state === 'rejected' || state === 'revoked') return { id, outcome: 'refused', refusal: 'not-accepted' };
  return { id, outcome, checkIn };
}
