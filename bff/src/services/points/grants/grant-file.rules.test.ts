import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { matchRecipients, readGrantTable } from './grant-file.rules.ts';

const people = new Map([
  ['id-1', { id: '1', name: '試験 花子' }],
  ['id-2', { id: '2', name: '試験 太郎' }],
  ['CARD-1', { id: '1', name: '試験 花子' }],
]);
const keyOf = (name: string) => name.replaceAll(/\s/g, '');
const read = (headings: string[], ...rows: string[][]) => {
  const { lines, faults, points } = matchRecipients(readGrantTable({ headings, rows }), people, keyOf);
  return { lines, points, faults: faults.map(({ row, column, kind }) => [row, column, kind]) };
};

it('reads IDs or card numbers, points as people write them, and passes over blank rows', () => {
  expect(
    read(
      ['利用者ＩＤ', '氏名', 'ポイント数'],
      ['id-1', '試験花子', '１，０００'],
      ['', '', ''],
      ['id-2', '', '5pt'],
    ),
  ).toEqual({
    lines: [
      { row: 2, residentId: '1', points: 1000 },
      { row: 4, residentId: '2', points: 5 },
    ],
    points: 1005,
    faults: [],
  });
  expect(read(['カード番号', 'points'], ['CARD-1', '3']).lines).toEqual([
    { row: 2, residentId: '1', points: 3 },
  ]);
});

it('takes as many people as one write can grant, and no more', () => {
  const rows = Array.from({ length: 2_001 }, (_, n) => [`id-${n}`, '1']);
  expect(read(['利用者ID', 'ポイント'], ...rows).faults[0]).toEqual([null, null, 'rows-too-many']);
  const kinds = read(['利用者ID', 'ポイント'], ...rows.slice(1)).faults.map(([, , kind]) => kind);
  expect(new Set(kinds)).toEqual(new Set(['number-unknown']));
});

const both = ['利用者ID', '利用者カード番号', 'ポイント', '氏名'];
test.each([
  ['no headings', ['id-1', '5'], [['id-1', '5']], [[1, null, 'headings-missing']]],
  ['a heading twice', ['利用者ID', '利用者番号', 'ポイント'], [], [[1, '利用者番号', 'heading-twice']]],
  ['no rows', ['利用者ID', 'ポイント'], [['', ' ']], [[null, null, 'rows-missing']]],
  ['nobody', both, [['', '', '5', '']], [[2, '利用者ID', 'number-missing']]],
  ['two numbers', both, [['id-1', 'CARD-1', '5', '']], [[2, '利用者カード番号', 'numbers-two']]],
  ['unknown', both, [['id-9', '', '5', '']], [[2, '利用者ID', 'number-unknown']]],
  ['unknown card', both, [['', 'CARD-9', '5', '']], [[2, '利用者カード番号', 'number-unknown']]],
  [
    'the same person twice',
    both,
    [
      ['id-1', '', '5', ''],
      ['', 'CARD-1', '5', ''],
    ],
    [[3, '利用者カード番号', 'recipient-twice']],
  ],
  ['another name', both, [['id-1', '', '5', '試験 太郎']], [[2, '氏名', 'name-other']]],
  ['a shifted row', ['利用者ID', 'ポイント'], [['id-1', '5', '6']], [[2, null, 'cells-too-many']]],
  [
    'everything at once',
    both,
    [
      ['id-9', '', 'x', ''],
      ['id-1', '', '0', '試験 太郎'],
    ],
    [
      [2, 'ポイント', 'points-form'],
      [2, '利用者ID', 'number-unknown'],
      [3, 'ポイント', 'points-form'],
      [3, '氏名', 'name-other'],
    ],
  ],
])('%s', (_what, headings, rows, faults) => {
  expect(read(headings, ...rows).faults).toEqual(faults);
});

test.each(['', '0', '-5', '1.5', '1000001', '=1+1', '五', '1e3', '99999999999'])(
  '"%s" is no number of points',
  (text) => {
    expect(read(['利用者ID', 'ポイント'], ['id-1', text]).faults).toEqual([[2, 'ポイント', 'points-form']]);
  },
);

it('whatever the cells hold: a row is a line or has a fault, and the sum is that of the lines', () => {
  const cell = fc.oneof(fc.constantFrom('id-1', 'id-2', 'CARD-1', '5', '10', ''), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 }), (rows) => {
      const { lines, faults, points } = read(both, ...rows);
      expect(points).toBe(lines.reduce((sum, line) => sum + line.points, 0));
      if (faults.length > 0) return;
      expect(new Set(lines.map(({ residentId }) => residentId)).size).toBe(lines.length);
      for (const line of lines) expect(line.points).toBeGreaterThan(0);
    }),
  );
});
