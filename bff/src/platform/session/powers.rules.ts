/** What a staff session may do at this moment. */
import type { Permission } from '@entame/sdk/permissions';
import type { AssuranceLevel } from './assurance.rules.ts';

export interface PowersOfSession {
  assurance: AssuranceLevel;
  ofPresets: Iterable<Permission>;
  ofOwnRoles: readonly Permission[];
  breakGlass: { until: string; permissions: readonly Permission[] } | null;
}

/**
 * Nobody who works with residents' data does so with a password alone: before the second factor a session can do
 * nothing but show one. An emergency access counts until its end, in instants as ISO text.
 */
export function computeStaffPowers(
  { assurance, ofPresets, ofOwnRoles, breakGlass }: PowersOfSession,
  nowMs: number,
): ReadonlySet<Permission> {
  if (isSecondFactorMissing({ kind: 'staff', assurance })) return new Set(['second-factor:use']);
  const inEmergency = breakGlass && isUnderWay(breakGlass, nowMs) ? breakGlass.permissions : [];
  return new Set<Permission>(['second-factor:use', ...ofPresets, ...ofOwnRoles, ...inEmergency]);
}

/** Whether a person has shown one factor only where two are asked for: everybody who works here. */
export function isSecondFactorMissing(session: { kind: string; assurance?: AssuranceLevel }): boolean {
  return session.kind === 'staff' && session.assurance === 'aal1';
}

/** Whether an emergency access still counts. */
export function isUnderWay({ until }: { until: string }, nowMs: number): boolean {
  return nowMs < Date.parse(until);
}
