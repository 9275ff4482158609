/** Calls over and over from many callers at once, and what that says. */

export interface Throughput {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** How long each call took, in milliseconds. */
export async function runCallers(
  callers: number,
  forSeconds: number,
  run: () => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const endsAt = performance.now() + forSeconds * 1_000;
  const loop = async () => {
    for (let from = performance.now(); from < endsAt; ) {
      await run();
      const to = performance.now();
      times.push(to - from);
      from = to;
    }
  };
  await Promise.all(Array.from({ length: callers }, loop));
  return times;
}

export function summarise(times: number[], forSeconds: number): Throughput {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));
  return { perSecond: Math.round(sorted.length / forSeconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}
