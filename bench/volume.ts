/**
 * npm run bench:volume [-- --json] [--rows 100000] [--seconds 3] [--postgres]
 *
 * A city's years: sealing and verifying an audit of 100,000 records, and searches by blind index among as many residents,
 * all through the product's stores. Each number is the median of several rounds with the lowest and
 * the highest; searches take turns.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { spreadText } from './spread.ts';
import type { VolumeResult } from './volume-part.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    postgres: { type: 'boolean' },
    rows: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '3' },
  },
});
const partFile = fileURLToPath(new URL('./volume-part.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'entame-bench-'));
const postgres = values.postgres ? await startPostgres({ durable: true }) : undefined;

try {
  const child = spawn(process.execPath, [partFile, dataDir, values.rows, values.seconds], {
    env: { ...process.env, DATABASE_URL: postgres?.url ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error('The measurement failed.');
  const results: VolumeResult[] = JSON.parse(output);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const engine = postgres ? 'postgres' : 'sqlite';
  if (values.json) console.log(JSON.stringify({ engine, machine, results }, null, 2));
  else
    console.table(
      results.map(({ microseconds, cpuMicroseconds, ...row }) => ({
        ...row,
        microseconds: spreadText(microseconds),
        cpuMicroseconds: spreadText(cpuMicroseconds),
      })),
    );
} finally {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
