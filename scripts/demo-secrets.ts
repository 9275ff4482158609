/** Secrets and issuers of a demo: made up once, kept beside its database, passed on through the environment. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCity } from '../bff/src/platform/city.ts';
import type { DataPlatformConfig, ProviderConfig } from '../bff/src/platform/config.ts';
import { newSecrets, publicHalf, type Secrets } from './new-secrets.ts';

/** Reads them from the data directory, whose sealed columns open with nothing else, or makes them there. */
export function readDemoSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'demo-secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  // A demo of an earlier version lacks the secrets that have come since.
  const secrets = { ...newSecrets(), ...kept };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

const realms = { 'my-number-card': 'residents', 'city-staff': 'staff' } as const;
const clientIds = { residents: 'portal', staff: 'portal-staff' } as const;

/** `IDENTITY_PROVIDERS` for the two realms of the emulator. */
export function demoProviders(emulatorOrigin: string): ProviderConfig[] {
  return [
    {
      id: 'my-number-card',
      audience: 'residents',
      name: { ja: 'マイナンバーカード', en: 'My Number Card', 'ja-x-easy': 'マイナンバーカード' },
      description: {
        ja: 'カードと4けたの暗証番号で、ご本人であることを確かめます。',
        en: 'Uses your card and its 4-digit PIN to confirm who you are.',
        'ja-x-easy': 'カード と 4つの 数字（すうじ）で あなたが だれかを たしかめます。',
      },
      issuer: `${emulatorOrigin}/realms/${realms['my-number-card']}`,
      clientId: clientIds.residents,
      scope: 'openid name address birthdate gender',
      acrValues: 'aal3',
      assurance: 'aal3',
    },
    {
      id: 'city-staff',
      audience: 'staff',
      name: {
        ja: '職員・主催者',
        en: 'City staff and organisers',
        'ja-x-easy': '市役所（しやくしょ）の 人（ひと）',
      },
      description: {
        ja: '市の職員と、行事を主催する団体の方はこちらです。',
        en: 'For members of city staff and for groups that hold events.',
        'ja-x-easy': '市役所（しやくしょ）で はたらく 人（ひと）と イベントを する 人（ひと）が つかいます。',
      },
      issuer: `${emulatorOrigin}/realms/${realms['city-staff']}`,
      clientId: clientIds.staff,
      scope: 'openid name',
      assurance: 'aal2',
    },
  ];
}

/** `EMULATOR_CLIENTS`: the portal as the emulator knows it, by the public half of its key. */
export function demoClients(portalOrigin: string, cityName = 'nakama', secrets: Secrets): object[] {
  return Object.entries(realms).map(([providerId, realm]) => ({
    realm,
    client_id: clientIds[realm],
    client_name: loadCity(cityName).portalName.ja,
    redirect_uris: [`${portalOrigin}/api/identity/v1/sign-in/${providerId}/callback`],
    jwks: { keys: [publicHalf(secrets.IDENTITY_CLIENT_KEY)] },
  }));
}

/** `DATA_PLATFORM`: the emulated context broker, whose secret follows from those that are kept. */
export function demoDataPlatform(brokerOrigin: string, secrets: Secrets): DataPlatformConfig {
  const notificationSecret = createHash('sha256')
    .update(`notification ${secrets.SIGNING_KEY}`)
    .digest('base64url');
  return { kind: 'ngsi-ld', endpoint: brokerOrigin, partnerId: 'data-platform', notificationSecret };
}
