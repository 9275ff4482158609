import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  computeCardNumber,
  computeCardQrText,
  computeHelperCode,
  readCardNumber,
  readHelperCode,
  showInFours,
} from './card-number.rules.ts';

const random = fc.uint8Array({ minLength: 12, maxLength: 12 });

test('a card number is read from its QR code, and as people write it', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const number = computeCardNumber(bytes);
      expect(readCardNumber(computeCardQrText(number))).toBe(number);
      expect(readCardNumber(` ${showInFours(number).toLowerCase()} `)).toBe(number);
      expect(readCardNumber(number.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(number);
      expect(readCardNumber([...number].join('　'))).toBe(number);
    }),
  );
});

test('one wrong character, and two that changed places, are noticed', () => {
  fc.assert(
    fc.property(
      random,
      fc.nat(11),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (bytes, place, other) => {
        const number = computeCardNumber(bytes);
        const misread = number.slice(0, place) + other + number.slice(place + 1);
        expect(readCardNumber(misread)).toBe(misread === number ? number : undefined);
        const [a, b] = [number[place] ?? '', number[place + 1] ?? ''];
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
        if (place < 11) expect(readCardNumber(swapped)).toBe(a === b ? number : undefined);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each(['', 'entame-card:', 'ABCD', 'A'.repeat(40), '中間花子', 'entame-card:'.repeat(2)])(
  '%j is no card',
  (text) => {
    expect(readCardNumber(text)).toBeUndefined();
  },
);

test.each([
  ['abcd-efgh', 'ABCDEFGH'],
  ['ＡＢＣＤ　１２３４', 'ABCD1234'],
  ['abcdefg', undefined],
  ['ABCD-EFGU', undefined],
])('the code %s is %s', (typed, code) => {
  expect(readHelperCode(typed)).toBe(code);
});

test('too little randomness is refused', () => {
  expect(() => computeHelperCode(new Uint8Array(7))).toThrow(RangeError);
  expect(() => computeCardNumber(new Uint8Array(11))).toThrow(RangeError);
});
