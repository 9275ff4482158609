/** From the bytes of a file to headings and rows. */
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Fault, TableFaultKind } from './table-faults.ts';

export const rowsMax = 10_000;
export const columnsMax = 100;
/** Far more than a row of ours can be; ends the reading of a quotation that is never closed. */
const rowCharactersMax = 500_000;

export interface Table {
  headings: string[];
  /** In the order of the file; blank rows are still there, so that a row's number is what a spreadsheet shows. */
  rows: string[][];
}

/** Reads comma- or tab-separated text in UTF-8, CP932, or UTF-16 with its mark, as Excel writes them. */
export function readTable(bytes: Uint8Array): Table | { fault: Fault } {
  if (bytes.length === 0) return wholeFile('file-empty');
  // Both kinds of workbook begin like this: a zip archive, and the older compound file.
  if (beginsWith(bytes, [0x50, 0x4b, 3, 4]) || beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return wholeFile('file-is-workbook');
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) return wholeFile('file-not-text');
  if (text.trim() === '') return wholeFile('file-empty');
  const [firstLine = ''] = text.split(/\r?\n|\r/, 1);
  const delimiter = firstLine.split('\t').length > firstLine.split(',').length ? '\t' : ',';
  return parseRows(text, delimiter);
}

function parseRows(text: string, delimiter: string): Table | { fault: Fault } {
  try {
    const [headings = [], ...rows] = parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: rowCharactersMax,
      // One more than allowed shows that there are too many; the others need not be read.
      to: rowsMax + 2,
    });
    if (headings.length > columnsMax) return wholeFile('columns-too-many', { max: columnsMax });
    if (rows.length > rowsMax) return wholeFile('rows-too-many', { max: rowsMax });
    return { headings, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { row: Number(error.records ?? 0) + 1, column: null, kind: 'quotes-wrong' } };
  }
}

/** The label `shift_jis` means Windows-31J to the web, which is CP932. */
function decode(bytes: Uint8Array): string | undefined {
  const isUtf16 = beginsWith(bytes, [0xff, 0xfe]);
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one; the next is tried.
    }
  }
  return undefined;
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

function wholeFile(kind: TableFaultKind, about?: Fault['about']): { fault: Fault } {
  return { fault: { row: null, column: null, kind, ...(about && { about }) } };
}
