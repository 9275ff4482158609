/** Settings for tests: fresh secrets, invented issuers that nobody answers for. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Config, readConfig } from '#platform/config.ts';
import { newKeyRingJson } from '#platform/db/keyring.ts';

export const testOrigin = 'http://portal.test';

export const testProviders = [
  {
    id: 'my-number-card',
    name: { ja: 'マイナンバーカード' },
    description: { ja: 'カードと暗証番号でサインインします。' },
    audience: 'residents',
    issuer: 'http://localhost:9/realms/residents',
    clientId: 'portal',
    scope: 'openid name address birthdate gender',
    acrValues: 'aal3',
    assurance: 'aal3',
  },
  {
    id: 'staff',
    name: { ja: '職員・主催者' },
    description: { ja: '市の職員IDでサインインします。' },
    audience: 'staff',
    issuer: 'http://localhost:9/realms/staff',
    clientId: 'portal-staff',
    scope: 'openid name',
    assurance: 'aal2',
  },
];

export function testConfig(env: Record<string, string> = {}): Config {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return readConfig({
    NODE_ENV: 'test',
    PUBLIC_ORIGIN: testOrigin,
    LOG_LEVEL: 'silent',
    KEY_RING: newKeyRingJson(),
    SIGNING_KEY: randomBytes(32).toString('base64'),
    IDENTITY_PROVIDERS: JSON.stringify(testProviders),
    IDENTITY_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
    CONSENT_SIGNING_KEY: JSON.stringify(
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    ),
    ...env,
  });
}
