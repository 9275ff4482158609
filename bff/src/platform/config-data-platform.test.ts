import { expect, test } from 'vitest';
import { parseDataPlatform } from './config-data-platform.ts';

const needed = {
  kind: 'ngsi-ld',
  endpoint: 'https://broker.example.jp',
  partnerId: 'data-platform',
  notificationSecret: 'a'.repeat(32),
};
const parse = (changes: object) => parseDataPlatform(JSON.stringify({ ...needed, ...changes }));

test('what is left out stays out, and what is given is kept', () => {
  expect(parseDataPlatform('')).toBeUndefined();
  expect(parse({})).toStrictEqual(needed);
  const more = { tenant: 'nakama', token: 't', contextUrl: 'http://localhost:9090/context.jsonld' };
  expect(parse(more)).toStrictEqual({ ...needed, ...more });
});

test.each<[object, string]>([
  [{ kind: undefined }, 'must be of kind ngsi-ld'],
  [{ kind: 'ngsi-v2' }, 'must be of kind ngsi-ld'],
  [{ endpoint: undefined }, 'needs an https endpoint'],
  [{ endpoint: '' }, 'needs an https endpoint'],
  [{ endpoint: 'http://broker.example.jp' }, 'needs an https endpoint'],
  [{ endpoint: 'https://user:password@broker.example.jp' }, 'needs an https endpoint'],
  [{ endpoint: 'https://broker.example.jp/?key=1' }, 'needs an https endpoint'],
  [{ contextUrl: '' }, 'needs an https contextUrl'],
  [{ contextUrl: 'file:///etc/passwd' }, 'needs an https contextUrl'],
  [{ tenant: '' }, 'has a wrong tenant'],
  [{ tenant: 'Nakama/..' }, 'has a wrong tenant'],
  [{ partnerId: undefined }, 'needs a partnerId'],
  [{ partnerId: '' }, 'needs a partnerId'],
  [{ notificationSecret: undefined }, 'needs a notificationSecret of at least 32 characters'],
  [{ notificationSecret: 'a'.repeat(31) }, 'needs a notificationSecret of at least 32 characters'],
  [{ notificationSecret: `${'a'.repeat(32)}\r\nX-Evil: 1` }, 'needs a notificationSecret'],
  [{ tokens: 'misspelt' }, 'has a wrong member: tokens'],
  [{ token: 5 }, 'has a wrong member: token'],
  [{ token: null }, 'has a wrong member: token'],
  [{ endpoint: ['https://broker.example.jp'] }, 'has a wrong member: endpoint'],
])('%o is refused', (changes, reason) => {
  expect(() => parse(changes)).toThrow(reason);
});

test.each(['null', '[]', '5', '"ngsi-ld"'])('%s is refused', (value) => {
  expect(() => parseDataPlatform(value)).toThrow('must be a JSON object');
});

test('a member by the name of the prototype is one too many', () => {
  expect(() => parseDataPlatform('{"__proto__":{"kind":"ngsi-ld"}}')).toThrow(
    'has a wrong member: __proto__',
  );
});
