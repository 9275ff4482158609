import type { SignedIn } from '@entame/sdk';

/** The server allows 600 seconds; the way to the issuer takes some of them. */
const freshSeconds = 540;

/** Whether the person has shown the card so lately that they can go on without showing it again. */
export function hasShownCard({ assurance, authenticatedAt }: SignedIn, nowMs: number): boolean {
  return assurance === 'aal3' && nowMs - Date.parse(authenticatedAt) < freshSeconds * 1_000;
}
