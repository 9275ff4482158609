/** From the table in a file to records of a dataset, or everything that is wrong with it. */
import { plainHeading, tidyCell } from '#platform/import/cells.rules.ts';
import { readCell } from './cells.rules.ts';
import type { OpenRecord, StandardColumn } from './columns/column.ts';
import type { Fault } from './faults.ts';

export interface FileReading {
  records: OpenRecord[];
  /** The first hundred. */
  faults: Fault[];
  faultCount: number;
  ignoredColumns: string[];
}

const faultsListedMax = 100;
/** Which column must not come before which. */
const orders: readonly [from: string, to: string][] = [
  ['startDate', 'endDate'],
  ['publicationStartDate', 'publicationEndDate'],
  ['applicationStart', 'applicationDeadline'],
];

/** A column of the file that the standard knows. */
interface KnownColumn {
  index: number;
  heading: string;
  column: StandardColumn;
}

/**
 * Reads every row and collects all faults, so that a file is mended in one go.
 * @param localGovernmentCode six digits; rows of another municipality are a fault
 */
export function readRecords(
  { headings, rows }: { headings: readonly string[]; rows: readonly (readonly string[])[] },
  columns: readonly StandardColumn[],
  localGovernmentCode: string,
): FileReading {
  const faults: Fault[] = [];
  let faultCount = 0;
  const report = (fault: Fault) => {
    faultCount += 1;
    if (faults.length < faultsListedMax) faults.push(fault);
  };
  const { known, ignoredColumns } = matchHeadings(headings, columns, report);
  const records: OpenRecord[] = [];
  const rowOf = new Map<string, number>();
  if (faultCount === 0) {
    for (const [index, cells] of rows.entries()) {
      if (cells.every((cell) => tidyCell(cell) === '')) continue;
      records.push(readRow(cells, index + 2));
    }
    if (records.length === 0) report({ row: null, column: null, kind: 'rows-missing' });
  }
  return { records, faults, faultCount, ignoredColumns };

  function readRow(cells: readonly string[], row: number): OpenRecord {
    const record: Record<string, string> = {};
    const refuse = (name: string, fault: Pick<Fault, 'kind' | 'about'>) =>
      report({ row, column: known.find(({ column }) => column.name === name)?.heading ?? null, ...fault });
    if (cells.slice(headings.length).some((cell) => tidyCell(cell) !== ''))
      report({ row, column: null, kind: 'cells-too-many' });
    for (const { index, column } of known) {
      const text = tidyCell(cells[index] ?? '');
      if (text === '') {
        if (column.required) refuse(column.name, { kind: 'cell-missing' });
        continue;
      }
      const reading = readCell(column, text, localGovernmentCode);
      if ('value' in reading) record[column.name] = reading.value;
      else refuse(column.name, { kind: reading.fault, ...(reading.about && { about: reading.about }) });
    }
    checkTogether(record, cells, row, refuse);
    return record;
  }

  /** What one cell alone cannot tell. */
  function checkTogether(
    record: OpenRecord,
    cells: readonly string[],
    row: number,
    refuse: (name: string, fault: Pick<Fault, 'kind' | 'about'>) => void,
  ): void {
    for (const [from, to] of orders) {
      const [start, end] = [record[from], record[to]];
      if (start !== undefined && end !== undefined && end < start) refuse(to, { kind: 'end-before-start' });
    }
    const isGiven = (name: string) =>
      known.some(({ index, column }) => column.name === name && tidyCell(cells[index] ?? '') !== '');
    if (isGiven('latitude') !== isGiven('longitude')) {
      refuse(isGiven('latitude') ? 'longitude' : 'latitude', { kind: 'position-half' });
    }
    const { identifier } = record;
    if (identifier === undefined) return;
    const earlier = rowOf.get(identifier);
    if (earlier === undefined) rowOf.set(identifier, row);
    else refuse('identifier', { kind: 'identifier-twice', about: { row: earlier } });
  }
}

function matchHeadings(
  headings: readonly string[],
  columns: readonly StandardColumn[],
  report: (fault: Fault) => void,
) {
  const byHeading = new Map(columns.flatMap((column) => headingsOf(column).map((one) => [one, column])));
  const known: KnownColumn[] = [];
  const ignoredColumns: string[] = [];
  for (const [index, text] of headings.entries()) {
    const heading = text.trim();
    const column = byHeading.get(plainHeading(heading));
    if (!column) {
      if (heading !== '') ignoredColumns.push(heading.slice(0, 100));
    } else if (known.some((one) => one.column === column)) {
      report({ row: 1, column: heading, kind: 'heading-twice' });
    } else known.push({ index, heading, column });
  }
  const missing = columns.filter(
    ({ required, name }) => required && !known.some((k) => k.column.name === name),
  );
  if (missing.length > 0) {
    const about = { columns: missing.map(({ heading }) => heading).join('、') };
    report({ row: 1, column: null, kind: 'headings-missing', about });
  }
  return { known, ignoredColumns };
}

/** Everything a column may be called, as `plainHeading` writes it. */
export function headingsOf({ name, heading, aliases = [] }: StandardColumn): string[] {
  return [name, heading, ...aliases].map(plainHeading);
}
