import { parse } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Column, exportTable } from './export-table.ts';
import { xlsxOf } from './xlsx.ts';

interface Person {
  name: string;
  points: number | null;
  at: Temporal.Instant;
  born: Temporal.PlainDate;
}
const columns: Column<Person>[] = [
  { title: { ja: '氏名', en: 'Name' }, value: (row) => row.name },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.at },
  { title: { ja: '生年月日', en: 'Birth date' }, value: (row) => row.born },
];
const hanako: Person = {
  name: '中間 花子',
  points: -5,
  at: Temporal.Instant.from('2026-11-23T01:30:00.900Z'),
  born: Temporal.PlainDate.from('1944-03-09'),
};
const named = (name: string): Person => ({ ...hanako, name });

async function* rowsOf(...rows: Person[]) {
  yield* rows;
}

function exported(rows: AsyncIterable<Person>, format?: 'csv' | 'xlsx', language: 'ja' | 'en' = 'ja') {
  return exportTable({
    fileName: '住民一覧(11月)',
    columns,
    rows,
    format,
    language,
  });
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

async function csv(...rows: Person[]): Promise<string[][]> {
  const text = textOf(await bytesOf(exported(rowsOf(...rows)))).replace(/^\uFEFF/, '');
  return parseCsv(text);
}

async function sheet(...rows: Person[]): Promise<string> {
  const files = unzipSync(await bytesOf(exported(rowsOf(...rows), 'xlsx')));
  return textOf(files['xl/worksheets/sheet1.xml']);
}

describe('the reply', () => {
  test('names the file in Japanese, and in ASCII for old programs', () => {
    const { headers } = exported(rowsOf());
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('no-store');
    const disposition = headers.get('Content-Disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="export\.csv"; filename\*=UTF-8''[\w%.-]+$/);
    const name = decodeURIComponent(disposition.split("''")[1] ?? '');
    expect(parse(name)).toMatchObject({ name: '住民一覧(11月)', ext: '.csv' });
  });

  test('breaks off when the rows cannot be read to the end', async () => {
    async function* failing() {
      yield hanako;
      throw new Error('database gone');
    }
    for (const format of ['csv', 'xlsx'] as const)
      await expect(exported(failing(), format).arrayBuffer()).rejects.toThrow('database gone');
  });

  test('stops reading rows when the browser goes away', async () => {
    let read = 0;
    let closed = false;
    async function* endless() {
      try {
        for (; ; read++) yield hanako;
      } finally {
        closed = true;
      }
    }
    const reader = exported(endless()).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(true);
    expect(read).toBeLessThan(1_000);
  });
});

describe('CSV', () => {
  test('has a byte order mark, headings in the language of the page, CRLF', async () => {
    const bytes = await bytesOf(exported(rowsOf(hanako), 'csv', 'en'));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes.slice(3))).toBe(
      'Name,Points,Time,Birth date\r\n中間 花子,-5,2026-11-23 10:30:00,1944-03-09\r\n',
    );
  });

  test('has its headings, and the mark once, also without rows', async () => {
    const text = textOf(await bytesOf(exported(rowsOf())));
    expect(text).toBe('\uFEFF氏名,ポイント,日時,生年月日\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+81 93', "'+81 93"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n1', "'\n1"],
    ['　＝1', "'　＝1"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ['a=b', 'a=b'],
    ['言う,"はい"\r\nいいえ', '言う,"はい"\r\nいいえ'],
  ])('a hostile text %j is text', async (given, shown) => {
    const [, row] = await csv(named(given));
    expect(row?.[0]).toBe(shown);
  });

  test('50,000 rows never stand in memory together', async () => {
    let read = 0;
    async function* many() {
      for (; read < 50_000; read++) yield hanako;
    }
    const response = exported(many());
    let lines = 0;
    let ahead = 0;
    for await (const chunk of response.body ?? []) {
      lines += textOf(chunk).split('\r\n').length - 1;
      ahead = Math.max(ahead, read - lines);
    }
    expect(lines).toBe(50_001);
    expect(ahead).toBeLessThan(1_000);
  });
});

describe('Excel', () => {
  test('is a workbook whose parts all name each other', async () => {
    const files = unzipSync(await bytesOf(exported(rowsOf(hanako), 'xlsx')));
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const types = textOf(files['[Content_Types].xml'] ?? new Uint8Array());
    for (const part of Object.keys(files).filter((name) => name.startsWith('xl/') && !name.includes('_rels')))
      expect(types).toContain(`PartName="/${part}"`);
  });

  test('keeps numbers, dates and times as such', async () => {
    const xml = await sheet(hanako);
    expect(xml).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">中間 花子</t></is></c>');
    expect(xml).toContain('<c r="B2"><v>-5</v></c>');
    // 46349 is 2026-11-23, 16140 is 1944-03-09, as Excel's DATEVALUE has it; 0.4375 is half past ten.
    expect(xml).toContain('<c r="C2" s="3"><v>46349.4375</v></c>');
    expect(xml).toContain('<c r="D2" s="4"><v>16140</v></c>');
    expect(await sheet({ ...hanako, points: null })).not.toContain('r="B2"');
  });

  test.each([
    ['=1+1', '=1+1'],
    ['<b> & "c"', '&lt;b&gt; &amp; "c"'],
    [' spaced ', ' spaced '],
    ['a\r\nb', 'a\nb'],
    ['bell\u0007, null\0, half \uD83D', 'bell, null, half \uFFFD'],
    ['_x0041_', '_x005F_x0041_'],
    ['𠮷野家', '𠮷野家'],
  ])('a hostile text %j is text and well-formed', async (given, written) => {
    expect(await sheet(named(given))).toContain(
      `<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`,
    );
  });

  test('50,000 rows are handed out while they are read', async () => {
    let read = 0;
    let readAtFirstChunk: number | undefined;
    async function* many() {
      for (; read < 50_000; read++) yield named(`中間 ${read}`);
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of exported(many(), 'xlsx').body ?? []) {
      readAtFirstChunk ??= read;
      chunks.push(chunk);
    }
    expect(readAtFirstChunk).toBeLessThan(5_000);
    const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
    const xml = textOf(files['xl/worksheets/sheet1.xml']);
    expect(xml.match(/<row /g)).toHaveLength(50_001);
    expect(xml).toContain('<autoFilter ref="A1:D50001"/>');
  });

  test('goes on in another sheet where Excel would have no more rows', async () => {
    async function* rows() {
      for (let n = 1; n <= 5; n++) yield [n];
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsxOf({ headings: ['n'], rows: rows() }, { rowsPerSheet: 3 }))
      chunks.push(chunk);
    const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
    const valuesIn = (n: number) =>
      [...textOf(files[`xl/worksheets/sheet${n}.xml`]).matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) =>
        Number(value),
      );
    expect([valuesIn(1), valuesIn(2), valuesIn(3)]).toEqual([[1, 2], [3, 4], [5]]);
    expect(textOf(files['xl/workbook.xml']).match(/<sheet /g)).toHaveLength(3);
  });
});

/** A plain reader of RFC 4180, so that the writer is not tested against its own library. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (const [, value = '', end] of text.matchAll(field)) {
    const row = rows.at(-1) ?? [];
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
