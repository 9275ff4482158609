// The X.509 library needs it before anything else.
import 'reflect-metadata';
import { beforeAll, expect, test } from 'vitest';
import {
  authorityExtensions,
  cardExtensions,
  issue,
  newKeys,
} from '../../../emulators/fpos-app/src/authority.ts';
import { parseFposApp } from './config-fpos.ts';

const origin = 'https://portal.example';
let emulated: string;
let real: string;
let card: string;
beforeAll(async () => {
  const keys = await newKeys();
  const wanted = { commonName: 'Root', keys, extensions: authorityExtensions(1) };
  emulated = (await issue(wanted)).toString('pem');
  real = (await issue({ ...wanted, organization: 'Some Authority' })).toString('pem');
  card = (await issue({ ...wanted, extensions: cardExtensions() })).toString('pem');
});

const app = (changes: object = {}) =>
  JSON.stringify({
    id: 'fpos',
    name: { ja: 'カード' },
    description: { ja: 'アプリ' },
    appLink: 'https://app.example/?c={challenge}',
    trustAnchors: [real],
    crls: ['http://crl.example/root.crl'],
    ...changes,
  });

test('empty means that the card app is not offered', () => {
  expect(parseFposApp('', true, origin)).toBeUndefined();
});

test('a real authority is trusted in production; lists are believed for a day', () => {
  expect(parseFposApp(app(), true, origin)).toMatchObject({ trustAnchors: [real], crlAgeHoursMax: 24 });
  expect(parseFposApp(app({ appLink: 'fpos://sign-in?c={challenge}' }), true, origin)?.id).toBe('fpos');
});

test("the emulator's authority is trusted in development only", () => {
  const value = app({ trustAnchors: [real, emulated] });
  expect(parseFposApp(value, false, origin)).toBeDefined();
  expect(() => parseFposApp(value, true, origin)).toThrow('trusts the emulator');
});

test('in production everything is under https', () => {
  expect(() => parseFposApp(app(), true, 'http://portal.example')).toThrow('needs https');
  expect(() => parseFposApp(app({ appLink: 'http://app.example/?c={challenge}' }), true, origin)).toThrow(
    'needs https',
  );
  expect(
    parseFposApp(app({ appLink: 'http://localhost/?c={challenge}' }), false, 'http://localhost'),
  ).toBeDefined();
});

test.each<[object, string]>([
  [{ id: '../x' }, 'wrong id'],
  [{ name: {} }, 'must have'],
  [{ trustAnchors: [] }, 'must have'],
  [{ crls: [] }, 'must have'],
  [{ crls: ['file:///etc/passwd'] }, 'http or https'],
  [{ crls: ['ldap://x/'] }, 'http or https'],
  [{ appLink: 'https://app.example/' }, 'with {challenge}'],
  [{ appLink: '{challenge}' }, 'with {challenge}'],
  [{ crlAgeHoursMax: 0 }, 'crlAgeHoursMax'],
  [{ crlAgeHoursMax: 1000 }, 'crlAgeHoursMax'],
  [{ trustAnchors: ['rubbish'] }, ''],
])('%o is refused', (changes, reason) => {
  expect(() => parseFposApp(app(changes), false, origin)).toThrow(reason);
});

test('somebody who is no authority is not trusted', () => {
  expect(() => parseFposApp(app({ trustAnchors: [card] }), false, origin)).toThrow(
    'no certificate authority',
  );
});
