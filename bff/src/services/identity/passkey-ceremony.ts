/** What registering a passkey and signing in with one have in common: the challenge and who it is for. */
import { createHmac } from 'node:crypto';
import type { ProblemSlug } from '@entame/sdk/problems';
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers';
import { recordAudit } from '#platform/audit.store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import { SignInRefused } from './identity-provider.ts';
import {
  challengeSeconds,
  computeRelyingPartyId,
  isChallengeFor,
  type PasskeyAccount,
} from './passkeys.rules.ts';
import { type PasskeyChallenge, recordPasskeyChallenge, takePasskeyChallenge } from './passkeys.store.ts';

/** A ceremony that came to nothing; `account` when it is sure whose passkey was used. */
export class PasskeyRefused extends SignInRefused {
  readonly account: PasskeyAccount | undefined;
  constructor(slug: ProblemSlug, reason: string, account?: PasskeyAccount) {
    super(slug, reason);
    this.account = account;
  }
}

export function relyingPartyOf({ config }: Platform): { id: string; origin: string } {
  return { id: computeRelyingPartyId(config.PUBLIC_ORIGIN), origin: config.PUBLIC_ORIGIN };
}

type Ceremony = Pick<PasskeyChallenge, 'purpose' | 'label'> & { holder: string } & {
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

/** A refused ceremony may be an attack: it is on record, with the account when that is sure. */
export async function recordPasskeyRefusal(
  { store, log }: Platform,
  fault: unknown,
  operationId: string,
  { now, requestId, actor }: Context,
): Promise<void> {
  if (!(fault instanceof PasskeyRefused)) return;
  log.warn({ requestId, reason: fault.message }, 'passkey refused');
  const { account, slug: outcome } = fault;
  const subjects = account?.kind === 'resident' ? [account.id] : [];
  const permission = operationId.endsWith('Registration') ? 'passkeys:manage-own' : 'public';
  const what = { permission, operationId, outcome };
  await store.write((tx) => recordAudit(tx, { at: now, actor, subjects, requestId, ...what }));
}
