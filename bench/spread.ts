/** A number of several rounds: the middle, and how far the rounds lie apart. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

export function computeSpread(numbers: readonly number[], digits = 2): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (index: number) => Number((sorted[index] ?? Number.NaN).toFixed(digits));
  return { median: at(Math.floor(sorted.length / 2)), low: at(0), high: at(sorted.length - 1) };
}

export function spreadText({ median, low, high }: Spread): string {
  return `${median} (${low}–${high})`;
}
