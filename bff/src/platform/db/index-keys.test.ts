import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceIndex, isNewerKey, normaliseForSearch, parseIndexKeys } from './index-keys.ts';
import { SealError } from './key-material.ts';
import { addKey, advanceIndexKey, newKeyRingJson, parseKeyRing } from './keyring.ts';

const newKey = () => randomBytes(32).toString('base64');
const key = newKey();
const keys = parseIndexKeys(key);
const column = 'residents.name';

describe('blind index', () => {
  const spellings = ['ナカマ タロウ', 'なかま たろう', 'ﾅｶﾏ　ﾀﾛｳ', 'なかまたろう', ' ナカマ  タロウ '];

  it('finds one name in every way it is typed', () => {
    expect(new Set(spellings.map((name) => keys.valueOf(name, column))).size).toBe(1);
    expect(keys.valueOf('ＡＢｃ-１２', column)).toBe(keys.valueOf('abc-12', column));
    expect(keys.valueOf('ｶﾞ', column)).toBe(keys.valueOf('が', column));
  });

  it('keeps different names, columns and keys apart', () => {
    const value = keys.valueOf('なかま', column);
    expect(keys.valueOf('なかむ', column)).not.toBe(value);
    expect(keys.valueOf('なかま', 'residents.address')).not.toBe(value);
    expect(parseIndexKeys(newKey()).valueOf('なかま', column)).not.toBe(value);
  });

  it('normalises to a form that normalising leaves alone', () => {
    const kana = fc.string({
      unit: fc.integer({ min: 0x3000, max: 0x30ff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), kana), (value) => {
        const once = normaliseForSearch(value);
        expect(normaliseForSearch(once)).toBe(once);
        expect(once).not.toMatch(/\s|[ァ-ヶ]/u);
      }),
    );
  });
});

describe('changing the key', () => {
  const added = advanceIndex(key);
  const switched = advanceIndex(added.index);

  it('adds a key that finds, then lets it write', () => {
    expect([added.step, switched.step]).toEqual(['added', 'switched']);
    expect(added.keyId).toMatch(/^i2-[0-9a-f]{8}$/);
    const [one, two] = [parseIndexKeys(added.index), parseIndexKeys(switched.index)];
    expect([one.current, two.current]).toEqual(['i1', added.keyId]);
    expect([one.keyIds, two.keyIds]).toEqual([
      ['i1', added.keyId],
      ['i1', added.keyId],
    ]);
    expect([isNewerKey(added.keyId, one), isNewerKey(added.keyId, two), isNewerKey('i1', two)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lets every ring find what the ring before and after it writes, whatever the text', () => {
    const third = advanceIndex(switched.index);
    const rings = [key, added.index, switched.index, third.index, advanceIndex(third.index).index];
    const parsed = rings.map(parseIndexKeys);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        for (const [n, ring] of parsed.entries()) {
          const neighbours = parsed.slice(Math.max(0, n - 1), n + 2);
          for (const other of neighbours) {
            expect(other.valuesOf(text, context)).toContain(ring.valueOf(text, context));
          }
        }
      }),
    );
  });

  it('marks each value with its key, and leaves those of the first as they always were', () => {
    const ring = parseIndexKeys(switched.index);
    const [first, second] = ring.valuesOf('なかま', column);
    expect(first).toBe(keys.valueOf('なかま', column));
    expect(second).toBe(ring.valueOf('なかま', column));
    expect(second).toMatch(/^i2-[0-9a-f]{8}\.[\w-]{43}$/);
  });

  it('never gives two keys one id, also after a change that was given up', () => {
    expect(advanceIndex(key).keyId).not.toBe(added.keyId);
    const without = { current: added.keyId, keys: { [added.keyId]: added.index.keys[added.keyId] } };
    expect(advanceIndex(without).keyId).toMatch(/^i3-/);
  });

  it('leaves the keys that seal alone, and the other way round', () => {
    const json = newKeyRingJson();
    const sealed = parseKeyRing(json).seal('花子', column);
    const both = advanceIndexKey(addKey(advanceIndexKey(json).ring));
    const ring = parseKeyRing(both.ring);
    expect([both.step, both.keyId]).toEqual(['switched', ring.index.current]);
    expect([ring.current, ring.open(sealed, column)]).toEqual(['k2', '花子']);
    expect(ring.index.valuesOf('花子', column)).toContain(parseKeyRing(json).index.valueOf('花子', column));
  });
});

describe('refused is', () => {
  const { keyId, index } = advanceIndex(key);
  const second = index.keys[keyId];
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'index must be 32 bytes'],
    ['a short key', 'c2hvcnQ=', 'index must be 32 bytes'],
    ['a list', [key], 'index must be 32 bytes'],
    ['no keys', { current: 'i1' }, 'of the form'],
    ['a list of keys', { current: 'i1', keys: [key] }, 'of the form'],
    ['a current that is no text', { current: 1, keys: { i1: key } }, 'of the form'],
    ['a current without its key', { current: keyId, keys: { i1: key } }, 'holds no such key'],
    ['no key at all', { current: 'i1', keys: {} }, 'holds no such key'],
    ['an id that was made up', { current: 'i1', keys: { i1: key, i2: second } }, 'is none that'],
    ['an id with more behind it', { current: 'i1', keys: { i1: key, [`${keyId}.x`]: second } }, 'is none'],
    ['an id with a new line', { current: 'i1', keys: { i1: key, [`${keyId}\n`]: second } }, 'is none that'],
    ["another key's id", { current: 'i1', keys: { i1: key, [keyId]: newKey() } }, 'another key than'],
    ['a key of 31 bytes', { current: 'i1', keys: { i1: Buffer.alloc(31).toString('base64') } }, '32 bytes'],
    ['the prototype', JSON.parse(`{"current":"i1","keys":{"i1":"${key}","__proto__":"${key}"}}`), 'is none'],
    ['a current from the prototype', { current: 'constructor', keys: { i1: key } }, 'holds no such key'],
  ])('%s', (_, value, message) => {
    expect(() => parseIndexKeys(value)).toThrow(SealError);
    expect(() => parseIndexKeys(value)).toThrow(message);
    expect(() => advanceIndex(value)).toThrow(SealError);
  });

  it('and never shown', () => {
    const other = newKey();
    for (const value of [{ current: 'i1', keys: { i1: key, [keyId]: other } }, other.slice(0, 40)]) {
      expect(() => parseIndexKeys(value)).toThrow(expect.not.stringContaining(other.slice(0, 8)));
    }
  });
});
