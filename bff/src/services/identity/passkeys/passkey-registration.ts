/** Adding a device: a passkey is bound to an account by somebody who has just shown who they are. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import type { Tx } from '#platform/db/store.ts';
import { PasskeyRefused } from '#platform/passkeys/ceremony.ts';
import {
  assertRoomForPasskey,
  beginRegistration,
  finishRegistration,
  type Registrant,
} from '#platform/passkeys/registration.ts';
import type { Platform } from '#platform/platform.ts';
import { findPasskeys, type PasskeyRow, recordPasskey } from './passkeys.store.ts';

type Schemas = components['schemas'];

/** Options of `navigator.credentials.create()`. Throws `PasskeyRefused` when the account has as many as it may have. */
export async function beginPasskeyRegistration(
  platform: Platform,
  registrant: Registrant,
  label: string,
): Promise<Schemas['PasskeyCreationOptions']> {
  const present = await findPasskeys(platform.store.read, registrant.account);
  return beginRegistration(platform, registrant, { label, present });
}

/** Whether the credential opens an account of another service; asked in the write that binds it. */
export type FindBoundElsewhere = (tx: Tx, credentialId: string) => Promise<boolean>;

/**
 * Verifies what the device answered and answers the new passkey with what records it in the operation's write. Throws
 * `PasskeyRefused`.
 */
export async function finishPasskeyRegistration(
  platform: Platform,
  registrant: Registrant,
  answer: Schemas['PasskeyAttestation'],
  { now, isBoundElsewhere }: { now: Temporal.Instant; isBoundElsewhere: FindBoundElsewhere },
): Promise<{ passkey: PasskeyRow; record(tx: Tx): Promise<void> }> {
  const { account } = registrant;
  const made = await finishRegistration(platform, registrant, answer, now);
  const passkey: PasskeyRow = { ...made, accountKind: account.kind, accountId: account.id };
  async function record(tx: Tx): Promise<void> {
    assertRoomForPasskey(account, await findPasskeys(tx, account));
    const isBound = (await isBoundElsewhere(tx, passkey.credentialId)) || !(await recordPasskey(tx, passkey));
    if (isBound) throw new PasskeyRefused('passkey-known', 'credential is bound', account);
  }
  return { passkey, record };
}
