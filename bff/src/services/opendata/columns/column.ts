/** What a column of a standard file is: data that reading, checking, showing and exporting share. */

export type CellKind =
  | 'text'
  | 'kana'
  | 'municipality'
  | 'identifier'
  | 'date'
  | 'time'
  | 'latitude'
  | 'longitude'
  | 'url'
  | 'count'
  | 'flag'
  | 'place';

export interface StandardColumn {
  /** The model's English name; the key of a record. */
  name: string;
  /** The model's Japanese name; the heading of an export. */
  heading: string;
  /** Headings of the older 推奨データセット (CIO) and of common variants. */
  aliases?: readonly string[];
  kind: CellKind;
  required?: true;
  /** Characters; 200 when absent. */
  lengthMax?: number;
}

/** Cells by the column's English name; an empty cell has no entry. Coordinates and counts are canonical decimals. */
export type OpenRecord = Readonly<Record<string, string>>;
