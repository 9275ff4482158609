import type { identity } from '@entame/sdk';

type Provider = Pick<identity.components['schemas']['IdentityProvider'], 'id' | 'kind'>;

/** Where adding an identity of this provider begins. */
export function linkAddress({ id, kind }: Provider): string {
  return kind === 'card-app'
    ? '/sign-in/card-app?purpose=link'
    : `/api/identity/v1/sign-in/${encodeURIComponent(id)}?purpose=link`;
}
