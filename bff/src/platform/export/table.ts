/** A table on its way into a file. */

/** An instant is written as a date and time in the city's time zone, a plain date as a date. */
export type Cell = string | number | Temporal.Instant | Temporal.PlainDate | null | undefined;

export interface Table {
  headings: string[];
  /** Cells in the order of the headings. */
  rows: AsyncIterable<Cell[]>;
}
