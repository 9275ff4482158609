import { describe, expect, test } from 'vitest';
import {
  computeTimeLeft,
  decideDevice,
  doorOf,
  placeAfter,
  readPurpose,
  readReturn,
} from './card-app.rules.ts';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { jaXEasy } from './locales/ja-x-easy.ts';

test.each([
  ['a phone', 390, 844, true, 'this-phone'],
  ['a phone held sideways', 844, 390, true, 'this-phone'],
  ['a tablet', 1024, 768, true, 'another-device'],
  ['a computer', 1280, 900, false, 'another-device'],
  ['a computer with a touch screen', 1920, 1080, true, 'another-device'],
  ['a low window on a computer', 1280, 500, false, 'another-device'],
])('%s', (_, width, height, isTouched, device) => {
  expect(decideDevice({ width, height, isTouched })).toBe(device);
});

test.each([
  [120_000, { minutes: '2', seconds: '00' }],
  [61_001, { minutes: '1', seconds: '02' }],
  [9_000, { minutes: '0', seconds: '09' }],
  [-5, { minutes: '0', seconds: '00' }],
])('%d ms left', (leftMs, expected) => {
  expect(computeTimeLeft(1_000 + leftMs, 1_000)).toEqual(expected);
});

describe('the way back', () => {
  const id = '01937f00-0000-7000-8000-000000000000';
  const code = 'A'.repeat(43);
  test('has challenge and code', () => {
    expect(readReturn(`#${id}.${code}`)).toEqual({ challengeId: id, completionCode: code });
  });
  test.each(['', '#', `#${id}`, `#${id}.`, `#${id}.${code}x`, `#../x.${code}`, `#${id}.${'<'.repeat(43)}`])(
    'is none: %s',
    (hash) => {
      expect(readReturn(hash)).toBeUndefined();
    },
  );
});

test.each([
  [null, undefined, '/', '/sign-in'],
  [null, '/points?x=1', '/', '/sign-in?returnTo=%2Fpoints%3Fx%3D1'],
  ['https://evil.example', undefined, '/', '/sign-in'],
  ['step-up', '/step-up', '/step-up', '/sign-in?returnTo=%2Fstep-up'],
  ['link', '//evil.example', '/me/identities', '/me/identities'],
])('for the purpose %s and the wish %s the page goes on to %s, and back to %s', (text, wish, place, door) => {
  const purpose = readPurpose(text);
  expect([placeAfter(purpose), doorOf(purpose, wish)]).toEqual([place, door]);
});

test.each(Object.keys(ja) as (keyof typeof ja)[])('%s has the same places in every language', (key) => {
  const placesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  expect(placesOf(en[key])).toEqual(placesOf(ja[key]));
  expect(placesOf(jaXEasy[key])).toEqual(placesOf(ja[key]));
});
