/** What the app vouched for, as it is kept until the browser comes for it. */
import { instantText } from '#platform/db/columns.ts';
import type { VerifiedIdentity } from '../identity-provider.ts';
import type { AnsweredIdentity } from './fpos.schema.ts';

export function keepIdentity(identity: VerifiedIdentity, now: Temporal.Instant): AnsweredIdentity {
  const { issuer, subject, attributes, attributesReadAt, authenticatedAt = now } = identity;
  return {
    issuer,
    subject,
    attributes: attributes ?? null,
    attributesReadAt: attributesReadAt ? instantText(attributesReadAt) : null,
    authenticatedAt: instantText(authenticatedAt),
  };
}

/** What the card app vouches for is always the card with its PIN: the highest level. */
export function recallIdentity({
  attributes,
  attributesReadAt,
  authenticatedAt,
  ...who
}: AnsweredIdentity): VerifiedIdentity {
  return {
    ...who,
    assurance: 'aal3',
    attributes: attributes ?? undefined,
    attributesReadAt: attributesReadAt ? Temporal.Instant.from(attributesReadAt) : undefined,
    authenticatedAt: Temporal.Instant.from(authenticatedAt),
  };
}
