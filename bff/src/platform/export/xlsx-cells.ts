/** Cells of a worksheet as XML. */
import { cityTimeZone } from '../clock.ts';
import type { Cell } from './table.ts';
import { columnName, style } from './xlsx-parts.ts';

/** The most characters that Excel keeps in a cell; a longer one makes it call the file damaged. */
const cellCharactersMax = 32_767;

export function rowXml(cells: readonly Cell[], row: number, kind: 'heading' | 'body'): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, kind));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(cell: Cell, place: string, kind: 'heading' | 'body'): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell instanceof Temporal.Instant)
    return `<c r="${place}" s="${style.time}"><v>${serialTime(cell)}</v></c>`;
  if (cell instanceof Temporal.PlainDate)
    return `<c r="${place}" s="${style.date}"><v>${serialDate(cell)}</v></c>`;
  // Text is text here and never a formula; in this style it stays text when somebody edits the cell.
  const styled = kind === 'heading' ? style.heading : style.text;
  return `<c r="${place}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const dayZero = Temporal.PlainDate.from('1899-12-30');
const dayMs = 86_400_000;
const toSecond = { smallestUnit: 'second', roundingMode: 'floor' } as const;

function serialDate(date: Temporal.PlainDate): number {
  return dayZero.until(date, { largestUnit: 'day' }).days;
}

function serialTime(instant: Temporal.Instant): number {
  const local = instant.toZonedDateTimeISO(cityTimeZone).toPlainDateTime().round(toSecond);
  const sinceMidnightMs = dayZero.toPlainDateTime().until(local).total({ unit: 'millisecond' });
  return sinceMidnightMs / dayMs;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML cannot hold most control characters, and `_x000D_` would be read as one. */
function escaped(text: string): string {
  return text
    .slice(0, cellCharactersMax)
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>]/g, (char) => entities[char] ?? '');
}
