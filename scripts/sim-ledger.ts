/**
 * npm run sim:ledger [-- --seed N] [--steps N] [--engine sqlite|postgres]
 *
 * Runs a history of chance through the real ledger on a real database, with processes that die between any two statements,
 * and compares it step by step with a plain model. Prints the seed, and the shortest history that fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from './embedded-postgres.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    steps: { type: 'string', default: '10000' },
    engine: { type: 'string', default: 'sqlite' },
  },
});
const seed = Number(values.seed);
const steps = Number(values.steps);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(steps) || steps < 1) {
  console.error('--seed and --steps are whole numbers.');
  process.exit(2);
}
if (values.engine !== 'sqlite' && values.engine !== 'postgres') {
  console.error('--engine is sqlite or postgres.');
  process.exit(2);
}

const postgres = values.engine === 'postgres' ? await startPostgres() : undefined;
try {
  // Tables bind to an engine when they are imported, so the history runs in a process that knows it from the start.
  const runFile = fileURLToPath(new URL('./sim-ledger-run.ts', import.meta.url));
  const child = spawn(process.execPath, [runFile, String(seed), String(steps)], {
    env: { ...process.env, DATABASE_URL: postgres?.url ?? '' },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  process.exitCode = code ?? 1;
} finally {
  await postgres?.stop();
}
