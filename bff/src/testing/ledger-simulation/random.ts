/** Numbers that look like chance and come again with the same seed. */
export interface Random {
  /** A whole number from 0 below `limit`. */
  below(limit: number): number;
  /** True once in `times`, on the average. */
  once(times: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: a state of 32 bits is enough for histories of some millions of steps. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
