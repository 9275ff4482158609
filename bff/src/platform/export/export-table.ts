/** Hands out a whole list as a file, row by row, so that no list is too long and nothing waits for the last row. */
import { ReadableStream as NodeStream } from 'node:stream/web';
import { type Language, type LocalizedText, localize } from '../language.ts';
import { csvOf } from './csv.ts';
import type { Cell, Table } from './table.ts';
import { workbookOf, xlsxOf } from './xlsx.ts';

export interface Column<Row> {
  title: LocalizedText;
  value(row: Row): Cell;
}

export interface TableExport<Row> {
  /** Without its extension; Japanese is fine. */
  fileName: string;
  columns: readonly Column<Row>[];
  /** Read as fast as the browser takes the file, so it may come from the database in parts. */
  rows: AsyncIterable<Row>;
  format: 'csv' | 'xlsx' | undefined;
  language: Language;
}

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
};

/** The reply with the file. A fault while reading the rows breaks the download off, so that nobody takes it for whole. */
export function exportTable<Row>({ fileName, columns, rows, format = 'csv', language }: TableExport<Row>) {
  const headings = columns.map((column) => localize(column.title, language));
  const { type, write } = formats[format];
  const chunks = write({ headings, rows: cellsOf(rows, columns) });
  return fileReply(chunks, { type, fileName: `${fileName}.${format}` });
}

/** Several tables as one Excel workbook, a sheet each. */
export function exportWorkbook(fileName: string, tables: Iterable<Table & { name: string }>): Response {
  return fileReply(workbookOf(tables), { type: formats.xlsx.type, fileName: `${fileName}.xlsx` });
}

/** A reply that the browser saves as a file and nobody keeps. */
export function fileReply(
  chunks: AsyncIterable<Uint8Array>,
  { type, fileName }: { type: string; fileName: string },
): Response {
  return new Response(NodeStream.from(chunks) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'no-store',
    },
  });
}

async function* cellsOf<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[]) {
  for await (const row of rows) yield columns.map((column) => column.value(row));
}

/** RFC 6266: a plain name for the old, the real one in UTF-8 (RFC 8187) for everybody else. */
function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="export${fileName.slice(fileName.lastIndexOf('.'))}"; filename*=UTF-8''${encoded}`;
}
