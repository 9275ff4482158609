/** Makes a failing history shorter as long as it still fails: leaves out halves, then quarters, then single steps. */
import type { Command } from './commands.ts';

export async function shorten(
  history: readonly Command[],
  fails: (candidate: readonly Command[]) => Promise<boolean>,
): Promise<readonly Command[]> {
  let shortest = history;
  for (let size = Math.ceil(shortest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shortest.length; ) {
      const candidate = [...shortest.slice(0, from), ...shortest.slice(from + size)];
      if (candidate.length > 0 && (await fails(candidate))) shortest = candidate;
      else from += size;
    }
  }
  return shortest;
}
