/** What registering a passkey and answering with one have in common: the challenge and who it is for. */
import { createHmac } from 'node:crypto';
import type { ProblemSlug } from '@entame/sdk/problems';
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers';
import type { Platform } from '../platform.ts';
import { hashToken, newToken } from '../session/sessions.ts';
import {
  challengeSeconds,
  computeRelyingPartyId,
  isChallengeFor,
  type PasskeyAccount,
} from './passkeys.rules.ts';
import { type PasskeyChallenge, recordPasskeyChallenge, takePasskeyChallenge } from './passkeys.store.ts';

/** A ceremony that came to nothing; `account` when it is sure whose passkey was used. */
export class PasskeyRefused extends Error {
  readonly slug: ProblemSlug;
  readonly account: PasskeyAccount | undefined;
  constructor(slug: ProblemSlug, reason: string, account?: PasskeyAccount) {
    super(reason);
    this.slug = slug;
    this.account = account;
  }
}

export function relyingPartyOf({ config }: Platform): { id: string; origin: string } {
  return { id: computeRelyingPartyId(config.PUBLIC_ORIGIN), origin: config.PUBLIC_ORIGIN };
}

/** `holder` is a secret or an id that only the browser's own requests bring: a cookie, or the session. */
export type Ceremony = Pick<PasskeyChallenge, 'purpose' | 'label'> & { holder: string } & {
  account: PasskeyAccount | null;
};

/** Records a fresh challenge for one browser. The browser gets its text; the portal keeps the hash. */
export async function beginCeremony(
  { store, clock }: Platform,
  { purpose, holder, account, label }: Ceremony,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = newToken();
  await store.write((tx) =>
    recordPasskeyChallenge(tx, {
      id: hashToken(challenge),
      purpose,
      holderHash: hashToken(holder),
      accountKind: account?.kind ?? null,
      accountId: account?.id ?? null,
      label,
      expiresAt: clock.now().add({ seconds: challengeSeconds }),
    }),
  );
  return isoBase64URL.toBuffer(challenge);
}

export type TakenChallenge = PasskeyChallenge & { isExpected(challenge: string): boolean };

/** Uses up the challenge that the device signed. Throws `PasskeyRefused` when it is not one of this browser's, or too old. */
export async function takeCeremony(
  { store }: Platform,
  clientDataJSON: string,
  end: {
    purposes: readonly PasskeyChallenge['purpose'][];
    holder: string | undefined;
    now: Temporal.Instant;
  },
): Promise<TakenChallenge> {
  const id = hashToken(readChallenge(clientDataJSON));
  const taken = await store.write((tx) => takePasskeyChallenge(tx, id));
  const { purposes, holder, now } = end;
  if (!taken || !holder) throw new PasskeyRefused('passkey-expired', 'unknown challenge');
  if (!isChallengeFor(taken, { purposes, holderHash: hashToken(holder), now }))
    throw new PasskeyRefused('passkey-expired', 'challenge of another browser or time');
  return { ...taken, isExpected: (challenge) => hashToken(challenge) === id };
}

function readChallenge(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(isoBase64URL.toUTF8String(clientDataJSON));
    if (typeof challenge === 'string') return challenge;
  } catch {
    // Not JSON: the same answer as to any other nonsense.
  }
  throw new PasskeyRefused('passkey-refused', 'unreadable client data');
}

/** What the device keeps instead of the account's id: without the portal's key the two cannot be told to belong together. */
export function userHandleOf(platform: Platform, { kind, id }: PasskeyAccount): Uint8Array<ArrayBuffer> {
  const hmac = createHmac('sha256', platform.signingKey('passkey-user-handle'));
  return isoUint8Array.fromHex(hmac.update(`${kind} ${id}`).digest('hex'));
}
