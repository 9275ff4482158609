/** Which identities open an account, and which of them may go. */
import type { AssuranceLevel, AssuranceNeed } from '#platform/session/assurance.rules.ts';
import { isFreshAnswer } from '../sign-in/step-up.rules.ts';

/** Whoever links or unlinks has shown the card in the last ten minutes, so that a phone left lying about cannot. */
export const linkingNeed: AssuranceNeed = { level: 'aal3', withinSeconds: 600 };

type Decision<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

export interface LinkStart {
  actorKind: 'nobody' | 'resident' | 'staff';
  isForAnother: boolean;
  isAssured: boolean;
  audience: 'residents' | 'staff';
}

/** Whether somebody may leave for an issuer to link an identity of it. */
export function decideLinkStart(
  start: LinkStart,
): Decision<'signed-out' | 'not-for-another' | 'identity-not-linkable' | 'step-up-required'> {
  if (start.actorKind === 'nobody') return { allowed: false, reason: 'signed-out' };
  if (start.isForAnother) return { allowed: false, reason: 'not-for-another' };
  if (start.actorKind === 'staff' || start.audience === 'staff')
    return { allowed: false, reason: 'identity-not-linkable' };
  return start.isAssured ? { allowed: true } : { allowed: false, reason: 'step-up-required' };
}

export interface ReturnedIdentity {
  /** When the person left for the issuer, and when they showed there who they are; undefined: it does not say. */
  begunAt: Temporal.Instant;
  authenticatedAt: Temporal.Instant | undefined;
  /** YYYY-MM-DD; undefined: the issuer does not tell. */
  birthDate: string | undefined;
  /** Whose it is already; undefined: nobody's. */
  ownerId: string | undefined;
}

/**
 * Whether the identity that came back may be linked. It must have been shown just now: an issuer that answers from an
 * old session would let whoever holds the device add what is not theirs. A birth date that differs is another person.
 */
export function decideLink(
  resident: { id: string; birthDate: string },
  identity: ReturnedIdentity,
): Decision<
  | 'step-up-not-fresh'
  | 'identity-of-another-person'
  | 'identity-already-linked'
  | 'identity-belongs-to-another'
> {
  const { begunAt, authenticatedAt, birthDate, ownerId } = identity;
  if (!isFreshAnswer(authenticatedAt, begunAt)) return { allowed: false, reason: 'step-up-not-fresh' };
  if (ownerId === resident.id) return { allowed: false, reason: 'identity-already-linked' };
  if (ownerId !== undefined) return { allowed: false, reason: 'identity-belongs-to-another' };
  if (birthDate !== undefined && birthDate !== resident.birthDate)
    return { allowed: false, reason: 'identity-of-another-person' };
  return { allowed: true };
}

/** Whether an identity stands on the card: the only kind that says who a resident is. */
export function isCardAnchored({ assurance }: { assurance: AssuranceLevel }): boolean {
  return assurance === 'aal3';
}

/** One of a resident's identities may go while another that stands on the card remains. */
export function decideUnlink(
  identities: readonly { id: string; assurance: AssuranceLevel }[],
  id: string,
): Decision<'identity-not-found' | 'last-card-identity'> {
  if (!identities.some((identity) => identity.id === id))
    return { allowed: false, reason: 'identity-not-found' };
  const isAnchoredWithout = identities.some((identity) => identity.id !== id && isCardAnchored(identity));
  return isAnchoredWithout ? { allowed: true } : { allowed: false, reason: 'last-card-identity' };
}
