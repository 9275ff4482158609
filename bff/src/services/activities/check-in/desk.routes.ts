/** At the door: a resident's own codes, and the screen of who stands there with a scanner or a list. */
import type { components, operations } from '@entame/sdk/contracts/activities.ts';
import { residentOf, staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { loadCityMap } from '../activities.places.ts';
import { noLongerRegistered, presentCheckIn } from '../activities.present.ts';
import { computeCheckInWindow } from '../activities.rules.ts';
import { findActivityByNumber } from '../activities.store.ts';
import { findVisibleActivity } from '../activities.visible.ts';
import { findSignUpById } from '../sign-ups/sign-ups.store.ts';
import { findDeskCounts, findScanned } from './admission.store.ts';
import { admit } from './admission.ts';
import { findCheckIn } from './check-ins.store.ts';
import { computeHandOutTime, decideHandOut } from './hand-outs.rules.ts';
import { computeOwnCodes } from './own-code.rules.ts';
import { computeStamp } from './scan-stamp.rules.ts';
import { computeLastArrival } from './scans.rules.ts';
import { readScans, recordScan, type ScanOutcome } from './scans.ts';

type Schemas = components['schemas'];
type Operations = 'getMyCheckInCode' | 'getCheckInPlace' | 'getCheckInDesk' | 'recordScans' | 'recordHandOut';

export function deskRoutes(deps: ActivitiesDeps): Pick<Handlers<operations>, Operations> {
  const { platform, findResidentNames } = deps;
  const { store, city, signingKey } = platform;
  const map = loadCityMap(city);
  const { farMetres } = city.checkIn;
  const keys = {
    seal: signingKey('own-code-seal'),
    sign: signingKey('own-code-sign'),
    stamp: signingKey('scan-stamp'),
  };

  return {
    async getMyCheckInCode(_input, { actor, now }) {
      const codes = computeOwnCodes(keys, residentOf(actor).id, now).map((code) => ({
        text: code.text,
        validFrom: instantText(code.validFrom),
        validUntil: instantText(code.validUntil),
      }));
      return { now: instantText(now), codes };
    },

    async getCheckInPlace({ path: { number } }) {
      const activity = await findActivityByNumber(store.read, number);
      if (!activity) throw problem('activity-not-found');
      return { position: map.positionOf(activity.placeId), farMetres };
    },

    async getCheckInDesk({ path: { activityId } }, { actor, now }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      const { opensAt, closesAt } = computeCheckInWindow(activity);
      return {
        activityId: activity.id,
        title: activity.title,
        placeName: activity.placeName,
        status: activity.status,
        now: instantText(now),
        opensAt: instantText(opensAt),
        closesAt: instantText(closesAt),
        lastArrivalAt: instantText(computeLastArrival(activity)),
        stamp: computeStamp(keys.stamp, activity.id, now),
        ...(await findDeskCounts(store.read, activity.id)),
      };
    },

    async recordScans({ path: { activityId }, body: { scans } }, context) {
      const { actor, write } = context;
      const { id } = await findVisibleActivity(store.read, activityId, actor);
      const reads = await readScans(deps, keys, { activityId: id, scans }, context);
      const outcomes = await write(async (tx) => {
        const activity = await findVisibleActivity(tx, id, actor);
        const scanIds = scans.map((scan) => scan.id);
        const at = { activity, staff: staffOf(actor), scanned: await findScanned(tx, id, scanIds) };
        const all: ScanOutcome[] = [];
        for (const read of reads) all.push(await recordScan(tx, deps, at, read));
        return all;
      });
      return { results: await present(outcomes, context) };
    },

    async recordHandOut({ path: { activityId }, body }, context) {
      const { actor, now, write } = context;
      const staff = staffOf(actor);
      const { id } = await findVisibleActivity(store.read, activityId, actor);
      const residentId = await findReceiver(id, body.to, context);
      const residentName = (await findResidentNames(store.read, [residentId])).get(residentId);
      if (residentName === undefined)
        throw problem('signUpId' in body.to ? 'sign-up-not-found' : 'resident-card-not-found');
      context.concerning([residentId]);
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, id, actor);
        if (await findCheckIn(tx, id, residentId)) throw problem('already-checked-in');
        const decision = decideHandOut(activity, now);
        if (!decision.allowed) throw problem(decision.reason);
        const checkIn = await admit(tx, platform, {
          activity,
          residentId,
          method: 'list',
          attendedAt: computeHandOutTime(activity, now),
          receivedAt: now,
          recorder: { staff, residentName },
          handOutReason: body.reason,
        });
        context.noting({ checkInId: checkIn.id, reason: body.reason, state: checkIn.state });
        return presentCheckIn(checkIn, residentName);
      });
    },
  };

  /** Who is handed out to: somebody on the activity's own list, or the holder of a card that was read out or typed. */
  async function findReceiver(
    activityId: string,
    to: Schemas['HandOut']['to'],
    { actor, now }: Context,
  ): Promise<string> {
    if ('signUpId' in to) {
      const signUp = await findSignUpById(store.read, activityId, to.signUpId);
      if (!signUp || signUp.status === 'withdrawn') throw problem('sign-up-not-found');
      return findCurrentResidentId(store.read, signUp.residentId);
    }
    const holder = await deps.findCardHolder(store, to.cardNumber, { accountId: staffOf(actor).id, now });
    if ('residentId' in holder) return holder.residentId;
    throw problem(holder.refusal === 'card-unknown' ? 'resident-card-not-found' : 'too-many-wrong-numbers');
  }

  async function present(
    outcomes: ScanOutcome[],
    { concerning, language }: Context,
  ): Promise<Schemas['ScanResult'][]> {
    const ids = outcomes.flatMap((one) => (one.outcome === 'refused' ? [] : [one.checkIn.residentId]));
    concerning(ids);
    const names = await findResidentNames(store.read, ids);
    return outcomes.map((one) => {
      if (one.outcome === 'refused') return { ...one, checkIn: null };
      const name = names.get(one.checkIn.residentId) ?? localize(noLongerRegistered, language);
      return {
        id: one.id,
        outcome: one.outcome,
        refusal: null,
        checkIn: presentCheckIn(one.checkIn, name),
      };
    });
  }
}
