import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';
import { findFreePort } from './preconditions.ts';
import { isFree, startCommand } from './testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'entame-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secrets = newSecrets();

async function settings(issuer = 'https://id.example') {
  return {
    ...secrets,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(await findFreePort()),
    DATA_DIR: join(folder, 'data'),
    IDENTITY_PROVIDERS: JSON.stringify(demoProviders(issuer)),
  };
}

async function expectRefusal(env: Record<string, string>, args: string[] = []): Promise<string[]> {
  const command = startCommand('serve.ts', env, args);
  expect(await command.exit).toBe(1);
  expect(command.lines).toEqual([]);
  return command.errors;
}

describe('npm run serve refuses', { timeout: 60_000 }, () => {
  it('to start without secrets, and names every one at once', async () => {
    const report = (await expectRefusal({ NODE_ENV: 'production' })).join('\n');
    for (const name of ['KEY_RING', 'SIGNING_KEY', 'IDENTITY_PROVIDERS', 'IDENTITY_CLIENT_KEY']) {
      expect(report).toContain(`${name} is missing.`);
    }
  });

  const zeros = Buffer.alloc(32).toString('base64');
  it.each([
    ['SIGNING_KEY', 'opensesame'],
    ['SIGNING_KEY', zeros],
    ['KEY_RING', JSON.stringify({ current: 'k1', keys: { k1: zeros }, index: zeros })],
    ['KEY_RING', '{}'],
    ['IDENTITY_CLIENT_KEY', '{}'],
    ['IDENTITY_CLIENT_KEY', JSON.stringify({ ...JSON.parse(secrets.IDENTITY_CLIENT_KEY), d: undefined })],
  ])('a weak %s, without repeating it (%s)', async (name, value) => {
    const errors = await expectRefusal({ ...(await settings()), [name]: value });
    expect(errors).toHaveLength(2);
    expect(errors[1]).toMatch(new RegExp(`^${name} is not a usable secret\\.`));
    expect(errors.join('')).not.toContain(value);
  });

  it('an issuer without TLS', async () => {
    const [, fault] = await expectRefusal(await settings('http://id.example'));
    expect(fault).toContain('needs an https issuer');
  });

  it('the demo city', async () => {
    const [fault] = await expectRefusal(await settings(), ['--demo']);
    expect(fault).toContain('takes no arguments, so not --demo');
  });
});

describe('in production', { timeout: 60_000 }, () => {
  it('the BFF itself refuses the demo city', async () => {
    const command = startCommand('../bff/src/main.ts', await settings(), ['--demo']);
    expect(await command.exit).toBe(1);
    expect(command.errors.join('\n')).toContain('NODE_ENV=production refuses it');
  });

  it('the emulator refuses to start', async () => {
    const env = { NODE_ENV: 'production', PORT: String(await findFreePort()) };
    const command = startCommand('../emulators/digital-id/src/main.ts', env);
    expect(await command.exit).toBe(1);
    expect(command.errors).toEqual([expect.stringContaining('refuses NODE_ENV=production')]);
  });
});

describe('npm run serve', { timeout: 60_000 }, () => {
  it('on SIGTERM finishes what is under way, takes nothing new, and ends with exit code 0', async () => {
    const issuer = await startSlowIssuer();
    const env = await settings(issuer.origin);
    const command = startCommand('serve.ts', env);
    await command.line(/^Portal ready/);
    const origin = `http://localhost:${env.PORT}`;

    const underWay = once(get(`${origin}/api/identity/v1/sign-in/my-number-card`), 'response');
    await issuer.asked;
    command.kill('SIGTERM');
    await expect.poll(() => isFree(Number(env.PORT))).toBe(true);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();

    issuer.answer();
    const [response] = (await underWay) as [IncomingMessage];
    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toMatch(new RegExp(`^${issuer.origin}/authorize\\?`));
    response.resume();
    expect(await command.exit).toBe(0);
    expect(command.errors).toEqual([]);
    issuer.close();
  });
});

/** An issuer that keeps the portal waiting for its metadata until it is told to answer. */
async function startSlowIssuer() {
  const asked = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const server = createServer(async (request, response) => {
    asked.resolve();
    await allowed.promise;
    const issuer = `${origin}${request.url?.replace('/.well-known/openid-configuration', '')}`;
    const metadata = {
      issuer,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(metadata));
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', () => resolve()));
  return { origin, asked: asked.promise, answer: allowed.resolve, close: () => server.close() };
}
