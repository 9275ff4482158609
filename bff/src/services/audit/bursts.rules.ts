/** Many of something in a short time: what most of the detection rules look for. */
import type { Threshold } from './security-settings.ts';

interface Timed {
  id: string;
  at: Temporal.Instant;
}

/**
 * The windows in which at least `count` different values occurred within `minutes`, one after the other and never
 * overlapping. Each ends with the row that reached the number.
 * @param rows in the order of time
 * @param valuesOf what is counted of a row: its id counts rows, the residents it names count residents
 */
export function findBursts<Row extends Timed>(
  rows: readonly Row[],
  { count, minutes }: Threshold,
  valuesOf: (row: Row) => readonly string[] = (row) => [row.id],
): Row[][] {
  const bursts: Row[][] = [];
  const times = new Map<string, number>();
  let window: Row[] = [];
  const add = (row: Row, step: 1 | -1) => {
    for (const value of valuesOf(row)) {
      const left = (times.get(value) ?? 0) + step;
      if (left === 0) times.delete(value);
      else times.set(value, left);
    }
  };
  for (const row of rows) {
    const since = row.at.subtract({ minutes });
    while (window[0] && Temporal.Instant.compare(window[0].at, since) < 0) {
      add(window[0], -1);
      window.shift();
    }
    window.push(row);
    add(row, 1);
    if (times.size < count) continue;
    bursts.push(window);
    window = [];
    times.clear();
  }
  return bursts;
}

/** Rows by a key; rows without one are left out. */
export function groupRows<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | undefined)[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
