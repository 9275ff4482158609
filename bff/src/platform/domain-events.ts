/** The events that services tell each other, with what they carry. The only vocabulary that services share. */
export interface DomainEvents {
  /** A resident checked in at a community activity. `points` is what the organiser promised for attending. */
  'activity.attended': {
    checkInId: string;
    activityId: string;
    activityTitle: string;
    residentId: string;
    points: number;
  };
  /** A resident recorded a health reading. The reading itself stays in the healthcare service. */
  'health.recorded': { residentId: string; readingId: string; kind: 'blood-pressure' };
  /** A resident asked for a ride. */
  'ride.requested': { bookingId: string; residentId: string };
  /** A resident signed in for the first time. */
  'resident.registered': { residentId: string };
  /** A resident allows a partner some kinds of data from now on. The partner knows the resident by `pairwiseId`. */
  'consent.granted': { residentId: string; partnerId: string; dataKinds: string[]; pairwiseId: string };
  /** A resident takes that back. */
  'consent.withdrawn': { residentId: string; partnerId: string; dataKinds: string[]; pairwiseId: string };
}
export type EventType = keyof DomainEvents;

export interface DomainEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  occurredAt: Temporal.Instant;
  payload: DomainEvents[T];
}
