import { exportJWK, generateKeyPair } from 'jose';
import * as oidc from 'openid-client';
import type { EmulatorClient } from '../config.ts';
import { builtInPersons } from '../persons.ts';
import type { RealmName } from '../realms.ts';
import { startEmulator } from '../server.ts';
import { createTestBrowser } from './test-browser.ts';

export const callback = 'http://localhost:65000/auth/callback';

export const scopes = {
  residents: 'openid name address birthdate gender',
  staff: 'openid name email',
  community: 'openid profile',
};

const keys = await generateKeyPair('ES256', { extractable: true });
export const publicJwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'ES256' }] };

export function describeTestClient(realm: RealmName, client_id: string): EmulatorClient {
  return {
    realm,
    client_id,
    redirect_uris: [callback, 'https://portal.example/auth/callback'],
    jwks: publicJwks,
  };
}

/** An emulator on a free port, known to two clients in each realm. */
export function startTestEmulator() {
  const clients = (['residents', 'staff'] as const).flatMap((realm) => [
    describeTestClient(realm, 'portal'),
    describeTestClient(realm, 'other'),
  ]);
  return startEmulator({ port: 0, clients, persons: builtInPersons });
}

/** A relying party as the portal is one, and a browser on its way to the first screen. */
export async function startSignIn(origin: string, realm: RealmName, clientId = 'portal') {
  const config = await oidc.discovery(
    new URL(`${origin}/realms/${realm}`),
    clientId,
    { id_token_signed_response_alg: 'ES256' },
    oidc.PrivateKeyJwt({ key: keys.privateKey, kid: 'test' }),
    { execute: [oidc.allowInsecureRequests] },
  );
  const checks = {
    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    expectedState: oidc.randomState(),
    expectedNonce: oidc.randomNonce(),
    idTokenExpected: true,
  };
  const parameters: Record<string, string> = {
    redirect_uri: callback,
    scope: scopes[realm],
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    ...(realm !== 'community' && { acr_values: realm === 'residents' ? 'aal3' : 'aal2' }),
  };
  return {
    browser: createTestBrowser(origin),
    /** The address of the first screen; a parameter set to `undefined` is left out. */
    address(changes: Record<string, string | undefined> = {}) {
      const kept = Object.entries({ ...parameters, ...changes }).filter(([, value]) => value !== undefined);
      return oidc.buildAuthorizationUrl(config, Object.fromEntries(kept) as Record<string, string>);
    },
    redeem: (back: URL) => oidc.authorizationCodeGrant(config, back, checks),
    readUserInfo: (token: string, sub: string) => oidc.fetchUserInfo(config, token, sub),
  };
}

export type SignInTrial = Awaited<ReturnType<typeof startSignIn>>;

/** Chooses a card and types its PIN. */
export async function presentCard({ browser, address }: SignInTrial, card: string, pin = '1234') {
  const choose = await browser.open(address());
  const pinPage = await browser.submit(choose, 'card', { card });
  return browser.submit(pinPage, 'pin', { pin });
}
