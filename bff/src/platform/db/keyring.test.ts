import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealError } from './key-material.ts';
import { addKey, boundKeyRing, newKeyRingJson, parseKeyRing, useKeyRing } from './keyring.ts';

const json = newKeyRingJson();
const ring = parseKeyRing(json);
const column = 'residents.name';

describe('sealing', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
        expect(ring.open(ring.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it('never gives the same text twice', () => {
    expect(ring.seal('中間 太郎', column)).not.toBe(ring.seal('中間 太郎', column));
  });

  it('refuses a value that was changed anywhere, without showing it', () => {
    const sealed = ring.seal('中間 太郎', column);
    const payload = sealed.lastIndexOf('.') + 1;
    fc.assert(
      // The last character carries unused bits, so changing it alone may change nothing.
      fc.property(fc.integer({ min: payload, max: sealed.length - 2 }), (at) => {
        const damaged = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
        expect(() => ring.open(damaged, column)).toThrow(`${column} holds a sealed value that was damaged`);
      }),
    );
  });

  it('refuses a value moved to another column', () => {
    expect(() => ring.open(ring.seal('a', column), 'residents.address')).toThrow('residents.address');
  });

  it('refuses a truncated tag', () => {
    const [version, key, payload = ''] = ring.seal('', column).split('.');
    const short = Buffer.from(payload, 'base64url')
      .subarray(0, 12 + 4)
      .toString('base64url');
    expect(() => ring.open([version, key, short].join('.'), column)).toThrow(SealError);
  });

  it('refuses plain text and never repeats it', () => {
    expect(() => ring.open('中間 太郎', column)).toThrow(
      /^residents\.name holds a value that was never sealed\.$/,
    );
  });

  it('opens rows of an old key and seals new ones with the current key', () => {
    const old = JSON.parse(json);
    const next = JSON.parse(newKeyRingJson());
    const rotated = parseKeyRing(
      JSON.stringify({ current: 'k2', keys: { k1: old.keys.k1, k2: next.keys.k1 }, index: old.index }),
    );
    expect(rotated.open(ring.seal('a', column), column)).toBe('a');
    expect(rotated.seal('a', column)).toMatch(/^v1\.k2\./);
    expect(() => ring.open(rotated.seal('a', column), column)).toThrow(
      'key "k2", which is not on the key ring',
    );
  });
});

describe('reading a key ring', () => {
  const key = Buffer.alloc(32).toString('base64');
  it.each([
    ['not json', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['{}', 'must be JSON of the form'],
    [JSON.stringify({ current: 'k1', keys: { k1: 'c2hvcnQ=' }, index: key }), 'keys.k1 must be 32 bytes'],
    [JSON.stringify({ current: 'k1', keys: { k1: key } }), 'index must be 32 bytes'],
    [JSON.stringify({ current: 'k9', keys: { k1: key }, index: key }), '"k9" as current'],
    [JSON.stringify({ current: 'a.b', keys: { 'a.b': key }, index: key }), 'may only hold letters'],
  ])('refuses %s', (text, message) => {
    expect(() => parseKeyRing(text)).toThrow(message);
  });

  it('is required before a sealed column is used', () => {
    useKeyRing(undefined);
    expect(() => boundKeyRing(column)).toThrow('residents.name holds personal data and no key ring is bound');
  });
});

describe('addKey', () => {
  it('seals with a new key and still opens what the old one sealed', () => {
    const old = newKeyRingJson();
    const sealed = parseKeyRing(old).seal('花子', 'residents.name');
    const ring = parseKeyRing(addKey(old));
    expect([ring.current, ring.open(sealed, 'residents.name')]).toEqual(['k2', '花子']);
    expect(ring.seal('花子', 'residents.name')).toMatch(/^v1\.k2\./);
    expect(parseKeyRing(addKey(addKey(old))).keyIds).toEqual(['k1', 'k2', 'k3']);
  });

  it('refuses what is no key ring', () => {
    expect(() => addKey('{}')).toThrow(SealError);
  });
});
