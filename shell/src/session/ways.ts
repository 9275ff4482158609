/** The ways to show who one is, and where each of them begins. */
import type { identity } from '@entame/sdk';

export type Provider = identity.components['schemas']['IdentityProvider'];

export interface SignInWish {
  /** A path of the portal, with its query and fragment. */
  returnTo: string | undefined;
  purpose?: 'step-up';
}

export function addressOf({ id, kind }: Provider, { returnTo, purpose }: SignInWish): string {
  const query = new URLSearchParams({
    ...(returnTo !== undefined && { returnTo }),
    ...(purpose && { purpose }),
  }).toString();
  const path = kind === 'card-app' ? '/sign-in/card-app' : `/api/identity/v1/sign-in/${id}`;
  return query ? `${path}?${query}` : path;
}
