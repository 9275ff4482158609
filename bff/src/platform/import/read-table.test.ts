import { describe, expect, it, test } from 'vitest';
import { columnsMax, readTable, rowsMax } from './read-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const kindOf = (bytes: Uint8Array) => {
  const table = readTable(bytes);
  return 'fault' in table ? [table.fault.kind, table.fault.row] : 'read';
};
/** 名称,備考⏎市役所,①㈱ with letters of CP932 that plain Shift_JIS lacks. */
const cp932 = Uint8Array.from(Buffer.from('96bc8fcc2c94f58d6c0d0a8e7396f08f8a2c8740878a0d0a', 'hex'));
const expected = { headings: ['名称', '備考'], rows: [['市役所', '①㈱']] };

describe('reads', () => {
  it.each([
    ['UTF-8', utf8('名称,備考\r\n市役所,①㈱\r\n')],
    ['UTF-8 with its mark', utf8('\ufeff名称,備考\n市役所,①㈱')],
    ['CP932', cp932],
    ['tabs', utf8('名称\t備考\n市役所\t①㈱\n')],
    ['the UTF-16 of Excel', Uint8Array.from(Buffer.from('\ufeff名称\t備考\r\n市役所\t①㈱\r\n', 'utf16le'))],
    ['quotation marks', utf8('"名称","備考"\n"市役所","①㈱"\n')],
    ['old line ends', utf8('名称,備考\r市役所,①㈱\r')],
  ])('%s', (_what, bytes) => {
    expect(readTable(bytes)).toEqual(expected);
  });

  it('line breaks and commas within quotation marks, and keeps blank rows in the count', () => {
    expect(readTable(utf8('a,b\n"1\n2","3,4"\n\n"5""6",7\n'))).toEqual({
      headings: ['a', 'b'],
      rows: [['1\n2', '3,4'], [''], ['5"6', '7']],
    });
  });
});

test.each([
  ['nothing', new Uint8Array(), ['file-empty', null]],
  ['white space', utf8(' \n \n'), ['file-empty', null]],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), ['file-is-workbook', null]],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['file-is-workbook', null]],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), ['file-not-text', null]],
  ['NUL in text', utf8('a,b\n1,2\0\n'), ['file-not-text', null]],
  ['a quotation that never ends', utf8('a,b\n1,2\n"3,4\n'), ['quotes-wrong', 3]],
  ['a quotation mark amid a cell', utf8('a,b\n1,2\n3,4"5"\n'), ['quotes-wrong', 3]],
  ['an endless cell', utf8(`a\n"${'x'.repeat(600_000)}"\n`), ['quotes-wrong', 2]],
  ['too many columns', utf8(`${'a,'.repeat(columnsMax)}b\n`), ['columns-too-many', null]],
  ['too many rows', utf8(`a\n${'1\n'.repeat(rowsMax + 1)}`), ['rows-too-many', null]],
  ['as many as allowed', utf8(`a\n${'1\n'.repeat(rowsMax)}`), 'read'],
])('%s', (_what, bytes, kind) => {
  expect(kindOf(bytes)).toEqual(kind);
});

test('random bytes are a table or a fault, never a crash', () => {
  for (let n = 0; n < 200; n++) {
    const bytes = crypto.getRandomValues(new Uint8Array(1 + (n % 97)));
    expect(readTable(bytes)).toBeTypeOf('object');
  }
});
