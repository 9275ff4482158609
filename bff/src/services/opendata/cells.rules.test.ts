import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tidyCell } from '#platform/import/cells.rules.ts';
import { readCell } from './cells.rules.ts';
import type { CellKind } from './columns/column.ts';

const read = (kind: CellKind, text: string, lengthMax?: number) => {
  const reading = readCell(
    { name: 'x', heading: 'X', kind, ...(lengthMax && { lengthMax }) },
    text,
    '402150',
  );
  return 'value' in reading ? reading.value : `! ${reading.fault}`;
};

test.each<[CellKind, string, string]>([
  ['text', '中間市役所', '中間市役所'],
  ['text', '1行目\n2行目', '1行目\n2行目'],
  ['text', 'a\u0007b', '! cell-unprintable'],
  ['text', 'evil\u202egnp.exe', '! cell-unprintable'],
  ['text', 'あ'.repeat(200), 'あ'.repeat(200)],
  ['text', 'あ'.repeat(201), '! cell-too-long'],
  ['text', '𩸽'.repeat(200), '𩸽'.repeat(200)],
  ['kana', 'ﾅｶﾏｼﾔｸｼｮ', 'ナカマシヤクショ'],
  ['kana', 'ナカマ ＡＢＣ１', 'ナカマ ABC1'],
  ['kana', 'なかま', '! kana'],
  ['kana', '中間', '! kana'],
  ['municipality', '402150', '402150'],
  ['municipality', '４０２１５', '402150'],
  ['municipality', '401307', '! municipality'],
  ['identifier', 'ＡＢ－１', 'AB-1'],
  ['identifier', '../etc', '! identifier-form'],
  ['identifier', 'a:b', '! identifier-form'],
  ['identifier', 'x'.repeat(65), '! identifier-form'],
  ['identifier', '__proto__', '! identifier-form'],
  ['date', '2026-11-03', '2026-11-03'],
  ['date', '2026/11/3', '2026-11-03'],
  ['date', '２０２６年１１月３日', '2026-11-03'],
  ['date', '2026-02-30', '! date'],
  ['date', '2026-13-01', '! date'],
  ['date', '2026/11-03', '! date'],
  ['date', '令和8年11月3日', '! date'],
  ['time', '9:30', '09:30'],
  ['time', '９：３０', '09:30'],
  ['time', '09:30:00', '09:30'],
  ['time', '24:00', '! time'],
  ['latitude', '33.818822', '33.818822'],
  ['latitude', '３３．８', '33.8'],
  ['latitude', '130.7', '! latitude'],
  ['latitude', '51.5', '! latitude'],
  ['latitude', '1e2', '! latitude'],
  ['longitude', '130.708474', '130.708474'],
  ['longitude', '33.8', '! longitude'],
  ['longitude', 'NaN', '! longitude'],
  ['url', 'https://www.city.example.jp/a?b=c', 'https://www.city.example.jp/a?b=c'],
  ['url', 'javascript:alert(1)', '! url'],
  ['url', 'www.city.example.jp', '! url'],
  ['count', '1,200人', '1200'],
  ['count', '-1', '! count'],
  ['count', '1.5', '! count'],
  ['flag', '有', 'あり'],
  ['flag', '○', 'あり'],
  ['flag', '無し', 'なし'],
  ['flag', '不明', '未確認'],
  ['flag', 'constructor', '! flag'],
  ['place', '室内', '屋内'],
  ['place', '地下', '! place'],
])('%s %j is read as %j', (kind, text, expected) => {
  expect(read(kind, text)).toBe(expected);
});

describe('a tidied cell', () => {
  it.each([
    ['　中間　', '中間'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ["'=1+1", '=1+1'],
    ["'＝SUM(A1)", '＝SUM(A1)'],
    ["'90年代", "'90年代"],
  ])('%j becomes %j', (text, expected) => {
    expect(tidyCell(text)).toBe(expected);
  });
});

test('what was read is read the same again', () => {
  const kinds: CellKind[] = [
    'text',
    'kana',
    'date',
    'time',
    'latitude',
    'longitude',
    'url',
    'count',
    'flag',
    'place',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme', maxLength: 30 }), (kind, text) => {
      const once = read(kind, tidyCell(text));
      if (!once.startsWith('! ')) expect(read(kind, once)).toBe(once);
    }),
  );
});
