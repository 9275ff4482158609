import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Code,
  type CodeSubject,
  computeScreenCode,
  computeSheetCode,
  decideCode,
  parseCode,
} from './check-in-code.rules.ts';

const key = new Uint8Array(32).fill(7);
const now = Temporal.Instant.from('2026-11-23T01:00:10Z');
const subject: CodeSubject = {
  id: '0199c0de-0000-7000-8000-00000000000a',
  number: 10423,
  window: {
    opensAt: Temporal.Instant.from('2026-11-23T00:30:00Z'),
    closesAt: Temporal.Instant.from('2026-11-23T03:30:00Z'),
  },
};
const later = (seconds: number) => now.add({ seconds });

function judge(text: string, { as = subject, when = now, by = key } = {}) {
  const code = parseCode(text);
  return code ? decideCode(by, as, code, when) : 'unreadable';
}
const both = (code: Code) => [code.scannedCode, code.typedCode] as const;

describe('the code on the screen', () => {
  const shown = computeScreenCode(key, subject, now);

  it('has the number, and a proof of 22 characters to scan or six digits to type', () => {
    expect(shown.scannedCode).toMatch(/^10423-[\w-]{22}$/);
    expect(shown.typedCode).toMatch(/^10423-\d{6}$/);
  });

  it('changes at every full half minute', () => {
    expect(shown.changesAt.toString()).toBe('2026-11-23T01:00:30Z');
    const next = computeScreenCode(key, subject, shown.changesAt);
    expect(next.scannedCode).not.toBe(shown.scannedCode);
    expect(next.changesAt.toString()).toBe('2026-11-23T01:01:00Z');
  });

  // Shown from 01:00:00 to 01:00:30.
  test.each([
    [0, 'screen'],
    [79, 'screen'],
    [80, 'expired'],
    [15 * 60 + 19, 'expired'],
    [15 * 60 + 20, 'wrong'],
    [-11, 'wrong'],
  ])('is after %i seconds: %s', (seconds, verdict) => {
    for (const text of both(shown)) expect(judge(text, { when: later(seconds) })).toBe(verdict);
  });
});

describe('the code on the sheet', () => {
  const printed = computeSheetCode(key, subject);

  it('does not change', () => {
    for (const when of [later(-3_600), now, later(7_200)])
      for (const text of both(printed)) expect(judge(text, { when })).toBe('sheet');
  });

  it('is worthless after the times of the activity were changed', () => {
    const moved = { ...subject, window: { ...subject.window, closesAt: later(7_200) } };
    for (const text of both(printed)) expect(judge(text, { as: moved })).toBe('wrong');
    expect(judge(computeScreenCode(key, subject, now).scannedCode, { as: moved })).toBe('screen');
  });
});

describe('reading', () => {
  const read = { number: 10423, form: 'typed', proof: '551907' };
  test.each([
    ['10423-551907'],
    ['10423551907'],
    [' 10423 - 551907 '],
    ['１０４２３－５５１９０７'],
    ['１０４２３　５５１９０７'],
    ['10423ー551907'],
    ['10423−551907'],
    ['10423–551907'],
    ['10423・551・907'],
    ['10 423 55 19 07'],
  ])('understands %j', (text) => {
    expect(parseCode(text)).toEqual(read);
  });

  const proof = 'Ab-_0123456789abcdefgh';
  test.each([[`https://portal.example.jp/points/check-in#c=10423-${proof}`], [`  10423-${proof}\n`]])(
    'understands what a camera gives: %j',
    (text) => {
      expect(parseCode(text)).toEqual({ number: 10423, form: 'scanned', proof });
    },
  );

  test.each([
    [''],
    ['1042-551907'],
    ['10423-55190'],
    ['10423-5519071'],
    ['https://example.com/'],
    [`x10423-${proof}`],
    [`10423-${proof}a`],
    ['一〇四二三五五一九〇七'],
  ])('does not take %j for a code', (text) => {
    expect(parseCode(text)).toBeUndefined();
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCode(text)));
  });
});

describe('for any activity at any time', () => {
  const times = fc
    .integer({ min: 1_600_000_000, max: 4_000_000_000 })
    .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1_000));
  const subjects = fc
    .record({
      id: fc.uuid(),
      number: fc.integer({ min: 10_000, max: 99_999 }),
      opensAt: times,
      minutes: fc.nat(1_500),
    })
    .map(({ opensAt, minutes, ...rest }) => ({
      ...rest,
      window: { opensAt, closesAt: opensAt.add({ minutes }) },
    }));

  it('a code that is shown is taken', () => {
    fc.assert(
      fc.property(subjects, times, fc.nat(60), (as, when, waited) => {
        for (const text of both(computeScreenCode(key, as, when)))
          expect(judge(text, { as, when: when.add({ seconds: waited }) })).toBe('screen');
        for (const text of both(computeSheetCode(key, as))) expect(judge(text, { as, when })).toBe('sheet');
      }),
    );
  });

  it('a code of another activity, of another key, or with one character changed is wrong', () => {
    const otherKey = new Uint8Array(32).fill(8);
    fc.assert(
      fc.property(subjects, subjects, times, fc.nat(21), (as, other, when, place) => {
        fc.pre(as.id !== other.id);
        for (const { scannedCode } of [computeScreenCode(key, as, when), computeSheetCode(key, as)]) {
          const stolen = scannedCode.replace(/^\d+/, String(other.number));
          expect(judge(stolen, { as: other, when })).toBe('wrong');
          expect(judge(scannedCode, { as, when, by: otherKey })).toBe('wrong');
          const at = 6 + place;
          const forged =
            scannedCode.slice(0, at) + (scannedCode[at] === 'A' ? 'B' : 'A') + scannedCode.slice(at + 1);
          expect(judge(forged, { as, when })).toBe('wrong');
        }
      }),
    );
  });
});
