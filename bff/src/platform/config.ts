/** The only reader of the environment. Read once at start; every fault is reported, together. */
import { type DataPlatformConfig, parseDataPlatform } from './config-data-platform.ts';
import { type FposConfig, parseFposApp } from './config-fpos.ts';
import { type ProviderConfig, parseIdentityProviders } from './config-identity.ts';
import { findMailFaults, parseMailAddress, parseMailAddresses, parseSmtpServer } from './config-mail.ts';
import { type PointPartnerConfig, parsePointPartners } from './config-point-partners.ts';
import { parseClientKey, parseSecret, parseStrongKeyRing } from './config-secrets.ts';

/** The text of another variable, or its default. */
type Read = (name: string) => string;

interface Setting<T> {
  description: string;
  /** Used when the variable is not set; without it the variable is required. */
  default?: string | ((read: Read) => string);
  secret?: boolean;
  parse(text: string, read: Read): T;
}

const text = (value: string) => value;
const port = (value: string) => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error('must be a port number');
  return number;
};
const perMinute = (value: string) => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
    throw new Error('must be a whole number above 0');
  return number;
};
const flag = (value: string) => {
  if (value !== 'true' && value !== 'false') throw new Error('must be true or false');
  return value === 'true';
};
const origin = (value: string) => {
  const url = URL.parse(value);
  if (!url || url.origin !== value) throw new Error('must be an origin such as https://portal.example.jp');
  return value;
};
const oneOf =
  <const O extends string>(...options: O[]) =>
  (value: string): O => {
    const option = options.find((o) => o === value);
    if (!option) throw new Error(`must be one of ${options.join(', ')}`);
    return option;
  };
const setting = <T>(value: Setting<T>) => value;

export const settings = {
  NODE_ENV: setting({
    description: 'production switches off reply checks and refuses weak secrets.',
    default: 'production',
    parse: oneOf('production', 'development', 'test'),
  }),
  PORT: setting({ description: 'Port of the portal.', default: '8080', parse: port }),
  HOST: setting({ description: 'Address to listen on.', default: '0.0.0.0', parse: text }),
  PUBLIC_ORIGIN: setting({
    description: 'Origin that browsers see. Unsafe requests from any other origin are refused.',
    default: (read) => `http://localhost:${read('PORT')}`,
    parse: origin,
  }),
  DATA_DIR: setting({ description: 'Folder of the SQLite database.', default: './data', parse: text }),
  DATABASE_URL: setting({
    description: 'PostgreSQL instead of SQLite, as postgres://…',
    default: '',
    parse: text,
  }),
  CITY: setting({ description: 'Folder below city/.', default: 'nakama', parse: text }),
  SERVICES: setting({
    description: 'Comma-separated services that this instance runs; empty means all.',
    default: '',
    parse: (value) => (value ? value.split(',') : []),
  }),
  KEY_RING: setting({
    description:
      'Keys that seal personal data: {"current":"k1","keys":{"k1":"<32 bytes, base64>"},"index":"<32 bytes, base64>"}.',
    secret: true,
    parse: parseStrongKeyRing,
  }),
  SIGNING_KEY: setting({
    description: 'Signs check-in codes and session state: 32 random bytes in base64.',
    secret: true,
    parse: parseSecret,
  }),
  IDENTITY_PROVIDERS: setting({
    description: 'OpenID Connect issuers as a JSON list; see docs/deployment.md.',
    parse: parseIdentityProviders,
  }),
  IDENTITY_CLIENT_KEY: setting({
    description: 'Private JWK (ES256) with which the portal authenticates to the issuers.',
    secret: true,
    parse: parseClientKey,
  }),
  CONSENT_SIGNING_KEY: setting({
    description: 'Private JWK (ES256) that signs the receipts of consents.',
    secret: true,
    parse: parseClientKey,
  }),
  FPOS_APP: setting({
    description: 'The card app (FPoS) as JSON; see docs/deployment.md. Empty means that it is not offered.',
    default: '',
    parse: (value, read) => parseFposApp(value, read('NODE_ENV') === 'production', read('PUBLIC_ORIGIN')),
  }),
  SMTP_URL: setting({
    description:
      'Server that takes mail, as smtps://user:password@host:465; empty sends none. TLS unless it is localhost.',
    default: '',
    secret: true,
    parse: parseSmtpServer,
  }),
  MAIL_FROM: setting({ description: 'Sender of mail.', default: '', parse: parseMailAddress }),
  ALERT_MAIL_TO: setting({
    description:
      'Comma-separated addresses that hear of security alerts; empty shows them on the portal only.',
    default: '',
    parse: parseMailAddresses,
  }),
  DATA_PLATFORM: setting({
    description:
      'The data platform (データ連携基盤) to publish to, as JSON; see docs/deployment.md. Empty means none.',
    default: '',
    secret: true,
    parse: parseDataPlatform,
  }),
  POINT_PARTNERS: setting({
    description:
      'Regional currencies to exchange points for, as a JSON list; see docs/deployment.md. Empty means none.',
    default: '',
    parse: (value, read) => parsePointPartners(value, read('POINT_PARTNERS_KEY') !== ''),
  }),
  POINT_PARTNERS_KEY: setting({
    description: 'Private JWK (ES256) with which the portal signs what it asks of those partners.',
    default: '',
    secret: true,
    parse: (value) => (value === '' ? undefined : parseClientKey(value)),
  }),
  TRUST_PROXY: setting({
    description: 'true when a reverse proxy of ours sets X-Forwarded-For.',
    default: 'false',
    parse: flag,
  }),
  SIGN_INS_PER_MINUTE: setting({
    description:
      'Steps of signing in that one network address may take in a minute; a city hall behind one address needs more.',
    default: '30',
    parse: perMinute,
  }),
  WRITES_PER_MINUTE: setting({
    description: 'Changes that one person may make in a minute.',
    default: '120',
    parse: perMinute,
  }),
  METRICS_PORT: setting({ description: 'Port of /metrics; 0 switches it off.', default: '0', parse: port }),
  METRICS_HOST: setting({ description: 'Address of /metrics.', default: '127.0.0.1', parse: text }),
  LOG_LEVEL: setting({
    description: 'How much to log.',
    default: 'info',
    parse: oneOf('silent', 'error', 'warn', 'info', 'debug'),
  }),
};

type Settings = typeof settings;
export type Config = Readonly<{ [K in keyof Settings]: ReturnType<Settings[K]['parse']> }>;
export type { DataPlatformConfig, FposConfig, PointPartnerConfig, ProviderConfig };

export class ConfigFault extends Error {}

/** Parses the environment. Throws a `ConfigFault` that names every wrong or missing variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const raw = (name: string): string => {
    const { default: fallback } = settings[name as keyof Settings] as Setting<unknown>;
    return env[name] ?? (typeof fallback === 'function' ? fallback(raw) : (fallback ?? ''));
  };
  const entries = Object.entries(settings as Record<string, Setting<unknown>>).map(([name, one]) => {
    const value = raw(name);
    if (value === '' && one.default === undefined) {
      faults.push(`${name} is missing. ${one.description}`);
      return [name, undefined];
    }
    try {
      return [name, one.parse(value, raw)];
    } catch (fault) {
      // A secret's parser must not get to quote what it was given.
      faults.push(
        `${name} ${one.secret ? 'is not a usable secret' : (fault as Error).message}. ${one.description}`,
      );
      return [name, undefined];
    }
  });
  const config = Object.fromEntries(entries) as Config;
  if (faults.length === 0) faults.push(...findMailFaults(config));
  if (faults.length > 0) throw new ConfigFault(faults.join('\n'));
  return Object.freeze(config);
}
