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
  /** Present for residents, unless they did not agree to pass them on. */
  attributes: CardAttributes | undefined;
  /** When the attributes were read from the card or its issuer; undefined: now. */
  attributesReadAt?: Temporal.Instant | undefined;
}

/** What the portal keeps of a sign-in under way, to recognise its end. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

interface ProviderFace {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly audience: 'residents' | 'staff';
  /** What a session has that began there. */
  readonly assurance: AssuranceLevel;
  readonly issuer: string;
}

/** The browser goes to the issuer's pages and comes back. */
export interface RedirectIdentityProvider extends ProviderFace {
  readonly kind: 'redirect';
  /** Where to send the browser; `isFresh` asks the issuer to have the person show anew who they are. Throws `SignInRefused` with `identity-provider-unavailable` when it does not answer. */
  begin(secrets: SignInSecrets, isFresh: boolean): Promise<URL>;
  /** Verifies what the browser brought back. Throws `SignInRefused`. */
  finish(callback: URL, secrets: SignInSecrets): Promise<VerifiedIdentity>;
}

/** What an app signed, as it sent it. */
export interface SignedAnswer {
  message: string;
  /** JOSE's name, such as `ES256`. */
  algorithm: string;
  /** In base64url. */
  signature: string;
  /** DER in base64, the person's first. */
  certificates: string[];
}

/** What the app was asked to have signed. */
export interface ExpectedChallenge {
  id: string;
  nonce: string;
  origin: string;
  purpose: string;
  device: string;
  matchingNumber: string | null;
  /** An instant as it stands in the signed text. */
  expiresAt: string;
}

/** An app beside the browser signs a challenge with the person's card. */
export interface ChallengeIdentityProvider extends ProviderFace {
  readonly kind: 'card-app';
  /** What opens the app with the challenge at this address. */
  appLink(challengeAddress: string): string;
  /** Throws `SignInRefused` unless the answer is what was asked for, signed by a person whom a trusted authority vouches for. */
  verify(answer: SignedAnswer, expected: ExpectedChallenge, now: Temporal.Instant): Promise<VerifiedIdentity>;
}

export type IdentityProvider = RedirectIdentityProvider | ChallengeIdentityProvider;

export class SignInRefused extends Error {
  readonly slug: ProblemSlug;
  /** Where it is explained to the person. */
  readonly page: '/sign-in' | '/me/identities';
  /** The outside identity that was tried, where it is known: the audit keeps a pseudonym of it. */
  readonly claimed: string | undefined;
  constructor(
    slug: ProblemSlug,
    reason: string,
    { page = '/sign-in', claimed }: { page?: SignInRefused['page']; claimed?: string } = {},
  ) {
    super(reason);
    this.slug = slug;
    this.page = page;
    this.claimed = claimed;
  }
}
