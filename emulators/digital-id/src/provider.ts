import { createHmac, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { ClientMetadata, JWK, Provider as ProviderType } from 'oidc-provider';
import type { EmulatorClient } from './config.ts';
import { renderPage } from './layout.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { errors, interactionPolicy, Provider } from './oidc-provider.ts';
import { errorPage, expiredPage } from './pages.ts';
import type { Realm } from './realms.ts';

/** Fixed, so that the same card has the same `sub` at a client after a restart. */
const pairwiseSalt = 'entame-digital-id-emulator';

/** Seconds an authorization may take from the first screen to the token request. */
const signInSeconds = 15 * 60;

const protocolPath = '/protocol/openid-connect';

export async function createProvider(origin: string, realm: Realm, clients: EmulatorClient[]) {
  const issuer = `${origin}/realms/${realm.name}`;
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(),
    acrValues: realm.acr ? [realm.acr] : [],
    claims: { ...realm.claims, acr: null, amr: null, auth_time: null, iss: null, openid: ['sub'] },
    clientAuthMethods: ['private_key_jwt'],
    clients: clients.map((client) => describeClient(realm, client)),
    // The four attributes travel in the ID token as well as in userinfo.
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Cookies ignore the port: without names of its own the emulator would meet the portal's.
      names: {
        session: `emulator_${realm.name}_session`,
        interaction: `emulator_${realm.name}_interaction`,
        resume: `emulator_${realm.name}_resume`,
      },
      long: { httpOnly: true, sameSite: 'lax', path: `/realms/${realm.name}` },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256'],
      idTokenSigningAlgValues: ['ES256'],
      userinfoSigningAlgValues: ['ES256'],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount(_ctx, id) {
      const claims = realm.findClaims(id);
      return claims && { accountId: id, claims: () => ({ ...claims, sub: id }) };
    },
    interactions: {
      policy: createPolicy(),
      url: (_ctx, interaction) => `/realms/${realm.name}/interaction/${interaction.uid}`,
    },
    jwks: { keys: [await createSigningKey()] },
    pairwiseIdentifier: (_ctx, accountId, client) =>
      createHmac('sha256', pairwiseSalt).update(`${client.clientId} ${accountId}`).digest('base64url'),
    pkce: { required: () => true },
    renderError(ctx, out, error) {
      const { title } = realm.texts;
      const isExpired = error instanceof errors.SessionNotFound;
      ctx.type = 'html';
      ctx.body = renderPage(isExpired ? expiredPage(title) : errorPage(title, out.error));
    },
    responseTypes: ['code'],
    routes: {
      authorization: `${protocolPath}/auth`,
      jwks: `${protocolPath}/certs`,
      token: `${protocolPath}/token`,
      userinfo: `${protocolPath}/userinfo`,
    },
    sectorIdentifierUriValidate: () => false,
    scopes: ['openid', ...Object.keys(realm.claims)],
    subjectTypes: [realm.subjectType],
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: signInSeconds,
      IdToken: 300,
      Interaction: signInSeconds,
      Session: signInSeconds,
    },
  });
  forgetEarlierCard(provider, realm);
  // The library looks at a client only when it is used; a wrong one should be told at the start.
  for (const { client_id } of clients) await provider.Client.find(client_id);
  return provider;
}

/** A card is read anew for every sign-in: a new request never meets the session of an earlier person. */
function forgetEarlierCard(provider: ProviderType, realm: Realm) {
  provider.use(async (ctx, next) => {
    if (ctx.path === `${protocolPath}/auth`) {
      delete ctx.req.headers.cookie;
      ctx.cookies.set(provider.cookieName('session'), null, { path: `/realms/${realm.name}` });
    }
    await next();
  });
}

function describeClient(realm: Realm, client: EmulatorClient): ClientMetadata {
  return {
    client_id: client.client_id,
    client_name: client.client_name ?? client.client_id,
    redirect_uris: client.redirect_uris,
    jwks: client.jwks as { keys: JWK[] },
    subject_type: realm.subjectType,
    // Asked for when a client has redirect addresses on two hosts; the pairwise `sub` here is by client anyway.
    ...(realm.subjectType === 'pairwise' ? { sector_identifier_uri: 'https://emulator.invalid/' } : {}),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    require_auth_time: true,
  };
}

/** The real service refuses a request without state or nonce, where OpenID Connect alone would let it pass. */
function createPolicy() {
  const policy = interactionPolicy.base();
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('state_and_nonce', 'state and nonce are required', ({ oidc }) => {
      for (const name of ['state', 'nonce']) {
        if (!oidc.params?.[name]) throw new errors.InvalidRequest(`missing required parameter '${name}'`);
      }
      return interactionPolicy.Check.NO_NEED_TO_PROMPT;
    }),
    0,
  );
  return policy;
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' } as JWK;
}
