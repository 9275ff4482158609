/** What holds for passkeys (W3C Web Authentication, level 3) beside the cryptography. */

/** Who a passkey belongs to. */
export interface PasskeyAccount {
  kind: 'resident' | 'staff';
  id: string;
}

/** A key that a device holds for an account, as a service keeps it. */
export interface Passkey {
  id: string;
  /** What the authenticator calls it, in base64url. */
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
  /** What the person calls the device; null once it is removed. */
  label: string | null;
  createdAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
  removedAt: Temporal.Instant | null;
}

/** How many devices one account may have. */
export const passkeysMax = 10;

/** How long a ceremony may take, from the challenge to the answer. */
export const challengeSeconds = 120;

/**
 * Whether an authenticator's signature counter may follow the one on record (section 6.1.1): it grows, or the authenticator
 * keeps none and both are 0. Anything else may be a copy of the key at work elsewhere.
 */
export function isCounterPlausible(onRecord: number, presented: number): boolean {
  return (onRecord === 0 && presented === 0) || presented > onRecord;
}

/** The relying party that browsers bind a passkey to: the portal's host name, without its port. */
export function computeRelyingPartyId(publicOrigin: string): string {
  return new URL(publicOrigin).hostname;
}

/** Whether a ceremony that was begun may end now: same browser, same purpose, in time. */
export function isChallengeFor(
  challenge: { purpose: string; holderHash: string; expiresAt: Temporal.Instant },
  end: { purposes: readonly string[]; holderHash: string; now: Temporal.Instant },
): boolean {
  const isInTime = Temporal.Instant.compare(end.now, challenge.expiresAt) <= 0;
  return isInTime && challenge.holderHash === end.holderHash && end.purposes.includes(challenge.purpose);
}
