/** What staff send to announce or correct an activity, as it is kept. */
import type { operations } from '@entame/sdk/contracts/activities.ts';
import type { Db } from '#platform/db/store.ts';
import type { Input } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { loadCityMap } from './activities.places.ts';
import { decideActivityTimes } from './activities.rules.ts';
import type { ActivityContent } from './activities.store.ts';
import { findGroupByName } from './groups/groups.store.ts';

type Draft = Input<operations['createActivity']>['body'];

export function createDraftReader({ city }: Pick<Platform, 'city'>) {
  const map = loadCityMap(city);
  return {
    /** Refuses times that do not go together and places that the map lacks. What was left out stays as it is. */
    contentOf(draft: Draft, now: Temporal.Instant, ownGroup: string | undefined): ActivityContent {
      const startsAt = millisecondOf(draft.startsAt);
      const endsAt = millisecondOf(draft.endsAt);
      const decision = decideActivityTimes({ startsAt, endsAt }, now);
      if (!decision.allowed)
        throw problem('activity-times-wrong', [
          { pointer: `/body/${decision.field}`, message: decision.message },
        ]);
      if (draft.placeId && !map.isOffered(draft.placeId))
        throw problem('place-not-found', [{ pointer: '/body/placeId', message: 'is not on the map' }]);
      const { category, placeId, groupPoints, signUp } = draft;
      return {
        title: draft.title.trim(),
        description: draft.description.trim(),
        groupName: ownGroup ?? (draft.groupName?.trim() || null),
        placeName: draft.placeName.trim(),
        startsAt,
        endsAt,
        points: draft.points,
        ...(category !== undefined && { category }),
        ...(placeId !== undefined && { placeId }),
        ...(groupPoints !== undefined && { groupPoints }),
        ...(signUp !== undefined && { signUp }),
      };
    },

    /** The registered group of that name. */
    async groupOf(db: Db, { groupName }: ActivityContent): Promise<{ groupId: string | null }> {
      const group = groupName === null ? undefined : await findGroupByName(db, groupName);
      return { groupId: group?.id ?? null };
    },
  };
}

/** The databases keep milliseconds; what is answered must be what is kept. */
export function millisecondOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}
