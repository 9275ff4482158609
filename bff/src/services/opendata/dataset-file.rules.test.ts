import { describe, expect, it, test } from 'vitest';
import { columnsOf, datasetNames } from './columns/datasets.columns.ts';
import { headingsOf, readRecords } from './dataset-file.rules.ts';

const read = (dataset: (typeof datasetNames)[number], table: string) => {
  const [headings = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return readRecords({ headings, rows }, columnsOf[dataset], '402150');
};
const faultsOf = (dataset: (typeof datasetNames)[number], table: string) =>
  read(dataset, table).faults.map(({ row, column, kind }) => [row, column, kind]);

describe.each(datasetNames)('the columns of %s', (dataset) => {
  test('no heading stands for two of them, and no name for two headings of an export', () => {
    const headings = columnsOf[dataset].flatMap(headingsOf);
    const own = columnsOf[dataset].map((column) => new Set(headingsOf(column)).size);
    expect(new Set(headings).size).toBe(own.reduce((sum, size) => sum + size, 0));
    expect(new Set(columnsOf[dataset].map(({ name }) => name)).size).toBe(columnsOf[dataset].length);
  });
});

describe('headings', () => {
  it.each([
    ['the English ones', 'localGovernmentCode,identifier,name,installationLocation,pediatricSupport'],
    ['the Japanese ones', '全国地方公共団体コード,ID,名称,設置位置,小児対応設備の有無'],
    ['those of 推奨データセット', '都道府県コード又は市区町村コード,NO,名称,設置位置,小児対応設備の有無'],
    [
      'those with spaces and full width',
      'ＬｏｃａｌＧｏｖｅｒｎｍｅｎｔＣｏｄｅ,ＩＤ, 名 称,設置位置,小児対応',
    ],
  ])('%s are known', (_what, headings) => {
    const { records, faults } = read('aed-sites', `${headings}\n402150,1,市役所,1階,有`);
    expect(faults).toEqual([]);
    expect(records).toEqual([
      {
        localGovernmentCode: '402150',
        identifier: '1',
        name: '市役所',
        installationLocation: '1階',
        pediatricSupport: 'あり',
      },
    ]);
  });

  it('that nobody knows are told and left out; blank ones are nothing', () => {
    const { records, ignoredColumns } = read(
      'facilities',
      '全国地方公共団体コード,ID,名称,内線番号,\n402150,1,a,12,',
    );
    expect(ignoredColumns).toEqual(['内線番号']);
    expect(records[0]).not.toHaveProperty('内線番号');
  });

  it('that are missing or there twice stop the reading', () => {
    expect(faultsOf('events', '全国地方公共団体コード,ID,イベント名\n402150,1,a')).toEqual([
      [1, null, 'headings-missing'],
    ]);
    expect(faultsOf('facilities', '全国地方公共団体コード,ID,名称,name\n402150,1,a,b')).toEqual([
      [1, 'name', 'heading-twice'],
    ]);
    expect(faultsOf('facilities', 'nothing,of,ours\n1,2,3')).toEqual([[1, null, 'headings-missing']]);
  });
});

describe('rows', () => {
  const facilities = (rows: string) => `全国地方公共団体コード,ID,名称,緯度,経度\n${rows}`;
  it('have their faults told with row and heading as in the file, all at once', () => {
    expect(
      faultsOf(
        'facilities',
        facilities('401307,1,a,,\n402150,,b,,\n402150,3,,,\n402150,4,d,51.5,130.7\n402150,5,e,33.8,'),
      ),
    ).toEqual([
      [2, '全国地方公共団体コード', 'municipality'],
      [3, 'ID', 'cell-missing'],
      [4, '名称', 'cell-missing'],
      [5, '緯度', 'latitude'],
      [6, '経度', 'position-half'],
    ]);
  });
  it('that are blank count as rows and are no records', () => {
    const reading = read('facilities', facilities('402150,1,a,,\n,,,,\n402150,1,b,,'));
    expect(reading.faults).toMatchObject([{ row: 4, kind: 'identifier-twice', about: { row: 2 } }]);
  });
  it('are needed, and must not reach beyond the headings', () => {
    expect(faultsOf('facilities', facilities(',,,,'))).toEqual([[null, null, 'rows-missing']]);
    expect(faultsOf('facilities', facilities('402150,1,a,,,x'))).toEqual([[2, null, 'cells-too-many']]);
    expect(faultsOf('facilities', facilities('402150,1,a'))).toEqual([]);
  });
  it('of events do not end before they begin', () => {
    const headings = '全国地方公共団体コード,ID,イベント名,開始日,終了日,公開開始日,公開終了日';
    expect(faultsOf('events', `${headings}\n402150,1,a,2026/12/2,2026/12/1,2026-12-05,2026-12-04`)).toEqual([
      [2, '終了日', 'end-before-start'],
      [2, '公開終了日', 'end-before-start'],
    ]);
  });
  it('are listed to the hundredth fault, and all counted', () => {
    const { faults, faultCount } = read('facilities', facilities('1,,,,\n'.repeat(150)));
    expect([faults.length, faultCount]).toEqual([100, 450]);
  });
});
