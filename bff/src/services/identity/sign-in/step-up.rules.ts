/** Whether somebody who was asked to show again who they are has really done so. */

/** How far the issuer's clock may be from ours. */
const skewSeconds = 30;

/**
 * Whether the issuer authenticated the person after we asked (RFC 9470, OpenID Connect `max_age=0`). One that does not say
 * when cannot be believed to have asked them anew.
 */
export function isFreshAnswer(
  authenticatedAt: Temporal.Instant | undefined,
  askedAt: Temporal.Instant,
): boolean {
  if (!authenticatedAt) return false;
  return Temporal.Instant.compare(authenticatedAt, askedAt.subtract({ seconds: skewSeconds })) >= 0;
}
