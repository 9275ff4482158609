/** Where everything of a trend chart stands, in CSS pixels of its own box. Draws nothing. */
import type { Category, Day, TableRow } from '../contract.ts';

export type Measure = 'systolic' | 'diastolic';

interface Size {
  width: number;
  height: number;
  /** Pixels per rem: letters grow when the reader asks for larger ones. */
  rem: number;
}
interface Band {
  category: Category;
  y: number;
  height: number;
}
interface Point {
  x: number;
  y: number;
  value: number;
  date: string;
}
interface Chart {
  plot: { left: number; right: number; top: number; bottom: number };
  /** Whether the names of the bands have no room beside the plot and stand inside. */
  namesInside: boolean;
  bands: Band[];
  /** Where a category begins; the numbers of the published table are the chart's scale. */
  limits: { y: number; value: number }[];
  points: Point[];
  /** Path data; the line is broken where nothing was recorded for more than a week. */
  line: string;
  dates: { x: number; date: string; anchor: 'start' | 'middle' | 'end' }[];
}

const gapDaysMax = 7;
/** In letter heights. Left: the limits' numbers. Right: the categories' names, unless the box is too narrow. */
const margin = { left: 2.2, right: 4.4, rightOfNarrow: 0.6, top: 0.5, bottom: 1.9 };
const narrow = 16;
const roomy = 26;

/** Days between two calendar dates. */
function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The categories as one measure alone sees them: rows that begin at the same number are one, the higher. */
export function computeBandStarts(table: readonly TableRow[], measure: Measure) {
  const starts = new Map<number, Category>();
  for (const row of table)
    starts.set(measure === 'systolic' ? row.systolicFrom : row.diastolicFrom, row.category);
  return [...starts].map(([from, category]) => ({ from, category }));
}

export function computeChart(
  {
    days,
    from,
    until,
    table,
  }: { days: readonly Day[]; from: string; until: string; table: readonly TableRow[] },
  measure: Measure,
  size: Size,
): Chart {
  const { rem } = size;
  const namesInside = size.width < narrow * rem;
  const plot = {
    left: margin.left * rem,
    right: size.width - (namesInside ? margin.rightOfNarrow : margin.right) * rem,
    top: margin.top * rem,
    bottom: size.height - margin.bottom * rem,
  };
  const starts = computeBandStarts(table, measure);
  const values = days.map((day) => day[measure]);
  // The limits around "raised" are always in sight, so that a flat line of good days does not look like a mountain.
  const middle = starts.filter((start) => start.category === 'elevated' || start.category === 'grade-1');
  const shown = [...values, ...middle.map((start) => start.from)];
  const low = Math.floor((Math.min(...shown) - 6) / 5) * 5;
  const high = Math.ceil((Math.max(...shown) + 6) / 5) * 5;
  const span = Math.max(1, daysBetween(from, until));
  const yOf = (value: number) =>
    round(plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top));
  const xOf = (date: string) =>
    round(plot.left + (daysBetween(from, date) / span) * (plot.right - plot.left));

  const bands = starts.flatMap(({ from: start, category }, index) => {
    const bottom = Math.max(start, low);
    const top = Math.min(starts[index + 1]?.from ?? high, high);
    return top > bottom ? [{ category, y: yOf(top), height: round(yOf(bottom) - yOf(top)) }] : [];
  });
  const limits = starts
    .filter((start) => start.from > low && start.from < high)
    .map((start) => ({ value: start.from, y: yOf(start.from) }));
  const points = days.map((day) => ({
    x: xOf(day.date),
    y: yOf(day[measure]),
    value: day[measure],
    date: day.date,
  }));
  const line = points
    .map(({ x, y, date }, index) => {
      const before = points[index - 1];
      return `${before && daysBetween(before.date, date) <= gapDaysMax ? 'L' : 'M'}${x} ${y}`;
    })
    .join('');
  return { plot, namesInside, bands, limits, points, line, dates: computeDates() };

  function computeDates(): Chart['dates'] {
    const steps = size.width >= roomy * rem ? 4 : namesInside ? 1 : 2;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const date = addDays(from, Math.round((span * step) / steps));
      const anchor = step === 0 ? 'start' : step === steps ? 'end' : 'middle';
      return { x: xOf(date), date, anchor };
    });
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
