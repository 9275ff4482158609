import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeOwnCodes, isOwnCode, readOwnCode } from './own-code.rules.ts';

const keys = { seal: new Uint8Array(32).fill(1), sign: new Uint8Array(32).fill(2) };
const residentId = '0199c0de-1111-7222-8333-444455556666';
const now = Temporal.Instant.from('2026-11-23T01:00:10Z');
const instants = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((second) => Temporal.Instant.fromEpochMilliseconds(second * 1_000));

test('codes for five minutes follow each other without a gap, the first good now', () => {
  const codes = computeOwnCodes(keys, residentId, now);
  expect(codes).toHaveLength(10);
  expect(codes[0]?.validFrom.toString()).toBe('2026-11-23T01:00:00Z');
  expect(codes.at(-1)?.validUntil.toString()).toBe('2026-11-23T01:05:00Z');
  for (const [index, code] of codes.slice(1).entries())
    expect(code.validFrom.equals(codes[index]?.validUntil ?? now)).toBe(true);
});

describe('for any resident at any time', () => {
  it('a code says who and when to the portal, and nothing to others', () => {
    fc.assert(
      fc.property(fc.uuid(), instants, (id, at) => {
        const [code] = computeOwnCodes(keys, id, at);
        expect(readOwnCode(keys, code?.text ?? '')).toEqual({ residentId: id, madeAt: code?.validFrom });
        const bytes = Buffer.from(code?.text.slice('entame-me:'.length) ?? '', 'base64url').toString('hex');
        expect(bytes).not.toContain(id.replaceAll('-', '').slice(0, 12));
        expect(readOwnCode({ ...keys, sign: keys.seal }, code?.text ?? '')).toBeUndefined();
        expect(readOwnCode({ ...keys, seal: keys.sign }, code?.text ?? '')).toBeUndefined();
      }),
    );
  });
  it('two codes of one resident have nothing in common', () => {
    const texts = computeOwnCodes(keys, residentId, now).map(({ text }) => text.slice(10, 22));
    expect(new Set(texts).size).toBe(texts.length);
  });
  it('a code with one character changed is nobody’s', () => {
    const [code] = computeOwnCodes(keys, residentId, now);
    const text = code?.text ?? '';
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: text.length - 1 }),
        fc.constantFrom(...'AZaz09-_'),
        (at, one) => {
          const forged = text.slice(0, at) + one + text.slice(at + 1);
          if (forged !== text) expect(readOwnCode(keys, forged)).toBeUndefined();
        },
      ),
    );
  });
});

test('whatever a camera reads, reading never fails', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readOwnCode(keys, text)).toBeUndefined();
      expect(readOwnCode(keys, `entame-me:${text}`)).toBeUndefined();
      expect(isOwnCode(`entame-me:${text}`)).toBe(true);
    }),
  );
  expect(readOwnCode(keys, `entame-me:${'A'.repeat(100_000)}`)).toBeUndefined();
});
