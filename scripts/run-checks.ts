/** Runs checks side by side and says how each ended. */
import { existsSync, readFileSync } from 'node:fs';
import type { Check } from './checks.ts';
import { startChild } from './child.ts';
import { type Counts, countTests } from './vitest-report.ts';

export interface Result {
  check: Check;
  isPassed: boolean;
  seconds: number;
  output: string;
  /** Only when it ran tests. */
  tests?: Counts;
}

const patienceMs = 600_000;

/** Reports each result as it comes; resolves with all of them. */
export async function runChecks(
  checks: readonly Check[],
  atOnce: number,
  report: (result: Result) => void,
): Promise<Result[]> {
  const waiting = [...checks];
  const running = new Map<Check, Promise<void>>();
  const results: Result[] = [];
  while (waiting.length > 0 || running.size > 0) {
    for (const check of startable()) {
      waiting.splice(waiting.indexOf(check), 1);
      const run = runCheck(check).then((result) => {
        running.delete(check);
        results.push(result);
        report(result);
      });
      running.set(check, run);
    }
    await Promise.race(running.values());
  }
  return results;

  function startable(): Check[] {
    const able = waiting.filter(({ after }) => !after || isDone(after));
    return able.slice(0, atOnce - running.size);
  }

  /** A check that is not in the list is not waited for. */
  function isDone(name: string): boolean {
    return !waiting.concat([...running.keys()]).some((check) => check.name === name);
  }
}

async function runCheck(check: Check): Promise<Result> {
  const started = performance.now();
  const lines: string[] = [];
  const child = startChild({
    name: check.name,
    args: check.args,
    env: { ...process.env, ...check.env },
    onLine: (line) => lines.push(line),
  });
  const impatient = setTimeout(() => {
    lines.push(`Stopped after ${patienceMs / 1000} seconds.`);
    void child.stop(5_000);
  }, patienceMs);
  const { isSuccess, how } = await child.ended;
  clearTimeout(impatient);
  if (!isSuccess && lines.length === 0) lines.push(`It ended with ${how}.`);
  const seconds = (performance.now() - started) / 1000;
  const result = { check, isPassed: isSuccess, seconds, output: lines.join('\n').trim() };
  if (!check.report || !existsSync(check.report)) return result;
  return { ...result, tests: countTests(readFileSync(check.report, 'utf8')) };
}
