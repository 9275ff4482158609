import { generateKeyPairSync, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computePairwiseId, computeTown, decideProvision } from './data-kinds.rules.ts';
import { composeReturn, decideRequest, isReturnAddress } from './partners.rules.ts';
import { findReceiptFaults, hashReceipt, openReceipt, publicHalfOf, signReceipt } from './receipts.rules.ts';

const key = (seed: string) => new Uint8Array(hkdfSync('sha256', seed, '', 'test', 32));

describe('a pairwise identifier', () => {
  const ids = fc.tuple(fc.uuid(), fc.uuid());

  test('is another one for every partner, resident and key', () => {
    fc.assert(
      fc.property(ids, ids, fc.string(), fc.string(), ([a, x], [b, y], k, l) => {
        const isSame = a === b && x === y && k === l;
        expect(computePairwiseId(key(k), a, x) === computePairwiseId(key(l), b, y)).toBe(isSame);
      }),
    );
  });

  test('shares no more with that of another partner than chance', () => {
    const shared: number[] = [];
    for (let n = 0; n < 500; n++) {
      const [one, other] = ['pay', 'shop'].map((partner) =>
        computePairwiseId(key('k'), partner, `resident-${n}`),
      );
      shared.push([...(one ?? '')].filter((digit, place) => other?.[place] === digit).length);
    }
    // 64 digits of 16: 4 agree on average; the whole lot within 5 standard deviations of it.
    const mean = shared.reduce((a, b) => a + b) / shared.length;
    expect(Math.abs(mean - 4)).toBeLessThan(0.45);
  });

  test('does not run partner and resident together', () => {
    expect(computePairwiseId(key('k'), 'ab', 'c')).not.toBe(computePairwiseId(key('k'), 'a', 'bc'));
  });
});

test.each([
  ['personal', 'with-consent'],
  ['pseudonymised', 'never'],
  ['anonymised', 'without-consent'],
  ['related', 'with-receivers-consent'],
] as const)('%s data goes to others %s', (dataClass, expected) => {
  expect(decideProvision(dataClass)).toBe(expected);
});

test.each([
  ['福岡県中間市通谷四丁目1番1号', '福岡県中間市通谷'],
  ['福岡県中間市大字垣生123番地', '福岡県中間市大字垣生'],
  ['福岡県中間市中間一丁目1番1号', '福岡県中間市中間'],
  ['中間市岩瀬西町12-3', '中間市岩瀬西町'],
])('the town of %s is %s', (address, town) => {
  expect(computeTown(address)).toBe(town);
});

test.each([
  ['https://pay.example/return', false, true],
  ['https://pay.example/return?app=1', false, true],
  ['https://pay.example/return?code=1', false, false],
  ['https://user:pw@pay.example/', false, false],
  ['https://pay.example/#x', false, false],
  ['http://pay.example/', true, false],
  ['http://localhost:9999/return', true, true],
  ['http://localhost:9999/return', false, false],
  ['javascript:alert(1)', true, false],
  ['//pay.example', true, false],
  ['', true, false],
])('%s as a return address (on this machine: %s): %s', (address, allowLocal, expected) => {
  expect(isReturnAddress(address, allowLocal)).toBe(expected);
});

test('a browser goes to a registered address or nowhere', () => {
  const partner = {
    status: 'active',
    returnAddresses: ['https://a.example/', 'https://b.example/x'],
    kinds: ['name'],
  };
  expect(decideRequest(partner, { kinds: ['name'] })).toBe('https://a.example/');
  expect(decideRequest({ ...partner, status: 'suspended' }, { kinds: ['name'] })).toBeUndefined();
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (returnAddress) => {
      const target = decideRequest(partner, { kinds: ['name'], returnAddress });
      if (target !== undefined) expect(partner.returnAddresses).toContain(target);
      const back = new URL(composeReturn('https://a.example/', { code: 'c' }, returnAddress));
      expect([back.origin, back.searchParams.get('code')]).toEqual(['https://a.example', 'c']);
    }),
  );
});

describe('a receipt', () => {
  const newKey = () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { privateKey, publicJwk: publicHalfOf({ ...privateKey.export({ format: 'jwk' }) }) };
  };
  const claims = (previous: string | null) => ({
    schema: 'entame-consent-record-1' as const,
    record_id: 'r',
    previous,
    event: { state: 'granted' as const, time: '2026-11-23T00:00:00.000Z', method: 'portal' as const },
    pii_principal: 'a'.repeat(64),
    controller: '中間市',
    recipient: { id: 'pay', name: 'なかもPay' },
    purpose: '残高の表示',
    data: [{ kind: 'name', name: 'お名前', data_class: 'personal' }],
    retention_days: 30,
    notice: { language: 'ja', revision: 1, sha256: 'x' },
  });

  test('verifies with the keys of then and now, and not when a letter changed', () => {
    const [old, fresh] = [newKey(), newKey()];
    const first = signReceipt(claims(null), old);
    const second = signReceipt(claims(hashReceipt(first)), fresh);
    const keys = [old.publicJwk, fresh.publicJwk];
    expect(openReceipt(first, keys)).toEqual(claims(null));
    expect(findReceiptFaults([first, second], keys)).toEqual([]);
    expect(findReceiptFaults([second, first], keys)).toEqual(['receipt 1: the receipt before it is missing']);
    expect(findReceiptFaults([first, second], [fresh.publicJwk])).toHaveLength(1);
    for (let place = 0; place < second.length; place += 7) {
      const changed = second.slice(0, place) + (second[place] === 'A' ? 'B' : 'A') + second.slice(place + 1);
      expect(openReceipt(changed, keys), String(place)).toBeUndefined();
    }
  });

  test.each(['', 'a.b.c', 'a.b', '....', 'eyJhbGciOiJub25lIn0.e30.'])('%j is none', (jws) => {
    expect(openReceipt(jws, [newKey().publicJwk])).toBeUndefined();
  });
});
