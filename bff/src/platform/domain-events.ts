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
  /** A member of staff took permissions that their role does not have, with a reason that is kept elsewhere. */
  'staff.emergency-access': { accountId: string };
  /** A resident signed in for the first time. */
  'resident.registered': { residentId: string };
}
export type EventType = keyof DomainEvents;

export interface DomainEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  occurredAt: Temporal.Instant;
  payload: DomainEvents[T];
}
