/** Secrets and issuers of a demo: made up once, kept beside its database, passed on through the environment. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCity } from '../bff/src/platform/city.ts';
import type {
  DataPlatformConfig,
  FposConfig,
  PointPartnerConfig,
  ProviderConfig,
} from '../bff/src/platform/config.ts';
import { newSecrets, newSigningKey, publicHalf, type Secrets } from './new-secrets.ts';

/** The portal's, and the one that the sandbox of なかもPay signs with. */
export interface DemoSecrets {
  portal: Secrets;
  nakamoPayKey: string;
}

/** Reads them from the data directory, whose sealed columns open with nothing else, or makes them there. */
export function readDemoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, 'demo-secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptSecrets>) : {};
  // A demo of an earlier version lacks the secrets that have come since.
  const secrets = { ...newSecrets(), NAKAMO_PAY_KEY: newSigningKey(), ...kept };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  const { NAKAMO_PAY_KEY: nakamoPayKey, ...portal } = secrets;
  return { portal, nakamoPayKey };
}
type KeptSecrets = Secrets & { NAKAMO_PAY_KEY: string };

const realms = { 'my-number-card': 'residents', community: 'community', 'city-staff': 'staff' } as const;
const clientIds = { residents: 'portal', community: 'portal-community', staff: 'portal-staff' } as const;

/** `IDENTITY_PROVIDERS` for the realms of the emulator. */
export function demoProviders(emulatorOrigin: string): ProviderConfig[] {
  return [
    {
      id: 'my-number-card',
      audience: 'residents',
      name: {
        ja: 'デジタル認証アプリ',
        en: 'Digital Authentication App',
        'ja-x-easy': 'デジタル認証アプリ',
      },
      description: {
        ja: 'デジタル庁のアプリを、もうお使いの方はこちらです。',
        en: 'If you already use the app of the Digital Agency.',
        'ja-x-easy': 'デジタル庁の アプリを もう つかって いる 人は こちらです。',
      },
      issuer: `${emulatorOrigin}/realms/${realms['my-number-card']}`,
      clientId: clientIds.residents,
      scope: 'openid name address birthdate gender',
      acrValues: 'aal3',
      assurance: 'aal3',
    },
    {
      id: 'community',
      audience: 'residents',
      name: { ja: 'そのほかのID', en: 'another ID', 'ja-x-easy': 'ほかの ID' },
      description: {
        ja: 'マイページでつなげておくと、このIDでもサインインできます。',
        en: 'Signs you in once it is linked on My page.',
        'ja-x-easy': 'マイページで つなげると この IDで サインイン できます。',
      },
      issuer: `${emulatorOrigin}/realms/${realms.community}`,
      clientId: clientIds.community,
      scope: 'openid',
      assurance: 'aal1',
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
      amrRequired: ['mfa'],
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

/** `FPOS_APP` for the emulator of the card app, whose authority is new at each of its starts. */
export async function demoCardApp(cardAppOrigin: string): Promise<Omit<FposConfig, 'crlAgeHoursMax'>> {
  const trustAnchor = await (await fetch(`${cardAppOrigin}/trust-anchor.pem`)).text();
  return {
    id: 'fpos',
    name: { ja: 'マイナンバーカード', en: 'My Number Card', 'ja-x-easy': 'マイナンバーカード' },
    description: {
      ja: 'スマートフォンでカードを読み取ります。はじめての方はこちらです。',
      en: 'Your smartphone reads the card. Start here if you are new.',
      'ja-x-easy': 'スマホで カードを 読みます。はじめての 人は こちらです。',
    },
    appLink: `${cardAppOrigin}/app?challenge={challenge}`,
    trustAnchors: [trustAnchor],
    crls: ['root', 'issuing'].map((name) => `${cardAppOrigin}/${name}.crl`),
  };
}

/** `DATA_PLATFORM`: the emulated context broker, whose secret follows from those that are kept. */
export function demoDataPlatform(brokerOrigin: string, secrets: Secrets): DataPlatformConfig {
  const notificationSecret = createHash('sha256')
    .update(`notification ${secrets.SIGNING_KEY}`)
    .digest('base64url');
  return { kind: 'ngsi-ld', endpoint: brokerOrigin, partnerId: 'data-platform', notificationSecret };
}

/** Who なかもPay is among the partners of the demo. */
export const nakamoPayId = 'nakamo-pay-demo';

/** `POINT_PARTNERS`: the sandbox, with the key under which the demo registers it. */
export function demoPointPartners(sandboxOrigin: string, nakamoPayKey: string): PointPartnerConfig[] {
  return [
    {
      id: nakamoPayId,
      adapter: 'nakamo-pay',
      baseUrl: sandboxOrigin,
      publicBaseUrl: sandboxOrigin,
      clientId: 'entame-portal',
      rate: { points: 1, yen: 1 },
      minPoints: 100,
      stepPoints: 100,
      maxPointsPerDay: 5_000,
      maxPointsPerMonth: 20_000,
      options: { demoKey: JSON.stringify(publicHalf(nakamoPayKey)) },
    },
  ];
}
