/** Answering with a passkey: what to ask of the device, and whether its answer holds. What it opens is the service's to say. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Platform } from '../platform.ts';
import {
  beginCeremony,
  type Ceremony,
  PasskeyRefused,
  relyingPartyOf,
  type TakenChallenge,
  userHandleOf,
} from './ceremony.ts';
import { challengeSeconds, type Passkey, type PasskeyAccount } from './passkeys.rules.ts';
import { describePasskey } from './registration.ts';

type Schemas = components['schemas'];

/** Options of `navigator.credentials.get()`; without `offered` the device proposes whichever it has for the portal. */
export async function beginAnswer(
  platform: Platform,
  ceremony: Omit<Ceremony, 'label'>,
  offered: readonly Passkey[],
): Promise<Schemas['PasskeyRequestOptions']> {
  const challenge = await beginCeremony(platform, { ...ceremony, label: null });
  return {
    challenge: isoBase64URL.fromBuffer(challenge),
    rpId: relyingPartyOf(platform).id,
    timeout: challengeSeconds * 1_000,
    userVerification: 'required',
    allowCredentials: offered.map(describePasskey),
  };
}

/**
 * The counter that the authenticator signed, whatever it is: `isCounterPlausible` says whether it may follow. `owner` is
 * the account for which the device made the passkey. Throws `PasskeyRefused`.
 */
export async function verifyAnswer(
  platform: Platform,
  answer: Schemas['PasskeyAssertion'],
  { isExpected }: TakenChallenge,
  { passkey, owner }: { passkey: Passkey; owner: PasskeyAccount },
): Promise<number> {
  const { id, origin } = relyingPartyOf(platform);
  const { userHandle, ...response } = answer.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {}, response },
      expectedChallenge: isExpected,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The library would refuse a counter that went back before it has looked at the signature: anybody could blame
      // the account then. So it is compared afterwards.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    });
    const expectedHandle = isoBase64URL.fromBuffer(userHandleOf(platform, owner));
    const isOwn = userHandle === undefined || userHandle === expectedHandle;
    if (verified && isOwn) return authenticationInfo.newCounter;
  } catch {
    // The library's messages quote what it was given.
  }
  throw new PasskeyRefused('passkey-refused', 'assertion does not hold');
}
