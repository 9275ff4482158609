/** Who is acting. Found from the session at each request. */
import type { Permission } from '@entame/sdk/permissions';
import { problem } from './problem.ts';
import type { AssuranceLevel } from './session/assurance.rules.ts';

export const roles = [
  'resident',
  'organiser',
  'planning',
  'welfare',
  'transport',
  'desk',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

interface SignedIn {
  id: string;
  sessionId: string;
  displayName: string;
  roles: readonly Role[];
  permissions: ReadonlySet<Permission>;
  /** How surely the person at the device is the account's owner, and when they last showed it. */
  assurance: AssuranceLevel;
  authenticatedAt: Temporal.Instant;
}
export interface Resident extends SignedIn {
  kind: 'resident';
  /** Who really sits at the device, when a helper or the desk acts for the resident. */
  actedBy:
    | { kind: 'resident' | 'staff'; id: string; displayName: string; representationId: string }
    | undefined;
}
export interface StaffMember extends SignedIn {
  kind: 'staff';
  /** The community group an organiser acts for; undefined for city staff. */
  groupName: string | undefined;
  /** Emergency access under way; `until` is an instant as ISO text. */
  breakGlass?: { id: string; until: string } | undefined;
}
/** Another organisation's program. */
export interface Partner {
  kind: 'partner';
  id: string;
  permissions: ReadonlySet<Permission>;
}
export interface Nobody {
  kind: 'nobody';
}
/** Somebody with a session. */
export type Person = Resident | StaffMember;
export type Actor = Person | Partner | Nobody;

/** Whether somebody with a session acts: neither nobody nor a partner's program. */
export function isPerson(actor: Actor): actor is Person {
  return actor.kind === 'resident' || actor.kind === 'staff';
}

/** The acting resident; for operations whose permission only residents have. */
export function residentOf(actor: Actor): Resident {
  if (actor.kind !== 'resident') throw problem('forbidden');
  return actor;
}

/** The acting partner; for operations with `x-caller: partner`. */
export function partnerOf(actor: Actor): Partner {
  if (actor.kind !== 'partner') throw problem('forbidden');
  return actor;
}

/** The acting member of staff or organiser. */
export function staffOf(actor: Actor): StaffMember {
  if (actor.kind !== 'staff') throw problem('forbidden');
  return actor;
}
