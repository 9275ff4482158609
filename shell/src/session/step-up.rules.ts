/** When an operation needs to know more surely who the person is, and when that has been shown. */

export const assuranceLevels = ['aal1', 'aal2', 'aal3'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** What an operation said that it needs. `withinSeconds` null: any time in this session. */
export interface StepUpNeed {
  level: AssuranceLevel;
  withinSeconds: number | null;
}

export function isAtLeast(level: AssuranceLevel, wanted: AssuranceLevel): boolean {
  return assuranceLevels.indexOf(level) >= assuranceLevels.indexOf(wanted);
}

/**
 * Whether the person has shown what was asked for. `askedAt` is the `authenticatedAt` of the session when they were asked:
 * an operation that wants it fresh is content only with another one.
 */
export function isConfirmed(
  session: { assurance: AssuranceLevel; authenticatedAt: string },
  need: StepUpNeed,
  askedAt: string,
): boolean {
  if (!isAtLeast(session.assurance, need.level)) return false;
  return need.withinSeconds === null || session.authenticatedAt !== askedAt;
}
