import type { components, operations } from '@entame/sdk/contracts/activities.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeCursor, decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { allStaff } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { noLongerRegistered } from '../activities.present.ts';
import { findVisibleActivity } from '../activities.visible.ts';
import { findCheckedIn } from '../check-ins.store.ts';
import { promoteWaiting } from './promotion.ts';
import { decideSignUp, decideSignUpWithdrawal } from './sign-ups.rules.ts';
import {
  findSignUp,
  findSignUpCount,
  findSignUpsOf,
  findSignUpsWithActivity,
  findWaitingPlace,
  recordSignUp,
  recordSignUpStatus,
  type SignUp,
  type SignUpWithActivity,
} from './sign-ups.store.ts';

type Schemas = components['schemas'];
type SignUpOperations = 'signUp' | 'withdrawSignUp' | 'listMySignUps' | 'listSignUps';

/** Signing up, giving the place up, and who has signed up. */
export function signUpRoutes({
  platform,
  findResidentNames,
}: ActivitiesDeps): Pick<Handlers<operations>, SignUpOperations> {
  const { store, announce } = platform;
  return {
    async signUp({ path: { activityId } }, { actor, now, write }) {
      const resident = residentOf(actor);
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const known = await findSignUp(tx, activityId, resident.id);
        if (known && known.status !== 'withdrawn') return presentMySignUp(tx, known);
        const decision = decideSignUp(activity, await findSignUpCount(tx, activityId), now, cityTimeZone);
        if (!decision.allowed) throw problem(decision.reason);
        const entry = { activityId, residentId: resident.id, status: decision.status };
        const row = await recordSignUp(tx, { ...entry, actedBy: resident.actedBy?.id ?? null }, now);
        await tell(tx, resident.id);
        return presentMySignUp(tx, row);
      });
    },

    async withdrawSignUp({ path: { activityId } }, { actor, now, write }) {
      const resident = residentOf(actor);
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const row = await findSignUp(tx, activityId, resident.id);
        if (!row) throw problem('sign-up-not-found');
        if (row.status === 'withdrawn') return presentMySignUp(tx, row);
        const decision = decideSignUpWithdrawal(activity, now, cityTimeZone);
        if (!decision.allowed) throw problem(decision.reason);
        await recordSignUpStatus(tx, [row.id], 'withdrawn', now);
        await promoteWaiting(tx, platform, activity);
        await tell(tx, resident.id);
        return presentMySignUp(tx, { ...row, status: 'withdrawn' });
      });
    },

    async listMySignUps({ query: { limit = 20, cursor } }, { actor }) {
      const { id } = residentOf(actor);
      const rows = await findSignUpsWithActivity(store.read, id, limit + 1, decodeTimeCursor(cursor));
      const places = await waitingPlacesOf(rows.map((row) => row.signUp));
      return pageOf(
        rows,
        limit,
        (row) => presentOwn(row, places.get(row.signUp.id) ?? null),
        ({ signUp, activity }) => [instantText(activity.startsAt), signUp.id],
      );
    },

    async listSignUps({ path: { activityId }, query: { limit = 20, cursor } }, context) {
      const { id } = await findVisibleActivity(store.read, activityId, context.actor);
      const rows = await findSignUpsOf(store.read, id, limit + 1, decodeQueueCursor(cursor));
      const shown = rows.slice(0, limit).map((row) => row.residentId);
      context.concerning(shown);
      const names = await findResidentNames(store.read, shown);
      const checkedIn = await findCheckedIn(store.read, id, shown);
      const nameOf = (row: SignUp) =>
        names.get(row.residentId) ?? localize(noLongerRegistered, context.language);
      return pageOf(
        rows,
        limit,
        (row) => presentSignUp(row, nameOf(row), checkedIn.has(row.residentId)),
        (row) => [row.status, String(row.queueNumber)],
      );
    },
  };

  /** The resident's other open pages, and those of staff who look at the list. */
  async function tell(tx: Tx, residentId: string): Promise<void> {
    await announce(tx, { to: residentId, topic: 'activities' });
    await announce(tx, { to: allStaff, topic: 'activities' });
  }

  async function waitingPlacesOf(rows: SignUp[]): Promise<Map<string, number>> {
    const places = new Map<string, number>();
    for (const row of rows)
      if (row.status === 'waiting') places.set(row.id, await findWaitingPlace(store.read, row));
    return places;
  }
}

async function presentMySignUp(db: Db, row: SignUp): Promise<Schemas['MySignUp']> {
  const { status } = row;
  return { status, waitingPlace: status === 'waiting' ? await findWaitingPlace(db, row) : null };
}

function presentSignUp(
  { id, residentId, status, queueNumber, signedUpAt }: SignUp,
  residentName: string,
  checkedIn: boolean,
): Schemas['SignUp'] {
  return {
    id,
    residentId,
    residentName,
    status: status === 'waiting' ? status : 'signed-up',
    order: queueNumber,
    signedUpAt: instantText(signedUpAt),
    checkedIn,
  };
}

function presentOwn(
  { signUp, activity }: SignUpWithActivity,
  waitingPlace: number | null,
): Schemas['MySignUpWithActivity'] {
  return {
    status: signUp.status === 'waiting' ? 'waiting' : 'signed-up',
    waitingPlace,
    signedUpAt: instantText(signUp.signedUpAt),
    activityId: activity.id,
    activityTitle: activity.title,
    placeName: activity.placeName,
    startsAt: instantText(activity.startsAt),
    endsAt: instantText(activity.endsAt),
    activityStatus: activity.status,
    cancelReason: activity.cancelReason,
  };
}

/** Where a page of the queue ended. */
function decodeQueueCursor(cursor: string | undefined) {
  const key = decodeCursor(cursor, 2);
  if (!key) return undefined;
  const [status = '', queueNumber = ''] = key;
  if (!/^(signed-up|waiting)$/.test(status) || !/^\d{1,9}$/.test(queueNumber))
    throw problem('invalid-request', [
      { pointer: '/query/cursor', message: 'must be the nextCursor of a page' },
    ]);
  return { status, queueNumber: Number(queueNumber) };
}
