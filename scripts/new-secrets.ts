/** npm run secrets: prints fresh secrets for an environment file. */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { newKeyRingJson } from '../bff/src/platform/db/keyring.ts';

export interface Secrets {
  KEY_RING: string;
  SIGNING_KEY: string;
  IDENTITY_CLIENT_KEY: string;
  CONSENT_SIGNING_KEY: string;
  POINT_PARTNERS_KEY: string;
}

export function newSecrets(): Secrets {
  return {
    KEY_RING: newKeyRingJson(),
    SIGNING_KEY: randomBytes(32).toString('base64'),
    IDENTITY_CLIENT_KEY: newSigningKey(),
    CONSENT_SIGNING_KEY: newSigningKey(),
    POINT_PARTNERS_KEY: newSigningKey(),
  };
}

export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({
    ...privateKey.export({ format: 'jwk' }),
    alg: 'ES256',
    use: 'sig',
    kid: randomUUID(),
  });
}

/** The half of a client key that an issuer is given. */
export function publicHalf(clientKey: string): Record<string, unknown> {
  const { d: _, ...publicKey } = JSON.parse(clientKey) as Record<string, unknown>;
  return publicKey;
}

if (import.meta.main) {
  const secrets = newSecrets();
  for (const [name, value] of Object.entries(secrets)) console.log(`${name}='${value}'`);
  const jwks = { keys: [publicHalf(secrets.IDENTITY_CLIENT_KEY)] };
  console.log(`# Register this with every issuer: ${JSON.stringify(jwks)}`);
}
