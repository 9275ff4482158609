/** Thinks up a history from a seed, runs it, and makes it as short as it can be when it fails. */
import type { Store } from '#platform/db/store.ts';
import { type Command, nextCommand } from './commands.ts';
import { createRandom } from './random.ts';
import { runHistory } from './run.ts';
import { shorten } from './shorten.ts';
import type { Disagreement } from './world.ts';

export interface SimulationOptions {
  seed: number;
  steps: number;
  /** A store on an empty database of its own. */
  openStore(): Promise<Store & AsyncDisposable>;
}
export interface Failure extends Disagreement {
  seed: number;
  history: readonly Command[];
}

export async function simulate(options: SimulationOptions): Promise<Failure | undefined> {
  const { seed, steps } = options;
  const random = createRandom(seed);
  const history: Command[] = [];
  for (let step = 0; step < steps; step++) history.push(nextCommand(random, step, history));

  const found = await run(options, history);
  if (!found) return undefined;
  const untilThen = history.filter(({ step }) => step <= found.step);
  const shortest = await shorten(untilThen, async (candidate) => Boolean(await run(options, candidate)));
  return { seed, ...((await run(options, shortest)) ?? found), history: shortest };
}

async function run(
  { openStore }: SimulationOptions,
  history: readonly Command[],
): Promise<Disagreement | undefined> {
  await using store = await openStore();
  return await runHistory(store, history);
}

export function describeFailure({ seed, step, what, history }: Failure): string {
  const lines = history.map((command) => `  ${JSON.stringify(command)}`);
  return `Seed ${seed}, step ${step}: ${what}\nThe shortest history that fails:\n${lines.join('\n')}`;
}
