/** Loads what an actor's view of activities needs besides the rows, for all of them at once. */
import type { Actor } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { loadCityMap } from './activities.places.ts';
import { presentActivity, presentSignUpState } from './activities.present.ts';
import type { Activity } from './activities.store.ts';
import { findCheckInCounts, findOwnCheckIns } from './check-ins.store.ts';
import { findOwnSignUps, findSignUpCounts, findWaitingPlace } from './sign-ups/sign-ups.store.ts';

type Own = Parameters<typeof presentActivity>[2];

export type ActivityPresenter = ReturnType<typeof createPresenter>;

export function createPresenter({ city }: Pick<Platform, 'city'>) {
  const map = loadCityMap(city);
  return async function presenterFor(db: Db, actor: Actor, rows: Activity[], now: Temporal.Instant) {
    const ids = rows.map((row) => row.id);
    const counts = await findSignUpCounts(
      db,
      rows.filter((row) => row.signUp).map((row) => row.id),
    );
    const own = actor.kind === 'staff' ? await forStaff(db, ids) : await forResident(db, actor, ids);
    return (row: Activity) => {
      const taken = counts.get(row.id) ?? { signedUp: 0, waiting: 0 };
      const shared = {
        position: map.positionOf(row.placeId),
        signUp: presentSignUpState(row, taken, now, cityTimeZone),
      };
      return presentActivity(row, shared, own(row));
    };
  };
}

async function forStaff(db: Db, ids: string[]): Promise<(row: Activity) => Own> {
  const counts = await findCheckInCounts(db, ids);
  return (row) => ({ checkInCount: counts.get(row.id) ?? 0 });
}

async function forResident(db: Db, actor: Actor, ids: string[]): Promise<(row: Activity) => Own> {
  if (actor.kind !== 'resident') return () => ({});
  const checkIns = await findOwnCheckIns(db, actor.id, ids);
  const signUps = await findOwnSignUps(db, actor.id, ids);
  const places = new Map<string, number>();
  for (const row of signUps.values())
    if (row.status === 'waiting') places.set(row.id, await findWaitingPlace(db, row));
  return ({ id }) => {
    const checkedInAt = checkIns.get(id);
    const signUp = signUps.get(id);
    return {
      ...(checkedInAt && { checkedInAt: instantText(checkedInAt) }),
      ...(signUp && {
        mySignUp: { status: signUp.status, waitingPlace: places.get(signUp.id) ?? null },
      }),
    };
  };
}
