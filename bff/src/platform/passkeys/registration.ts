/** Adding a device: what to ask of it, and whether its answer holds. Who may add one is the service's to say. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { uuidv7 } from 'uuidv7';
import { localize } from '../language.ts';
import type { Platform } from '../platform.ts';
import { beginCeremony, PasskeyRefused, relyingPartyOf, takeCeremony, userHandleOf } from './ceremony.ts';
import { challengeSeconds, type Passkey, type PasskeyAccount, passkeysMax } from './passkeys.rules.ts';

type Schemas = components['schemas'];
type Transports = NonNullable<Schemas['PasskeyTransports']>;

/** ES256, EdDSA, RS256: what phones, computers and security keys have. */
const algorithms = [-7, -8, -257];

export interface Registrant {
  account: PasskeyAccount;
  /** The session that begins the registration ends it. */
  sessionId: string;
}

/** Throws `PasskeyRefused` when the account has as many as it may have. */
export function assertRoomForPasskey(account: PasskeyAccount, present: readonly unknown[]): void {
  if (present.length >= passkeysMax) throw new PasskeyRefused('passkeys-too-many', 'too many', account);
}

/** Options of `navigator.credentials.create()`. Throws `PasskeyRefused` when the account has as many as it may have. */
export async function beginRegistration(
  platform: Platform,
  { account, sessionId }: Registrant,
  { label, present }: { label: string; present: readonly Passkey[] },
): Promise<Schemas['PasskeyCreationOptions']> {
  assertRoomForPasskey(account, present);
  const name = label.trim();
  const challenge = await beginCeremony(platform, {
    purpose: 'registration',
    holder: sessionId,
    account,
    label: name,
  });
  const options = await generateRegistrationOptions({
    rpID: relyingPartyOf(platform).id,
    rpName: localize(platform.city.portalShortName, 'ja'),
    userID: userHandleOf(platform, account),
    // The device shows these to whoever holds it: what the person chose, never who they are.
    userName: name,
    userDisplayName: name,
    challenge,
    timeout: challengeSeconds * 1_000,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return {
    rp: { id: relyingPartyOf(platform).id, name: options.rp.name },
    user: options.user,
    challenge: options.challenge,
    pubKeyCredParams: options.pubKeyCredParams,
    timeout: challengeSeconds * 1_000,
    excludeCredentials: present.map(describePasskey),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  };
}

/** What a passkey is to the browser. */
export function describePasskey({ credentialId: id, transports }: Passkey): Schemas['PasskeyDescriptor'] {
  return { id, type: 'public-key', transports: transports as Transports };
}

/** Verifies what the device answered and answers the new passkey, recorded nowhere yet. Throws `PasskeyRefused`. */
export async function finishRegistration(
  platform: Platform,
  { account, sessionId }: Registrant,
  answer: Schemas['PasskeyAttestation'],
  now: Temporal.Instant,
): Promise<Passkey> {
  const end = { purposes: ['registration'] as const, holder: sessionId, now };
  const challenge = await takeCeremony(platform, answer.response.clientDataJSON, end);
  if (challenge.accountKind !== account.kind || challenge.accountId !== account.id)
    throw new PasskeyRefused('passkey-expired', 'challenge of another account');
  const { credential } = await verified(platform, answer, challenge.isExpected);
  return {
    id: uuidv7(),
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: answer.response.transports ?? [],
    label: challenge.label,
    createdAt: now,
    lastUsedAt: null,
    removedAt: null,
  };
}

async function verified(
  platform: Platform,
  answer: Schemas['PasskeyAttestation'],
  expectedChallenge: (challenge: string) => boolean,
) {
  const { id, origin } = relyingPartyOf(platform);
  const { transports: _, ...response } = answer.response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {}, response },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (registrationInfo) return registrationInfo;
  } catch {
    // The library's messages quote what it was given.
  }
  throw new PasskeyRefused('passkey-refused', 'attestation does not hold');
}
