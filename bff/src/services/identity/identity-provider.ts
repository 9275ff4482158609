/** The port through which outside issuers vouch for a person. */
import type { ProblemSlug } from '@entame/sdk/problems';
import type { LocalizedText } from '#platform/language.ts';
import type { AssuranceLevel } from '#platform/session/assurance.rules.ts';

/** The four basic attributes of the My Number card; the 12-digit number is never asked for. */
export interface CardAttributes {
  name: string;
  kana: string | null;
  address: string;
  /** YYYY-MM-DD */
  birthDate: string;
  gender: 'female' | 'male' | 'other' | 'unknown';
}

export interface VerifiedIdentity {
  issuer: string;
  subject: string;
  assurance: AssuranceLevel;
  /** When the issuer says that the person showed who they are; undefined: now. */
  authenticatedAt: Temporal.Instant | undefined;
  /** Present for residents. */
  attributes: CardAttributes | undefined;
}

/** What the portal keeps of a sign-in under way, to recognise its end. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface IdentityProvider {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly audience: 'residents' | 'staff';
  /** What a session has that began there. */
  readonly assurance: AssuranceLevel;
  readonly issuer: string;
  /** Where to send the browser; `isFresh` asks the issuer to have the person show anew who they are. Throws `SignInRefused` with `identity-provider-unavailable` when it does not answer. */
  begin(secrets: SignInSecrets, isFresh: boolean): Promise<URL>;
  /** Verifies what the browser brought back. Throws `SignInRefused`. */
  finish(callback: URL, secrets: SignInSecrets): Promise<VerifiedIdentity>;
}

export class SignInRefused extends Error {
  readonly slug: ProblemSlug;
  constructor(slug: ProblemSlug, reason: string) {
    super(reason);
    this.slug = slug;
  }
}
