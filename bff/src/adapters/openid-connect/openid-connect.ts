/** OpenID Connect as an identity provider: code flow with PKCE, state, nonce and `private_key_jwt`. */
import * as oidc from 'openid-client';
import type { ProviderConfig } from '#platform/config.ts';
import {
  type RedirectIdentityProvider,
  SignInRefused,
  type VerifiedIdentity,
} from '#services/identity/identity-provider.ts';
import { boundedFetch, IssuerUnreachable } from './bounded-fetch.ts';
import { readCardAttributes } from './card-attributes.ts';
import { decideIdTokenFault } from './id-token.rules.ts';

export interface ClientIdentity {
  /** Private JWK (ES256) that the issuers know the public half of. */
  clientKey: Record<string, unknown>;
  redirectUri(providerId: string): string;
}

const timeoutSeconds = 8;
/** How far the issuer's clock may be from ours. */
const skewSeconds = 30;

export function openIdConnectProvider(
  provider: ProviderConfig,
  identity: ClientIdentity,
): RedirectIdentityProvider {
  const { id, name, description, audience, issuer, acrValues, assurance = 'aal1' } = provider;
  let discovered: Promise<oidc.Configuration> | undefined;

  /** Found once and kept; a failure is not kept, so that an issuer that was down is asked again. */
  function configuration(): Promise<oidc.Configuration> {
    discovered ??= discover(provider, identity).catch((error) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  }

  return {
    kind: 'redirect',
    id,
    name,
    description,
    audience,
    assurance,
    issuer,
    async begin({ state, nonce, codeVerifier }, isFresh) {
      const config = await configuration().catch((error) => {
        throw new SignInRefused('identity-provider-unavailable', `discovery: ${codeOf(error)}`);
      });
      return oidc.buildAuthorizationUrl(config, {
        redirect_uri: identity.redirectUri(id),
        scope: provider.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(acrValues && { acr_values: acrValues }),
        ...(isFresh && { prompt: 'login', max_age: '0' }),
      });
    },
    async finish(callback, { state, nonce, codeVerifier }) {
      if (callback.searchParams.get('error') === 'access_denied') {
        throw new SignInRefused('sign-in-cancelled', 'access_denied');
      }
      try {
        const config = await configuration();
        const tokens = await oidc.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        return await verifiedIdentity(config, tokens);
      } catch (error) {
        if (error instanceof SignInRefused) throw error;
        throw new SignInRefused(
          isOutage(error) ? 'identity-provider-unavailable' : 'sign-in-failed',
          codeOf(error),
        );
      }
    },
  };

  async function verifiedIdentity(
    config: oidc.Configuration,
    tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
  ): Promise<VerifiedIdentity> {
    const claims = tokens.claims();
    if (!claims) throw new SignInRefused('sign-in-failed', 'no ID token');
    // By the system's clock, as the library judges the token's end.
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const wantedAcr = acrValues?.split(' ')[0];
    const fault = decideIdTokenFault(claims, {
      nowSeconds,
      skewSeconds,
      clientId: provider.clientId,
      wantedAcr,
    });
    if (fault) throw new SignInRefused('sign-in-failed', fault);
    const authenticatedAt =
      claims.auth_time === undefined
        ? undefined
        : Temporal.Instant.fromEpochMilliseconds(Math.min(claims.auth_time, nowSeconds) * 1_000);
    const vouched = {
      issuer: claims.iss,
      subject: claims.sub,
      assurance: assuranceOf(provider, claims.amr),
      authenticatedAt,
    };
    // Only the card says who a resident is; another issuer's word for a name or an address is worth nothing here.
    if (audience === 'staff' || vouched.assurance !== 'aal3') return { ...vouched, attributes: undefined };
    const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    const attributes = readCardAttributes({ ...claims, ...userInfo });
    return { ...vouched, attributes };
  }
}

/** What the issuer vouches for in general counts only if it says so of this very sign-in. */
function assuranceOf({ assurance = 'aal1', amrRequired = [] }: ProviderConfig, amr: unknown) {
  const shown: unknown[] = Array.isArray(amr) ? amr : [];
  return amrRequired.every((value) => shown.includes(value)) ? assurance : 'aal1';
}

function discover(provider: ProviderConfig, { clientKey }: ClientIdentity): Promise<oidc.Configuration> {
  // Only an issuer on this machine, such as the emulator, may be without TLS; config-identity.ts refuses the rest.
  const insecure = provider.issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
  // Without it the library trusts the connection and does not look at the ID token's signature.
  const execute = [...insecure, oidc.enableNonRepudiationChecks];
  return importKey(clientKey).then((key) =>
    oidc.discovery(
      new URL(provider.issuer),
      provider.clientId,
      { id_token_signed_response_alg: 'ES256', [oidc.clockTolerance]: skewSeconds },
      oidc.PrivateKeyJwt(key),
      {
        execute,
        timeout: provider.timeoutSeconds ?? timeoutSeconds,
        [oidc.customFetch]: boundedFetch,
      },
    ),
  );
}

async function importKey(jwk: Record<string, unknown>) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  return typeof jwk.kid === 'string' ? { key, kid: jwk.kid } : key;
}

/** Whether the issuer could not be reached or did not answer in time, rather than answered what we refuse. */
function isOutage(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (code === 'OAUTH_TIMEOUT' || error instanceof IssuerUnreachable || cause instanceof IssuerUnreachable)
    return true;
  const status = cause instanceof Response ? cause.status : 0;
  return status >= 500;
}

/** The library's code for what went wrong; its messages can quote tokens. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'unknown');
}
