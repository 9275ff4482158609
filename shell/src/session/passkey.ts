/** What the shell does with passkeys. The library comes only when somebody uses one. */
import type { Clients, identity } from '@entame/sdk';

export function hasWebAuthn(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** Lets the device check face, fingerprint or screen lock, and the portal sign in. Throws a problem, or the browser's error. */
export async function signInByPasskey(clients: Clients, purpose: 'sign-in' | 'step-up'): Promise<void> {
  const begun = await clients.identity.POST('/passkeys/sign-in', { body: { purpose } });
  if (!begun.data) throw begun.error;
  const body = await answerTo(begun.data);
  const finished = await clients.identity.POST('/passkeys/sign-in/finish', { body });
  if (finished.error) throw finished.error;
}

/** The same for somebody who works here, as their second factor. */
export async function showSecondFactor({ staff }: Clients): Promise<void> {
  const begun = await staff.POST('/me/second-factor/passkeys/verify');
  if (!begun.data) throw begun.error;
  const body = await answerTo(begun.data);
  const finished = await staff.POST('/me/second-factor/passkeys/verify/finish', { body });
  if (finished.error) throw finished.error;
}

async function answerTo(options: Schemas['PasskeyRequestOptions']): Promise<Schemas['PasskeyAssertion']> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const answer = await startAuthentication({ optionsJSON: options as OptionsJson });
  return answer as Schemas['PasskeyAssertion'];
}

type OptionsJson = Parameters<
  typeof import('@simplewebauthn/browser')['startAuthentication']
>[0]['optionsJSON'];
type Schemas = identity.components['schemas'];

/** Whether it was the person, or their device's time limit, that ended it: nothing has gone wrong then. */
export function isDeclined(error: unknown): boolean {
  const name = (error as Partial<Error> | undefined)?.name;
  return name === 'NotAllowedError' || name === 'AbortError';
}
