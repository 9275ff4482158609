import { describe, expect, test } from 'vitest';
import { readAnchors, signAnchor } from '#platform/anchors/anchor.rules.ts';
import {
  canonicalText,
  chainStart,
  computeSeals,
  findSealFault,
  type SealableRecord,
} from './chain.rules.ts';

const key = new Uint8Array(32).fill(7);
const at = Temporal.Instant.from('2026-11-24T00:00:00Z');
const records: SealableRecord[] = ['a', 'b', 'c'].map((id) => ({
  id,
  at,
  actorId: null,
  subjects: ['r1', 'r2'],
  details: { client: 'x', region: 'fukuoka' },
}));
const seals = computeSeals(key, chainStart, records, at);

function faults(changed: readonly SealableRecord[] = records, chain = seals) {
  let head = chainStart;
  for (const seal of chain) {
    const record = changed.find(({ id }) => id === seal.auditId) ?? null;
    const fault = findSealFault(key, head, seal, record);
    if (fault) return fault;
    head = seal;
  }
  return undefined;
}

describe('a chain', () => {
  test('that nobody touched is whole, and follows on from where it stood', () => {
    expect(faults()).toBeUndefined();
    const [first, ...rest] = records;
    const head = computeSeals(key, chainStart, first ? [first] : [], at)[0];
    expect(head && computeSeals(key, head, rest, at)).toEqual(seals.slice(1));
  });

  test.each([
    ['a changed field', { outcome: 'x' }],
    ['a subject less', { subjects: ['r1'] }],
    ['subjects in another order', { subjects: ['r2', 'r1'] }],
    ['a changed detail', { details: { client: 'y', region: 'fukuoka' } }],
    ['another time', { at: at.add({ milliseconds: 1 }) }],
    ['a name where there was none', { actorId: 's1' }],
  ])('shows %s', (_, change) => {
    const changed = records.map((record) => (record.id === 'b' ? { ...record, ...change } : record));
    expect(faults(changed)).toEqual({ kind: 'record-changed', sequence: 2, auditId: 'b' });
  });

  test('shows a record that is gone, a number left out, an exchange, another key', () => {
    expect(faults(records.filter(({ id }) => id !== 'b'))).toMatchObject({
      kind: 'record-missing',
      sequence: 2,
      auditId: 'b',
    });
    expect(faults(records, seals.toSpliced(1, 1))).toMatchObject({ kind: 'seal-missing', sequence: 2 });
    const renumbered = seals.toSpliced(1, 1).map((seal, i) => ({ ...seal, sequence: i + 1 }));
    expect(faults(records, renumbered)).toMatchObject({ kind: 'reordered', sequence: 2 });
    const other = computeSeals(new Uint8Array(32).fill(8), chainStart, records, at);
    expect(faults(records, other)).toMatchObject({ kind: 'record-changed', sequence: 1 });
  });
});

test('the canonical text does not depend on the order of keys, nor on columns that are empty', () => {
  expect(canonicalText({ b: [1, null], a: { d: 'ü"', c: undefined }, at, e: null })).toBe(
    '{"a":{"d":"ü\\""},"at":"2026-11-24T00:00:00.000Z","b":[1,null]}',
  );
});

describe('an anchor', () => {
  const signer = { chain: 'audit', key } as const;
  const anchor = { sequence: 12, hash: 'h', at: '2026-11-24T00:00:00.000Z' };

  test('is read from a text around it', () => {
    const jws = signAnchor(signer, anchor);
    expect(readAnchors(signer, `前文\n${jws}\n\n${signAnchor(signer, { ...anchor, sequence: 13 })}`)).toEqual(
      {
        anchors: [anchor, { ...anchor, sequence: 13 }],
        invalid: 0,
      },
    );
  });

  test('of another key, changed, or with another algorithm, is none', () => {
    const jws = signAnchor(signer, anchor);
    const [, payload, signature] = jws.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [
      signAnchor({ ...signer, key: new Uint8Array(32) }, anchor),
      `${none}.${payload}.${signature}`,
      jws.replace(/\.[^.]+\./, `.${Buffer.from('{"sequence":1}').toString('base64url')}.`),
    ])
      expect(readAnchors(signer, forged)).toEqual({ anchors: [], invalid: 1 });
  });
});
