/**
 * npm run bench:db [-- --json] [--seconds 2] [--rounds 3]
 *
 * How many durable writes per second the store takes, and how long each waits, at 1, 16 and 256 writers. Beside it,
 * in the same run, the same statements straight on better-sqlite3 with one commit per write. Every part runs in a
 * process of its own, because tables bind to an engine at import; of the rounds, the median is reported.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import type { Result } from './db-part.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});
const partFile = fileURLToPath(new URL('./db-part.ts', import.meta.url));
const postgres = await startPostgres({ durable: true });
const rounds: Result[][] = [];

try {
  // The parts take turns, so that whatever else the machine does meanwhile hits them alike.
  while (rounds.length < Number(values.rounds)) {
    const baseline = await runPart('baseline', '');
    rounds.push([...baseline, ...(await runPart('store', '')), ...(await runPart('store', postgres.url))]);
  }
} finally {
  await postgres.stop();
}

const results = (rounds[0] ?? []).map(({ name, writers }) => medianOf(name, writers));
const baseline = medianOf('better-sqlite3', 1).writesPerSecond;
const ratio = Number((medianOf('sqlite', 256).writesPerSecond / baseline).toFixed(2));

if (values.json) {
  console.log(
    JSON.stringify({ cpu: cpus()[0]?.model, cpus: cpus().length, ...values, results, ratio }, undefined, 2),
  );
} else {
  console.table(results);
  console.log(`SQLite at 256 writers: ${ratio} times one commit per write.`);
}

function medianOf(name: string, writers: number): Result {
  const found = rounds.flat().filter((result) => result.name === name && result.writers === writers);
  found.sort((a, b) => a.writesPerSecond - b.writesPerSecond);
  const median = found[Math.floor(found.length / 2)];
  if (!median) throw new Error(`Nothing was measured for ${name} at ${writers} writers.`);
  return median;
}

async function runPart(part: 'baseline' | 'store', databaseUrl: string): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-db-'));
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [partFile, part, dataDir, values.seconds], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  rmSync(dataDir, { recursive: true, force: true });
  if (child.exitCode !== 0) throw new Error(`The part "${part}" failed.`);
  return JSON.parse(output);
}
