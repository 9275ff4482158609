import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from './server.ts';
import {
  callback,
  presentCard,
  type SignInTrial,
  startSignIn,
  startTestEmulator,
} from './testing/test-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.close());

const start = () => startSignIn(emulator.origin, 'residents');

async function readJson(path: string) {
  const response = await fetch(`${emulator.origin}${path}`);
  return { response, json: (await response.json()) as Record<string, unknown> };
}

describe('discovery', () => {
  it.each(['residents', 'staff'])('of %s names the endpoints as the real service does', async (realm) => {
    const issuer = `${emulator.origin}/realms/${realm}`;
    const { json } = await readJson(`/realms/${realm}/.well-known/openid-configuration`);
    expect(json).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/protocol/openid-connect/auth`,
      token_endpoint: `${issuer}/protocol/openid-connect/token`,
      userinfo_endpoint: `${issuer}/protocol/openid-connect/userinfo`,
      jwks_uri: `${issuer}/protocol/openid-connect/certs`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      subject_types_supported: [realm === 'staff' ? 'public' : 'pairwise'],
    });
  });

  it('keeps its name when it is asked by another', async () => {
    const { port } = new URL(emulator.origin);
    const reply = await fetch(`http://127.0.0.1:${port}/realms/residents/.well-known/openid-configuration`);
    expect(await reply.json()).toMatchObject({
      issuer: `${emulator.origin}/realms/residents`,
      token_endpoint: `${emulator.origin}/realms/residents/protocol/openid-connect/token`,
    });
  });

  it('knows no other realm', async () => {
    expect((await fetch(`${emulator.origin}/realms/other/.well-known/openid-configuration`)).status).toBe(
      404,
    );
  });
});

describe('an authorization request', () => {
  const askFor = async (trial: SignInTrial, changes: Record<string, string | undefined>) =>
    trial.browser.open(trial.address(changes));

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['without a nonce', { nonce: undefined }],
    ['without a state', { state: undefined }],
  ])('%s goes back refused', async (_name, changes) => {
    const { url } = await askFor(await start(), changes);
    expect(url.href).toMatch(`${callback}?`);
    expect(url.searchParams.get('error')).toBe('invalid_request');
  });

  it('may come from a client with addresses on two hosts', async () => {
    const redirect_uri = 'https://portal.example/auth/callback';
    const page = await askFor(await start(), { redirect_uri, prompt: 'none' });
    expect(page.url.href).toMatch(`${redirect_uri}?`);
  });

  it('for tokens in the front channel goes back refused', async () => {
    const { url } = await askFor(await start(), { response_type: 'id_token' });
    expect(url.href).toContain('error=unsupported_response_type');
  });

  it('that must not show a screen goes back refused', async () => {
    const { url } = await askFor(await start(), { prompt: 'none' });
    expect(url.searchParams.get('error')).toBe('login_required');
  });

  it.each([
    ['of an unknown client', { client_id: 'stranger' }, 'invalid_client'],
    ['to another address', { redirect_uri: 'https://evil.example/' }, 'invalid_redirect_uri'],
  ])('%s stays here with an error page', async (_name, changes, code) => {
    const page = await askFor(await start(), changes);
    expect(page.url.origin).toBe(emulator.origin);
    expect(page.status).toBe(400);
    expect(page.text).toContain('手続きを始められません');
    expect(page.text).toContain(code);
  });
});

describe('a code', () => {
  it('is worth tokens once only', async () => {
    const trial = await start();
    const back = await trial.browser.submit(await presentCard(trial, 'card-hanako'), 'consent');
    const tokens = await trial.redeem(back.url);
    const claims = tokens.claims();
    await expect(trial.redeem(back.url)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(trial.readUserInfo(tokens.access_token, claims?.sub ?? '')).rejects.toThrow();
  });

  it('is worth nothing with the verifier of another sign-in', async () => {
    const trial = await start();
    const back = await trial.browser.submit(await presentCard(trial, 'card-hanako'), 'consent');
    const other = await start();
    back.url.searchParams.set('state', other.address().searchParams.get('state') ?? '');
    await expect(other.redeem(back.url)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('is worth an ID token signed with ES256 by a published key, which stays private', async () => {
    const trial = await start();
    const back = await trial.browser.submit(await presentCard(trial, 'card-hanako'), 'consent');
    const { id_token = '' } = await trial.redeem(back.url);
    const { json } = await readJson('/realms/residents/protocol/openid-connect/certs');
    expect(decodeProtectedHeader(id_token).alg).toBe('ES256');
    await jwtVerify(id_token, createLocalJWKSet(json as never), { audience: 'portal' });
    expect(JSON.stringify(json)).not.toContain('"d":');
  });
});

describe('the screens', () => {
  it('belong to the browser that began', async () => {
    const trial = await start();
    const choose = await trial.browser.open(trial.address());
    const stranger = (await start()).browser;
    const refused = await stranger.submit(choose, 'card', { card: 'card-hanako' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('時間が切れたか');
  });

  it('say what they are, carry no script and load nothing from elsewhere', async () => {
    const trial = await start();
    const page = await trial.browser.open(trial.address());
    expect(page.text).toContain('これは練習用の模擬（エミュレーター）です');
    expect(page.text).toContain('EMULATOR');
    expect(page.text).not.toMatch(/<script|\son\w+=|https?:\/\//);
    const { headers } = await fetch(page.url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
  });

  it('escape what they show', async () => {
    const { html } = await import('../../card-pages/html.ts');
    expect(html`<p title="${'"'}">${'<script>&'}</p>`.markup).toBe(
      '<p title="&quot;">&lt;script&gt;&amp;</p>',
    );
  });
});
