/** How one cell is read: what people write on the left, what the record keeps on the right. */
import type { StandardColumn } from './columns/column.ts';
import type { FaultKind } from './faults.ts';

export type CellReading =
  | { value: string }
  | { fault: FaultKind; about?: Readonly<Record<string, string | number>> };

const textLengthMax = 200;
const flags = new Map([
  ...wordsFor('あり', ['あり', '有', '有り', '可', '可能', '○', '〇', '◯', 'はい', 'true']),
  ...wordsFor('なし', ['なし', '無', '無し', '不可', '×', '✕', '✖', 'いいえ', 'false']),
  ...wordsFor('未確認', ['未確認', '不明']),
]);
const places = new Map([...wordsFor('屋内', ['屋内', '室内']), ...wordsFor('屋外', ['屋外', '室外'])]);

/**
 * Reads a cell that is not empty. Full-width digits and letters count as half-width ones where a value has a form.
 * @param column the column the cell belongs to
 * @param text the cell as `tidyCell` leaves it
 * @param localGovernmentCode six digits; the code of this city
 */
export function readCell(column: StandardColumn, text: string, localGovernmentCode: string): CellReading {
  const max = column.lengthMax ?? textLengthMax;
  if ([...text].length > max) return { fault: 'cell-too-long', about: { max } };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd\u202a-\u202e\u2066-\u2069]/.test(text))
    return { fault: 'cell-unprintable' };
  const plain = text.normalize('NFKC').trim();
  switch (column.kind) {
    case 'text':
      return { value: text };
    case 'kana':
      return readKana(text);
    case 'municipality':
      return readMunicipality(plain, localGovernmentCode);
    case 'identifier':
      return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(plain)
        ? { value: plain }
        : { fault: 'identifier-form' };
    case 'date':
      return orFault(readDate(plain), 'date');
    case 'time':
      return orFault(readTime(plain), 'time');
    case 'latitude':
      return orFault(readDegrees(plain, 20.2, 45.8), 'latitude');
    case 'longitude':
      return orFault(readDegrees(plain, 122.7, 154.3), 'longitude');
    case 'url':
      return orFault(readUrl(plain), 'url');
    case 'count':
      return orFault(/^(\d{1,9})[人名]?$/.exec(plain.replaceAll(',', ''))?.[1], 'count');
    case 'flag':
      return orFault(flags.get(plain.toLowerCase()), 'flag');
    case 'place':
      return orFault(places.get(plain), 'place');
  }
}

function orFault(value: string | undefined, fault: FaultKind): CellReading {
  return value === undefined ? { fault } : { value };
}

function readKana(text: string): CellReading {
  const kana = text.normalize('NFKC');
  return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(kana) ? { fault: 'kana' } : { value: kana };
}

/** Five digits are the code without its check digit. */
function readMunicipality(plain: string, code: string): CellReading {
  if (plain === code || plain === code.slice(0, 5)) return { value: code };
  return { fault: 'municipality', about: { code } };
}

/** As the standard has it, as Excel writes it back (2026/11/3), and as a person writes it (2026年11月3日). */
function readDate(plain: string): string | undefined {
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(plain);
  if (!parts) return undefined;
  const [year, month, day] = [parts[1], parts[3], parts[4]].map(Number) as [number, number, number];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  // What is too large was taken back to the last month or day that there is.
  return date.month === month && date.day === day ? date.toString() : undefined;
}

function readTime(plain: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(plain) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function readDegrees(plain: string, least: number, most: number): string | undefined {
  const degrees = /^\d{1,3}(\.\d{1,15})?$/.test(plain) ? Number(plain) : Number.NaN;
  return degrees >= least && degrees <= most ? String(degrees) : undefined;
}

function readUrl(plain: string): string | undefined {
  return /^https?:\/\/[^\s/]/.test(plain) && URL.canParse(plain) ? plain : undefined;
}

function wordsFor(value: string, words: readonly string[]): [string, string][] {
  return words.map((word) => [word.normalize('NFKC'), value]);
}
