/** A portal whose issuers are played by the emulator, so that sign-ins go all the way. */
import { generateKeyPairSync } from 'node:crypto';
import { builtInPersons } from '../../../emulators/digital-id/src/persons.ts';
import { type Emulator, startEmulator } from '../../../emulators/digital-id/src/server.ts';
import { startTestApp, type TestApp } from './app.ts';
import { testOrigin, testProviders } from './config.ts';

export interface IssuerStack extends AsyncDisposable {
  portal: TestApp;
  emulator: Emulator;
}

/** `added` are issuers beside those of every test portal. */
export async function startIssuerStack(
  added: readonly (typeof testProviders)[number][] = [],
): Promise<IssuerStack> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256' }] };
  const offered = [...testProviders, ...added];
  const clients = offered.map(({ id, audience, clientId }) => ({
    realm: audience as 'residents' | 'staff',
    client_id: clientId,
    redirect_uris: [`${testOrigin}/api/identity/v1/sign-in/${id}/callback`],
    jwks: jwks as never,
  }));
  const emulator = await startEmulator({ port: 0, clients, persons: builtInPersons });
  const providers = offered.map((p) => ({ ...p, issuer: `${emulator.origin}/realms/${p.audience}` }));
  const portal = await startTestApp({
    now: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    seed: true,
    env: {
      IDENTITY_PROVIDERS: JSON.stringify(providers),
      IDENTITY_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
    },
  });
  return {
    portal,
    emulator,
    async [Symbol.asyncDispose]() {
      await portal[Symbol.asyncDispose]();
      await emulator.close();
    },
  };
}
