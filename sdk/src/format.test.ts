import { describe, expect, it } from 'vitest';
import { createFormat, unbroken, unbrokenDates } from './format.ts';

/** The places where a line must not break, made visible. */
const seen = (text: string) => text.replaceAll('\u2060', '|');

describe('what stays in one piece', () => {
  it.each([
    ['11月23日(月)', '11月|23日|(月)'],
    ['2026年11月23日(月)', '2026年|11月|23日|(月)'],
    ['令和8年11月23日', '令和|8年|11月|23日'],
    ['お客さま窓口 093-000-0001', 'お客さま窓口 093|-|000|-|0001'],
    ['2026-11', '2026|-|11'],
    ['通谷四丁目99番1号', '通谷四丁目99番1号'],
    ['23 November', '23 November'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(seen(unbroken(text))).toBe(expected);
  });

  it('dates of the screen, not what goes into a field', () => {
    const format = unbrokenDates(createFormat('ja'));
    const instant = '2026-11-23T01:30:00.000Z';
    expect(seen(format.dateTime(instant))).toBe('11月|23日|(月) 10:30');
    expect(seen(format.eraDate(instant))).toBe('令和|8年|11月|23日');
    expect(format.toInput(instant)).toBe('2026-11-23T10:30');
  });
});
