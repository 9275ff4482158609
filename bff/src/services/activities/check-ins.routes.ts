import type { operations } from '@entame/sdk/contracts/activities.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { allStaff } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from './activities.deps.ts';
import { noLongerRegistered, presentCheckIn, presentMyCheckIn } from './activities.present.ts';
import {
  computeCheckInWindow,
  decideCheckIn,
  decideCheckInOpen,
  decideCodeAttempt,
  wrongCodesMinutes,
} from './activities.rules.ts';
import { type Activity, findActivity, findActivityByNumber } from './activities.store.ts';
import { findVisibleActivity } from './activities.visible.ts';
import {
  type Code,
  type CodeSubject,
  type CodeVerdict,
  computeScreenCode,
  computeSheetCode,
  decideCode,
  parseCode,
} from './check-in-code.rules.ts';
import {
  type CheckIn,
  findCheckIn,
  findCheckInsOf,
  findWrongCodeCount,
  recordCheckIn,
  recordWrongCode,
} from './check-ins.store.ts';

type CheckInOperations = 'getCheckInCode' | 'getCheckInSheet' | 'listCheckIns' | 'checkIn';
type Genuine = { activityId: string; verdict: Exclude<CodeVerdict, 'wrong'> };
type Attempt = Genuine | { refusal: 'check-in-code-wrong' | 'too-many-wrong-codes' };

/** Showing the codes, and checking in with them. */
export function checkInRoutes({
  platform,
  findResidentNames,
}: ActivitiesDeps): Pick<Handlers<operations>, CheckInOperations> {
  const { store, config, publish, announce } = platform;
  const key = platform.signingKey('check-in');

  return {
    async getCheckInCode({ path: { activityId } }, { actor, now }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      const decision = decideCheckInOpen(activity, now);
      if (!decision.allowed) throw problem(decision.reason);
      const { changesAt, ...code } = computeScreenCode(key, subjectOf(activity), now);
      return { ...presentCode(code), changesAt: instantText(changesAt) };
    },

    async getCheckInSheet({ path: { activityId } }, { actor }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      if (activity.status === 'cancelled') throw problem('activity-cancelled');
      const { opensAt, closesAt } = computeCheckInWindow(activity);
      const code = computeSheetCode(key, subjectOf(activity));
      return { ...presentCode(code), validFrom: instantText(opensAt), validUntil: instantText(closesAt) };
    },

    async listCheckIns({ path: { activityId }, query: { limit = 20, cursor } }, context) {
      const { id } = await findVisibleActivity(store.read, activityId, context.actor);
      const rows = await findCheckInsOf(store.read, id, limit + 1, decodeTimeCursor(cursor));
      const shown = rows.slice(0, limit).map((row) => row.residentId);
      context.concerning(shown);
      const names = await findResidentNames(store.read, shown);
      const nameOf = (row: CheckIn) =>
        names.get(row.residentId) ?? localize(noLongerRegistered, context.language);
      return pageOf(
        rows,
        limit,
        (row) => presentCheckIn(row, nameOf(row)),
        (row) => [instantText(row.checkedInAt), row.id],
      );
    },

    async checkIn({ body }, { actor, now, write }) {
      const residentId = residentOf(actor).id;
      // A write of its own: a refusal undoes `write`, and the wrong code must stay on record. It comes first and in
      // order, so that a hundred guesses sent at once are counted like a hundred sent in turn.
      const attempt = await store.write((tx) => judgeAttempt(tx, residentId, body.code, now));
      return write(async (tx) => {
        // Inside, because the repetition of a request that succeeded must not be refused for its old code.
        if ('refusal' in attempt) throw problem(attempt.refusal);
        const activity = await findActivity(tx, attempt.activityId);
        if (!activity) throw problem('check-in-code-wrong');
        const decision = decideCheckIn({
          activity,
          verdict: attempt.verdict,
          expectedActivityId: body.activityId,
          alreadyCheckedIn: (await findCheckIn(tx, activity.id, residentId)) !== undefined,
          now,
        });
        if (!decision.allowed) throw problem(decision.reason);
        const method = attempt.verdict === 'sheet' ? 'sheet' : 'screen';
        const checkIn = {
          id: uuidv7(),
          activityId: activity.id,
          residentId,
          method,
          checkedInAt: now,
        } as const;
        await recordCheckIn(tx, checkIn);
        await publish(tx, 'activity.attended', {
          checkInId: checkIn.id,
          activityId: activity.id,
          activityTitle: activity.title,
          residentId,
          points: activity.points,
        });
        await announce(tx, { to: residentId, topic: 'activities' });
        await announce(tx, { to: allStaff, topic: 'activities' });
        return presentMyCheckIn(checkIn, activity);
      });
    },
  };

  /** Judges a code, and counts it against the resident when it is wrong. What cannot be a code is no guess. */
  async function judgeAttempt(
    tx: Tx,
    residentId: string,
    text: string,
    now: Temporal.Instant,
  ): Promise<Attempt> {
    const forgiven = now.subtract({ minutes: wrongCodesMinutes });
    const attempt = decideCodeAttempt(await findWrongCodeCount(tx, residentId, forgiven));
    if (!attempt.allowed) return { refusal: attempt.reason };
    const code = parseCode(text);
    if (!code) return { refusal: 'check-in-code-wrong' };
    const activity = await findActivityByNumber(tx, code.number);
    const verdict = activity ? decideCode(key, subjectOf(activity), code, now) : 'wrong';
    if (activity && verdict !== 'wrong') return { activityId: activity.id, verdict };
    await recordWrongCode(tx, residentId, now, forgiven);
    return { refusal: 'check-in-code-wrong' };
  }

  function presentCode({ scannedCode, typedCode }: Code) {
    // In the fragment, which browsers do not send and servers therefore cannot log.
    return { url: `${config.PUBLIC_ORIGIN}/points/check-in#c=${scannedCode}`, typedCode };
  }
}

function subjectOf(activity: Activity): CodeSubject {
  return { id: activity.id, number: activity.number, window: computeCheckInWindow(activity) };
}
