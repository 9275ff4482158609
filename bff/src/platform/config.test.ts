import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testProviders } from '../testing/config.ts';
import { ConfigFault, readConfig } from './config.ts';
import { addKey, advanceIndexKey, newKeyRingJson } from './db/keyring.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const zeros = Buffer.alloc(32).toString('base64');

const good = {
  KEY_RING: newKeyRingJson(),
  SIGNING_KEY: randomBytes(32).toString('base64'),
  IDENTITY_PROVIDERS: JSON.stringify(testProviders),
  IDENTITY_CLIENT_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
  CONSENT_SIGNING_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
};

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.message;
    throw fault;
  }
  return '';
}

test('what is not set has its default, and the origin follows the port', () => {
  const config = readConfig({ ...good, PORT: '9000' });
  expect(config).toMatchObject({
    PORT: 9000,
    PUBLIC_ORIGIN: 'http://localhost:9000',
    NODE_ENV: 'production',
  });
});

test('a key ring is taken at every step of changing its keys', () => {
  const added = advanceIndexKey(good.KEY_RING);
  const switched = advanceIndexKey(addKey(added.ring));
  expect(readConfig({ ...good, KEY_RING: added.ring }).KEY_RING.index.current).toBe('i1');
  expect(readConfig({ ...good, KEY_RING: switched.ring }).KEY_RING.index.current).toBe(switched.keyId);
});

test('every missing secret is named at once', () => {
  const faults = faultsOf({});
  for (const name of [
    'KEY_RING',
    'SIGNING_KEY',
    'IDENTITY_PROVIDERS',
    'IDENTITY_CLIENT_KEY',
    'CONSENT_SIGNING_KEY',
  ]) {
    expect(faults).toContain(`${name} is missing`);
  }
});

describe('is refused', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_ORIGIN', 'portal.example.jp'],
    ['PUBLIC_ORIGIN', 'https://portal.example.jp/path'],
    ['NODE_ENV', 'staging'],
    ['TRUST_PROXY', 'yes'],
    ['WRITES_PER_MINUTE', '0'],
    ['SIGN_INS_PER_MINUTE', 'many'],
    ['SIGNING_KEY', 'c2hvcnQ='],
    ['SIGNING_KEY', Buffer.alloc(32, 'a').toString('base64')],
    ['KEY_RING', '{}'],
    ['KEY_RING', JSON.stringify({ current: 'k1', keys: { k1: zeros }, index: zeros })],
    [
      'KEY_RING',
      JSON.stringify({ ...JSON.parse(good.KEY_RING), index: { current: 'i1', keys: { i1: zeros } } }),
    ],
    ['KEY_RING', JSON.stringify({ ...JSON.parse(good.KEY_RING), index: null })],
    ['IDENTITY_PROVIDERS', '[]'],
    ['IDENTITY_PROVIDERS', JSON.stringify([{ ...testProviders[0], issuer: 'http://issuer.example' }])],
    ['IDENTITY_PROVIDERS', JSON.stringify([{ ...testProviders[0], id: '../x' }])],
    ['SMTP_URL', 'mail.example.jp'],
    ['SMTP_URL', 'https://mail.example.jp'],
    ['SMTP_URL', 'smtp://mail.example.jp:25/path'],
    ['MAIL_FROM', '市役所 <portal@city.example.jp>'],
    ['MAIL_FROM', 'portal@city.example.jp\nBcc: all@example.jp'],
    ['ALERT_MAIL_TO', 'a@city.example.jp; b@city.example.jp'],
    ['ALERT_MAIL_TO', 'a@city.example.jp'],
    ['IDENTITY_PROVIDERS', JSON.stringify([{ ...testProviders[0], acrValues: undefined }])],
    ['IDENTITY_PROVIDERS', JSON.stringify([{ ...testProviders[0], acrValues: ' ' }])],
    ['IDENTITY_CLIENT_KEY', 'not json'],
    ['IDENTITY_CLIENT_KEY', '{}'],
    ['CONSENT_SIGNING_KEY', '{}'],
    ['IDENTITY_CLIENT_KEY', JSON.stringify(publicKey.export({ format: 'jwk' }))],
  ])('%s=%j', (name, value) => {
    expect(faultsOf({ ...good, [name]: value })).toContain(name);
  });
});

describe('the data platform', () => {
  const config = {
    kind: 'ngsi-ld',
    endpoint: 'https://broker.example.jp',
    partnerId: 'data-platform',
    notificationSecret: 'a'.repeat(32),
  };
  const read = (change: Record<string, unknown>) =>
    faultsOf({ ...good, DATA_PLATFORM: JSON.stringify({ ...config, ...change }) });

  test('is none unless it is set, and then as it was set', () => {
    expect(readConfig(good).DATA_PLATFORM).toBeUndefined();
    const full = {
      ...config,
      tenant: 'nakama',
      token: 't',
      contextUrl: 'https://broker.example.jp/c.jsonld',
    };
    expect(readConfig({ ...good, DATA_PLATFORM: JSON.stringify(full) }).DATA_PLATFORM).toEqual(full);
    expect(read({ endpoint: 'http://localhost:1026' })).toBe('');
  });

  test.each([
    { kind: 'ngsi-v2' },
    { endpoint: 'http://broker.example.jp' },
    { endpoint: 'http://localhost.evil.example' },
    { endpoint: 'https://user:password@broker.example.jp' },
    { endpoint: undefined },
    { contextUrl: 'http://broker.example.jp/c.jsonld' },
    { tenant: 'Nakama/..' },
    { partnerId: '' },
    { notificationSecret: 'short' },
    { notificationSecret: `${'a'.repeat(32)}\r\nX-Evil: 1` },
    { tokens: 'misspelt' },
    { token: 5 },
  ])('is refused with %j, without a word of the token', (change) => {
    const faults = read({ token: 'hunter2', ...change });
    expect(faults).toContain('DATA_PLATFORM');
    expect(faults).not.toContain('hunter2');
  });

  test.each(['null', '[]', '5', '{'])('is refused as %s', (text) => {
    expect(faultsOf({ ...good, DATA_PLATFORM: text })).toContain('DATA_PLATFORM');
  });
});

test('a fault never repeats a secret', () => {
  expect(faultsOf({ ...good, IDENTITY_CLIENT_KEY: 'hunter2 is not json' })).not.toContain('hunter2');
});

describe('mail', () => {
  const from = { MAIL_FROM: 'portal@city.example.jp' };

  test('leaves encrypted unless its server is on this machine', () => {
    const server = (SMTP_URL: string) => readConfig({ ...good, ...from, SMTP_URL }).SMTP_URL;
    expect(server('smtps://portal:p%40ss@mail.example.jp')).toEqual({
      host: 'mail.example.jp',
      port: 465,
      isImplicitTls: true,
      needsTls: true,
      user: 'portal',
      password: 'p@ss',
    });
    expect(server('smtp://mail.example.jp')).toMatchObject({
      port: 587,
      isImplicitTls: false,
      needsTls: true,
    });
    expect(server('smtp://localhost:1025')).toMatchObject({ port: 1025, needsTls: false });
    expect(server('smtp://localhost.example.jp')).toMatchObject({ needsTls: true });
  });

  test('needs a sender, and is not needed at all', () => {
    expect(faultsOf({ ...good, SMTP_URL: 'smtp://localhost:1025' })).toContain('MAIL_FROM is missing');
    expect(readConfig(good)).toMatchObject({ SMTP_URL: undefined, ALERT_MAIL_TO: [] });
    const secret = faultsOf({ ...good, SMTP_URL: 'smtp://portal:hunter2@host:0x/' });
    expect(secret).toContain('SMTP_URL');
    expect(secret).not.toContain('hunter2');
  });
});
