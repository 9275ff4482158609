/** What the pages do with the device's passkeys. The library comes only when somebody uses one. */
import type { identity } from '@entame/sdk';

type Schemas = identity.components['schemas'];
type Library = typeof import('@simplewebauthn/browser');
type CreationJson = Parameters<Library['startRegistration']>[0]['optionsJSON'];
type RequestJson = Parameters<Library['startAuthentication']>[0]['optionsJSON'];

export const hasWebAuthn = () => typeof PublicKeyCredential === 'function';

/** Lets the device make a passkey. Throws the browser's error. */
export async function makePasskey(
  options: Schemas['PasskeyCreationOptions'],
): Promise<Schemas['PasskeyAttestation']> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return (await startRegistration({ optionsJSON: options as CreationJson })) as Schemas['PasskeyAttestation'];
}

/** Lets the device answer with one that it has. Throws the browser's error. */
export async function answerWithPasskey(
  options: Schemas['PasskeyRequestOptions'],
): Promise<Schemas['PasskeyAssertion']> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return (await startAuthentication({ optionsJSON: options as RequestJson })) as Schemas['PasskeyAssertion'];
}

/** Whether it was the person, or their device's time limit, that ended it: nothing has gone wrong then. */
export function isDeclined(error: unknown): boolean {
  const name = (error as Partial<Error> | undefined)?.name;
  return name === 'NotAllowedError' || name === 'AbortError';
}
