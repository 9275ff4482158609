/** What other services tell, as occasions to earn. */
import type { DomainEvent, DomainEvents, EventType } from '#platform/domain-events.ts';
import { on, type Subscription } from '#platform/service.ts';
import type { EarningDeps } from './earning.deps.ts';
import { hearOccasion, type Told } from './earning.ts';
import { revokeOccasion } from './revocation.ts';

export function earningSubscriptions(deps: EarningDeps): Subscription[] {
  const earns = <T extends EventType>(
    event: T,
    read: (about: DomainEvents[T], told: DomainEvent<T>) => Told,
  ) => on(event, (tx, told) => hearOccasion(deps, tx, read(told.payload, told)));
  const resident = (ownerId: string) => ({ ownerKind: 'resident', ownerId }) as const;

  return [
    earns('activity.attended', ({ checkInId, activityTitle, residentId, points }, { occurredAt }) => ({
      ...resident(residentId),
      sourceId: `check-in:${checkInId}`,
      trigger: 'activity-attended',
      title: activityTitle,
      occurredAt,
      promisedPoints: points,
    })),
    earns(
      'activity.report-accepted',
      ({ activityId, activityTitle, groupId, groupPoints }, { occurredAt }) => ({
        sourceId: `report:${activityId}`,
        trigger: 'group-activity-reported',
        ownerKind: 'group',
        ownerId: groupId,
        title: activityTitle,
        occurredAt,
        promisedPoints: groupPoints,
      }),
    ),
    earns('health.recorded', ({ residentId, readingId }, { occurredAt }) => ({
      ...resident(residentId),
      sourceId: `reading:${readingId}`,
      trigger: 'health-recorded',
      title: null,
      occurredAt,
    })),
    earns('ride.completed', ({ rideId, residentId, distanceMetres, fareYen, completedAt }) => ({
      ...resident(residentId),
      sourceId: `ride:${rideId}`,
      trigger: 'ride-completed',
      title: null,
      occurredAt: Temporal.Instant.from(completedAt),
      metres: distanceMetres,
      yen: fareYen,
    })),
    earns('checkup.taken', ({ checkupId, residentId, takenOn }) => ({
      ...resident(residentId),
      sourceId: `checkup:${checkupId}`,
      trigger: 'checkup-taken',
      title: null,
      // Only the day is known; at noon it is that day wherever one counts from.
      occurredAt: Temporal.PlainDate.from(takenOn)
        .toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '12:00' })
        .toInstant(),
    })),
    earns('survey.answered', ({ answerId, surveyTitle, residentId }, { occurredAt }) => ({
      ...resident(residentId),
      sourceId: `answer:${answerId}`,
      trigger: 'survey-answered',
      title: surveyTitle,
      occurredAt,
    })),
    earns('campaign.won', ({ winId, campaignTitle, residentId, points }, { occurredAt }) => ({
      ...resident(residentId),
      sourceId: `win:${winId}`,
      trigger: 'campaign-won',
      title: campaignTitle,
      occurredAt,
      promisedPoints: points,
    })),
    on('activity.attendance-revoked', (tx, { payload: { checkInId, activityTitle, residentId } }) =>
      revokeOccasion(deps, tx, {
        ...resident(residentId),
        sourceId: `check-in:${checkInId}`,
        trigger: 'activity-attended',
        title: activityTitle,
      }),
    ),
  ];
}
