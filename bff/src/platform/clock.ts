/** The one source of time; passed in, so that rules and tests decide what "now" is. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The system's clock at the precision that the databases keep. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};

export const cityTimeZone = 'Asia/Tokyo';
