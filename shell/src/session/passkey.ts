/** What the shell does with passkeys. The library comes only when somebody uses one. */
import type { Clients, identity } from '@entame/sdk';

export function hasWebAuthn(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** Lets the device check face, fingerprint or screen lock, and the portal sign in. Throws a problem, or the browser's error. */
export async function signInByPasskey(clients: Clients, purpose: 'sign-in' | 'step-up'): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const begun = await clients.identity.POST('/passkeys/sign-in', { body: { purpose } });
  if (!begun.data) throw begun.error;
  const answer = await startAuthentication({ optionsJSON: begun.data as OptionsJson });
  const body = answer as unknown as AnswerJson;
  const finished = await clients.identity.POST('/passkeys/sign-in/finish', { body });
  if (finished.error) throw finished.error;
}

type OptionsJson = Parameters<
  typeof import('@simplewebauthn/browser')['startAuthentication']
>[0]['optionsJSON'];
type AnswerJson = identity.components['schemas']['PasskeyAssertion'];

/** Whether it was the person, or their device's time limit, that ended it: nothing has gone wrong then. */
export function isDeclined(error: unknown): boolean {
  const name = (error as Partial<Error> | undefined)?.name;
  return name === 'NotAllowedError' || name === 'AbortError';
}
