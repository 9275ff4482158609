/** Which applications an actor deals with. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { type Actor, staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { millisecondOf } from '../activities.draft.ts';
import type { CityMap } from '../activities.places.ts';
import { computeGroupScope } from '../activities.rules.ts';
import { findGroup, findGroupByName, type Group } from '../groups/groups.store.ts';
import { type ApplicationContent, findApplication, type Scope } from './applications.store.ts';

/** Those of an organiser's group; for city staff all that were handed in. An organiser without a group has none. */
export async function scopeOf(db: Db, actor: Actor): Promise<Scope> {
  const staff = staffOf(actor);
  const groupName = computeGroupScope(staff);
  if (groupName === undefined) return { staffId: staff.id };
  return { groupId: (await findGroupByName(db, groupName))?.id ?? '' };
}

/** The application; one of another group is the same to an organiser as one that does not exist. */
export async function findVisibleApplication(db: Db, applicationId: string, actor: Actor) {
  const found = await findApplication(db, applicationId, await scopeOf(db, actor));
  if (!found) throw problem('application-not-found');
  return found;
}

/** The group that applies: the organiser's own, or the one that staff say. */
export async function findApplyingGroup(db: Db, actor: Actor, groupId: string | undefined): Promise<Group> {
  const groupName = computeGroupScope(staffOf(actor));
  const group =
    groupName !== undefined
      ? await findGroupByName(db, groupName)
      : groupId === undefined
        ? undefined
        : await findGroup(db, groupId);
  if (!group) throw problem('group-not-found');
  if (!group.active) throw problem('group-not-active');
  return group;
}

/** What was sent, as it is kept. */
export function contentOf(
  draft: components['schemas']['ApplicationDraft'],
  map: CityMap,
  pointer: string,
): ApplicationContent {
  if (draft.placeId !== null && !map.isOffered(draft.placeId))
    throw problem('place-not-found', [{ pointer: `${pointer}/placeId`, message: 'is not on the map' }]);
  return {
    ...draft,
    title: draft.title.trim(),
    description: draft.description.trim(),
    placeName: draft.placeName.trim(),
    contactName: draft.contactName.trim(),
    contactPhone: draft.contactPhone.trim(),
    dates: draft.dates.map(({ startsAt, endsAt }) => ({
      startsAt: instantText(millisecondOf(startsAt)),
      endsAt: instantText(millisecondOf(endsAt)),
    })),
  };
}
