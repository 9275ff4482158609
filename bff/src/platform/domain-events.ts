/** The events that services tell each other, with what they carry. The only vocabulary that services share. */
export interface DomainEvents {
  /**
   * A resident attended a community activity; told once for a check-in. `points` is what the organiser promised for
   * attending. `attendedAt` (an instant as ISO text) may be long before it is told: a screen was offline, or staff had to
   * look at it first.
   */
  'activity.attended': {
    checkInId: string;
    activityId: string;
    activityTitle: string;
    groupId: string | null;
    residentId: string;
    points: number;
    attendedAt: string;
  };
  /** Staff took a check-in back that had been told of. */
  'activity.attendance-revoked': {
    checkInId: string;
    activityId: string;
    activityTitle: string;
    residentId: string;
  };
  /** Staff accepted what a community group reported on an activity. `groupPoints` is what was promised to the group itself. */
  /** Staff accepted a group's report of its activity. `groupPoints` is what the group gets for it. */
  'activity.report-accepted': {
    activityId: string;
    activityTitle: string;
    groupId: string;
    attendance: number;
    groupPoints: number;
  };
  /** A resident recorded a health reading. The reading itself stays in the healthcare service. */
  'health.recorded': { residentId: string; readingId: string; kind: 'blood-pressure' };
  /** A resident asked for a ride. */
  'ride.requested': { bookingId: string; residentId: string };
  /** A shared ride reached its end. `completedAt` is an instant as ISO text. */
  'ride.completed': {
    rideId: string;
    residentId: string;
    distanceMetres: number;
    fareYen: number;
    completedAt: string;
  };
  /** A resident took a health checkup (健診). `takenOn` is a day in Asia/Tokyo. */
  'checkup.taken': { checkupId: string; residentId: string; takenOn: string };
  'survey.answered': { answerId: string; surveyId: string; surveyTitle: string; residentId: string };
  /** A resident won points in a campaign. */
  'campaign.won': {
    winId: string;
    campaignId: string;
    campaignTitle: string;
    residentId: string;
    points: number;
  };
  /** A resident signed in for the first time. */
  'resident.registered': { residentId: string };
  /** Staff found that two accounts are one person: what belongs to `mergedId` belongs to `keptId` from now on. */
  'residents.merged': { mergeId: string; keptId: string; mergedId: string };
  /**
   * The merge was a mistake: what came from `mergedId` goes back to it. `wasClaim`: by a card that was not theirs, so that
   * whatever only its owner can decide for `keptId` was decided by a stranger.
   */
  'residents.unmerged': { mergeId: string; keptId: string; mergedId: string; wasClaim: boolean };
  /** A resident closed their account. Each service erases or pseudonymises what it holds, by its retention rules. */
  'resident.closed': { residentId: string; pseudonym: string };
  /** A resident allowed a partner to have these kinds of data. `pairwiseId` is all that the partner knows them by. */
  'consent.granted': { residentId: string; partnerId: string; dataKinds: string[]; pairwiseId: string };
  /** And took it back. */
  'consent.withdrawn': { residentId: string; partnerId: string; dataKinds: string[]; pairwiseId: string };
  /**
   * Data that a resident shares went to a partner without the partner's asking, or was removed there. `received`: the
   * partner confirmed it; `sent`: it may have arrived; `removed`: the partner has it no more.
   */
  'shared-data.handed-over': {
    residentId: string;
    partnerId: string;
    dataKinds: string[];
    outcome: 'received' | 'sent' | 'removed';
  };
  /** What became of an exchange of points is known. */
  'exchange.settled': {
    exchangeId: string;
    partnerId: string;
    outcome: 'credited' | 'rejected';
    points: number;
  };
  /** `returnedPoints`: what went back after it had been credited. */
  'exchange.cancelled': { exchangeId: string; partnerId: string; returnedPoints: number };
  /** Points of a credited exchange were given back; `returnedPoints` of it all together. */
  'exchange.refunded': {
    exchangeId: string;
    partnerId: string;
    refundId: string;
    points: number;
    returnedPoints: number;
  };
  /** A member of staff took emergency access (緊急時アクセス). `until` is an instant as ISO text. */
  'staff.break-glass-started': { useId: string; accountId: string; kind: string; until: string };
  /** Somebody entered so many wrong codes for an account that its second factor is locked for a while. */
  'staff.second-factor-locked': { accountId: string };
  /**
   * The daily check of the points' ledger found it unsound: `kind` says what was wrong first. `sequence` is the transfer,
   * `accountId` the account of points, where one can be named.
   */
  'ledger.found-unsound': { kind: string; sequence: number | null; accountId: string | null };
}
export type EventType = keyof DomainEvents;

export interface DomainEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  occurredAt: Temporal.Instant;
  payload: DomainEvents[T];
}
