import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeMatchingNumbers,
  decideClosed,
  decideFinish,
  decideShownState,
  type Finishing,
} from './fpos.rules.ts';

test('the numbers share no digit, and the order does not give the right one away', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const { shown, candidates } = computeMatchingNumbers((below) => (stream.next().value ?? 0) % below);
      expect(candidates).toContain(shown);
      expect(candidates).toEqual(candidates.toSorted());
      expect(candidates.join('')).toMatch(/^[1-9]{6}$/);
      expect(new Set(candidates.join('')).size).toBe(6);
    }),
  );
});

test.each([
  ['waiting', 100, 'waiting', undefined],
  ['waiting', 101, 'expired', 'fpos-challenge-expired'],
  ['seen', 101, 'expired', 'fpos-challenge-expired'],
  ['signed', 101, 'expired', 'fpos-challenge-expired'],
  ['signed', 100, 'signed', 'fpos-challenge-used'],
  ['finished', 101, 'finished', 'fpos-challenge-used'],
  ['refused', 101, 'refused', 'fpos-challenge-used'],
] as const)('%s at %d', (state, nowMs, shown, closed) => {
  const decided = decideShownState({ state, expiresAtMs: 100 }, nowMs);
  expect([decided, decideClosed(decided)]).toEqual([shown, closed]);
});

describe('finishing', () => {
  const usual: Finishing = { device: 'this-phone', isOwnBrowser: true, isCodeRight: true, state: 'signed' };
  test.each<[string, Partial<Finishing>, string | undefined]>([
    ['on one phone with cookie and code', {}, undefined],
    ['on one phone without the code', { isCodeRight: false }, 'fpos-completion-code-wrong'],
    ['at a computer, where there is no code', { device: 'another-device', isCodeRight: false }, undefined],
    ['with the code in another browser', { isOwnBrowser: false }, 'fpos-other-browser'],
    ['with neither', { isOwnBrowser: false, isCodeRight: false }, 'fpos-challenge-not-found'],
    ['before the app answered', { state: 'seen' }, 'fpos-not-answered'],
    ['too late', { state: 'expired' }, 'fpos-challenge-expired'],
    ['again', { state: 'finished' }, 'fpos-challenge-used'],
    ['after a refusal', { state: 'refused' }, 'fpos-challenge-used'],
  ])('%s', (_, changes, refusal) => {
    expect(decideFinish({ ...usual, ...changes })).toBe(refusal);
  });
});
