/** From the table in a file to who is to have how many points, or everything that is wrong with it. */
import { plainHeading, tidyCell } from '#platform/import/cells.rules.ts';
import type { GrantFault, GrantFaultKind } from './grant-file.faults.ts';

/** A row as it was written. */
export interface WrittenRow {
  /** As a spreadsheet numbers it, the headings being row 1. */
  row: number;
  /** Resident ID or card number as typed; undefined when it is missing or there are both. */
  number: string | undefined;
  numberHeading: string;
  points: number;
  name: string;
}
export interface GrantLine {
  row: number;
  residentId: string;
  points: number;
}
export interface GrantTable {
  rows: WrittenRow[];
  faults: GrantFault[];
  ignoredColumns: string[];
  nameHeading: string | null;
}

export const pointsMax = 1_000_000;
export const totalMax = 1_000_000_000;
/** All of them are granted in one write, during which nobody else can move points. */
export const linesMax = 2_000;

const headings = {
  id: ['利用者ID', '利用者番号', 'Resident ID'],
  card: ['利用者カード番号', 'カード番号', 'Card number'],
  points: ['ポイント', 'ポイント数', 'Points'],
  name: ['氏名', '名前', 'Name'],
} as const;
type Column = keyof typeof headings;

/** Reads every row and collects all faults that can be seen without knowing the residents. */
export function readGrantTable(table: {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}): GrantTable {
  const faults: GrantFault[] = [];
  const { places, ignoredColumns } = matchHeadings(table.headings, faults);
  const rows: WrittenRow[] = [];
  if (faults.length === 0) {
    for (const [index, cells] of table.rows.entries()) {
      if (cells.every((cell) => tidyCell(cell) === '')) continue;
      rows.push(readRow(cells, index + 2));
    }
    if (rows.length === 0) faults.push({ row: null, column: null, kind: 'rows-missing' });
    if (rows.length > linesMax)
      faults.push({ row: null, column: null, kind: 'rows-too-many', about: { max: linesMax } });
  }
  return { rows, faults, ignoredColumns, nameHeading: headingOf('name') || null };

  function headingOf(column: Column): string {
    const place = places.get(column);
    return place === undefined ? '' : (table.headings[place] ?? '').trim();
  }

  function readRow(cells: readonly string[], row: number): WrittenRow {
    const cellOf = (column: Column) => tidyCell(cells[places.get(column) ?? -1] ?? '');
    const refuse = (column: Column, kind: GrantFaultKind, about?: GrantFault['about']) =>
      faults.push({ row, column: headingOf(column) || null, kind, ...(about && { about }) });
    if (cells.slice(table.headings.length).some((cell) => tidyCell(cell) !== ''))
      faults.push({ row, column: null, kind: 'cells-too-many' });
    const [id, card] = [cellOf('id'), cellOf('card')];
    if (id === '' && card === '') refuse(places.has('id') ? 'id' : 'card', 'number-missing');
    if (id !== '' && card !== '') refuse('card', 'numbers-two');
    const points = readPoints(cellOf('points'));
    if (points === undefined) refuse('points', 'points-form', { max: pointsMax });
    return {
      row,
      number: id !== '' && card !== '' ? undefined : id || card || undefined,
      numberHeading: headingOf(id === '' ? 'card' : 'id') || headingOf('id'),
      points: points ?? 0,
      name: cellOf('name'),
    };
  }
}

/**
 * Puts residents to the numbers: unknown ones, the same person twice, and a name that belongs to somebody else are faults.
 * @param keyOf what two spellings of one name have in common
 */
export function matchRecipients(
  table: GrantTable,
  residents: ReadonlyMap<string, { id: string; name: string }>,
  keyOf: (name: string) => string,
): { lines: GrantLine[]; faults: GrantFault[]; points: number } {
  const faults = [...table.faults];
  const lines: GrantLine[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, number, numberHeading, points, name } of table.rows) {
    if (number === undefined) continue;
    const resident = residents.get(number);
    if (!resident) {
      faults.push({ row, column: numberHeading, kind: 'number-unknown' });
      continue;
    }
    const earlier = rowOf.get(resident.id);
    if (earlier === undefined) rowOf.set(resident.id, row);
    else faults.push({ row, column: numberHeading, kind: 'recipient-twice', about: { row: earlier } });
    if (name !== '' && keyOf(name) !== keyOf(resident.name))
      faults.push({ row, column: table.nameHeading, kind: 'name-other' });
    lines.push({ row, residentId: resident.id, points });
  }
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  if (points > totalMax)
    faults.push({ row: null, column: null, kind: 'total-too-large', about: { max: totalMax } });
  return { lines, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), points };
}

function matchHeadings(written: readonly string[], faults: GrantFault[]) {
  const places = new Map<Column, number>();
  const ignoredColumns: string[] = [];
  for (const [index, text] of written.entries()) {
    const heading = text.trim();
    const column = columnOf(heading);
    if (!column) {
      if (heading !== '') ignoredColumns.push(heading.slice(0, 100));
    } else if (places.has(column)) faults.push({ row: 1, column: heading, kind: 'heading-twice' });
    else places.set(column, index);
  }
  const missing = [
    ...(places.has('id') || places.has('card') ? [] : ['利用者ID']),
    ...(places.has('points') ? [] : ['ポイント']),
  ];
  if (missing.length > 0)
    faults.push({ row: 1, column: null, kind: 'headings-missing', about: { columns: missing.join('、') } });
  return { places, ignoredColumns };
}

function columnOf(heading: string): Column | undefined {
  const plain = plainHeading(heading);
  return (Object.keys(headings) as Column[]).find((column) =>
    headings[column].some((one) => plainHeading(one) === plain),
  );
}

/** Full-width digits, thousands separators and the unit are how people write points. */
function readPoints(text: string): number | undefined {
  const [, digits] =
    /^(\d{1,10})(?:ポイント|pt|p)?$/i.exec(text.normalize('NFKC').replaceAll(',', '').trim()) ?? [];
  const points = Number(digits);
  return digits !== undefined && points >= 1 && points <= pointsMax ? points : undefined;
}
