import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideMessage, parseSignedMessage } from './signed-message.rules.ts';

const challenge = {
  challenge: 'c',
  nonce: 'n',
  origin: 'https://portal.example',
  purpose: 'sign-in',
  device: 'this-phone',
  number: '-',
  expires: '2026-11-23T01:02:00.000Z',
};
const person = {
  'read-at': '2026-11-23T01:00:00Z',
  name: '中間 花子',
  kana: 'ナカマ ハナコ',
  'birth-date': '1946-05-12',
  gender: 'female',
  address: '福岡県中間市通谷四丁目99番1号',
};
const write = (values: object) =>
  ['entame-fpos/1', ...Object.entries(values).map((pair) => pair.join(': ')), ''].join('\n');
const agreed = (changes: object = {}) => write({ ...challenge, consent: 'yes', ...person, ...changes });

test('what was agreed to comes through as it is', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const plain = line.filter((text) => /^\S.*\S$|^\S$/u.test(text) && !/[\n\r\u2028\u2029]/.test(text));
  fc.assert(
    fc.property(plain, plain, (name, address) => {
      const message = parseSignedMessage(agreed({ name, address }));
      expect(message).toMatchObject({ ...challenge, attributes: { name, address, gender: 'female' } });
    }),
  );
});

test('nothing that is not written this way is read', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      expect(parseSignedMessage(text)).toBe('fpos-message-wrong');
    }),
  );
});

test.each([
  ['a line feed in a name, with a line of its own after it', agreed({ name: '花子\naddress: 東京都' })],
  ['a carriage return', agreed().replaceAll('\n', '\r\n')],
  ['no line feed at the end', agreed().trimEnd()],
  [
    'lines in another order',
    agreed().replace('purpose: sign-in\ndevice: this-phone', 'device: this-phone\npurpose: sign-in'),
  ],
  ['a line twice', agreed().replace('gender: female\n', 'gender: female\ngender: male\n')],
  ['attributes without consent', agreed().replace('consent: yes', 'consent: no')],
  ['consent without attributes', write({ ...challenge, consent: 'yes' })],
  ['a day that there is not', agreed({ 'birth-date': '1946-02-30' })],
  ['a time that is none', agreed({ 'read-at': 'yesterday' })],
  ['a gender that there is not', agreed({ gender: 'f' })],
  ['an empty name', agreed({ name: '　' })],
  ['a name beyond measure', agreed({ name: '花'.repeat(301) })],
])('%s is refused', (_, text) => {
  expect(parseSignedMessage(text)).toBe('fpos-message-wrong');
});

const expected = {
  id: 'c',
  nonce: 'n',
  origin: 'https://portal.example',
  purpose: 'sign-in',
  device: 'this-phone',
  matchingNumber: null,
  expiresAt: '2026-11-23T01:02:00.000Z',
};
const endMs = Date.parse(expected.expiresAt);

test.each([
  ['in time', endMs, undefined],
  ['a millisecond late', endMs + 1, 'fpos-challenge-expired'],
  ['read in the future', Date.parse('2026-11-23T00:54:59Z'), 'fpos-message-wrong'],
  ['read a little ahead of our clock', Date.parse('2026-11-23T00:55:01Z'), undefined],
])('%s', (_, nowMs, refusal) => {
  const message = parseSignedMessage(agreed());
  if (typeof message === 'string') throw new Error(message);
  expect(decideMessage(message, expected, nowMs)).toBe(refusal);
});
