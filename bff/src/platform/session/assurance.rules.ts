/** Whether the person at the device has shown who they are well enough, and lately enough. */

/** Authenticator assurance levels of NIST SP 800-63B, weakest first. */
export const assuranceLevels = ['aal1', 'aal2', 'aal3'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** What an operation needs (`x-assurance`). `withinSeconds` null: any time in this session. */
export interface AssuranceNeed {
  level: AssuranceLevel;
  withinSeconds: number | null;
}

/** Whether a session of this level, authenticated at that moment, is enough (RFC 9470's idea of step-up). */
export function isAssured(
  shown: { assurance: AssuranceLevel; authenticatedAt: Temporal.Instant },
  need: AssuranceNeed,
  now: Temporal.Instant,
): boolean {
  const isHighEnough = assuranceLevels.indexOf(shown.assurance) >= assuranceLevels.indexOf(need.level);
  if (!isHighEnough || need.withinSeconds === null) return isHighEnough;
  const ageMs = now.epochMilliseconds - shown.authenticatedAt.epochMilliseconds;
  return ageMs <= need.withinSeconds * 1_000;
}
