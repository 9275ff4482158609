/**
 * Excel workbooks, written as a stream: the rows go straight into the compressed sheet and are forgotten. Libraries
 * for this keep the whole sheet in memory or are no longer looked after; the part of the format that a plain table
 * needs is small (ECMA-376, SpreadsheetML with inline strings).
 */
import { Zip, ZipDeflate } from 'fflate';
import type { Table } from './table.ts';
import { rowXml } from './xlsx-cells.ts';
import {
  contentTypes,
  rootRelations,
  sheetHead,
  sheetTail,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';

/** Excel's own limit, heading included. */
const rowsPerSheet = 1_048_576;
const chunkBytes = 64 * 1024;
const encoder = new TextEncoder();

export function xlsxOf(table: Table, limits = { rowsPerSheet }): AsyncGenerator<Uint8Array> {
  return workbookOf([table], limits);
}

/** A workbook of several tables, each on a sheet of its own, or on several when it is too long for one. */
export async function* workbookOf(
  tables: Iterable<Table & { name?: string }>,
  limits = { rowsPerSheet },
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const names: string[] = [];
  for (const table of tables) yield* writeTable(archive, table, names, limits.rowsPerSheet);
  // Only now is the number of sheets known; the order of the parts in the archive does not matter.
  archive.add('[Content_Types].xml', contentTypes(names.length));
  archive.add('_rels/.rels', rootRelations);
  archive.add('xl/workbook.xml', workbook(names));
  archive.add('xl/_rels/workbook.xml.rels', workbookRelations(names.length));
  archive.add('xl/styles.xml', styles);
  archive.end();
  yield* archive.take();
}

async function* writeTable(
  archive: Archive,
  { headings, rows, name = '' }: Table & { name?: string },
  names: string[],
  rowsMax: number,
): AsyncGenerator<Uint8Array> {
  const heading = rowXml(headings, 1, 'heading');
  let rowNumber = 0;
  let text = '';
  const openSheet = () => {
    names.push(name);
    rowNumber = 1;
    archive.open(`xl/worksheets/sheet${names.length}.xml`);
    text = sheetHead(headings.length) + heading;
  };
  const closeSheet = () => {
    archive.write(text + sheetTail(headings.length, rowNumber), true);
    text = '';
  };

  openSheet();
  for await (const row of rows) {
    if (rowNumber === rowsMax) {
      closeSheet();
      openSheet();
    }
    rowNumber += 1;
    text += rowXml(row, rowNumber, 'body');
    if (text.length < chunkBytes) continue;
    archive.write(text);
    text = '';
    yield* archive.take();
  }
  closeSheet();
}

/** A ZIP archive that is written part after part and taken away as it grows. */
class Archive {
  #chunks: Uint8Array[] = [];
  #fault: Error | null = null;
  #part: ZipDeflate | undefined;
  readonly #zip = new Zip((fault, chunk) => {
    this.#fault ??= fault;
    if (!fault) this.#chunks.push(chunk);
  });

  open(path: string): void {
    this.#part = new ZipDeflate(path, { level: 6 });
    this.#zip.add(this.#part);
  }

  write(text: string, last = false): void {
    this.#part?.push(encoder.encode(text), last);
  }

  add(path: string, text: string): void {
    this.open(path);
    this.write(text, true);
  }

  end(): void {
    this.#zip.end();
  }

  *take(): Generator<Uint8Array> {
    if (this.#fault) throw this.#fault;
    const chunks = this.#chunks;
    this.#chunks = [];
    yield* chunks;
  }
}
