import { expect, test } from 'vitest';
import { parsePointPartners } from './config-point-partners.ts';

const needed = {
  id: 'nakamo-pay',
  adapter: 'nakamo-pay',
  baseUrl: 'https://api.pay.example',
  publicBaseUrl: 'https://pay.example',
  rate: { points: 1, yen: 1 },
  minPoints: 100,
  stepPoints: 100,
  maxPointsPerDay: 5_000,
  maxPointsPerMonth: 20_000,
};
const parse = (changes: object = {}) => parsePointPartners(JSON.stringify([{ ...needed, ...changes }]), true);

test('what is left out has its default, and what is given is kept', () => {
  expect(parsePointPartners('', false)).toEqual([]);
  expect(parsePointPartners('[]', false)).toEqual([]);
  expect(parse()).toStrictEqual([{ ...needed, clientId: 'entame-portal', options: {} }]);
  const more = { clientId: 'nakama', options: { shop: '7' }, baseUrl: 'http://localhost:8084' };
  expect(parse(more)).toStrictEqual([{ ...needed, ...more }]);
});

test('two partners may not have one id, and none goes without a key', () => {
  expect(() => parsePointPartners(JSON.stringify([needed, needed]), true)).toThrow('has an id twice');
  expect(() => parsePointPartners(JSON.stringify([needed]), false)).toThrow('needs POINT_PARTNERS_KEY');
  expect(() => parsePointPartners('{}', true)).toThrow('must be a JSON list');
  expect(() => parsePointPartners('[null]', true)).toThrow('has a wrong id');
});

test.each<[object, string]>([
  [{ id: 'Nakamo Pay' }, 'has a wrong id'],
  [{ adapter: '../../main' }, 'has a wrong adapter'],
  [{ baseUrl: 'http://pay.example' }, 'needs an https baseUrl'],
  [{ baseUrl: 'https://pay.example/' }, 'needs an https baseUrl'],
  [{ baseUrl: 'https://user@pay.example' }, 'needs an https baseUrl'],
  [{ publicBaseUrl: undefined }, 'needs an https publicBaseUrl'],
  [{ clientId: 'a b' }, 'has a wrong clientId'],
  [{ rate: { points: 1 } }, 'needs a rate'],
  [{ rate: { points: 1, yen: 0.5 } }, 'needs a rate'],
  [{ rate: { points: 3, yen: 1 } }, 'no whole number of yen'],
  [{ minPoints: 150 }, 'no multiple of stepPoints'],
  [{ minPoints: 0 }, 'whole number of minPoints'],
  [{ maxPointsPerDay: 50 }, 'exclude each other'],
  [{ maxPointsPerDay: 30_000 }, 'exclude each other'],
  [{ maxPointsPerMonth: '20000' }, 'whole number of maxPointsPerMonth'],
  [{ options: { a: 1 } }, 'options that are not texts'],
  [{ options: [] }, 'options that are not texts'],
  [{ secret: 'x' }, 'has a wrong member: secret'],
])('%o is refused', (changes, reason) => {
  expect(() => parse(changes)).toThrow(reason);
});
