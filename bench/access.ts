/**
 * npm run bench:access [-- --json] [--seconds 1] [--rounds 5] [--only write] [--postgres]
 *
 * What each demand on a request costs: the same operation served with one demand more at every step, all of them on one
 * server and one database. What counts is the server's own CPU time per request, which a busy machine disturbs least. The
 * steps take turns, round by round, and are compared within a round; each number is the median with the lowest and the
 * highest round. The first round warms up and does not count.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from '../scripts/child.ts';
import { demoProviders } from '../scripts/demo-secrets.ts';
import { startPostgres } from '../scripts/embedded-postgres.ts';
import { newSecrets } from '../scripts/new-secrets.ts';
import { findFreePort } from '../scripts/preconditions.ts';
import type { Ladder } from './ladders.ts';
import { connections, type Load, load, medianLoad } from './load.ts';
import { computeSpread, spreadText } from './spread.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    only: { type: 'string', default: '' },
    postgres: { type: 'boolean' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'entame-bench-'));
const file = join(folder, 'ladders.json');
const postgres = values.postgres ? await startPostgres({ durable: true }) : undefined;
const port = await findFreePort();
const origin = `http://localhost:${port}`;
const portal = startChild({
  name: 'portal',
  args: ['bench/access-portal.ts', file],
  env: {
    PATH: process.env.PATH,
    ...newSecrets(),
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: postgres?.url ?? '',
    DATA_DIR: join(folder, 'data'),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
  },
  onLine: (line) => console.error(line),
  readyLine: /^Portal ready/,
});

try {
  await portal.ready;
  const results = [];
  const ladders: Ladder[] = JSON.parse(readFileSync(file, 'utf8'));
  for (const ladder of ladders.filter(({ operation }) => operation.includes(values.only)))
    results.push(...describe(ladder, await climb(ladder)));
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  const engine = postgres ? 'postgres' : 'sqlite';
  if (values.json) console.log(JSON.stringify({ engine, connections, machine, results }, null, 2));
  else console.table(results.map(rowOf));
} finally {
  await portal.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Climbed = Load & { cpuMicroseconds: number };

/** By step the loads of all rounds. */
async function climb({ steps, method, body }: Ladder): Promise<Climbed[][]> {
  const climbed: Climbed[][] = steps.map(() => []);
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const [n, { path, cookie, headers }] of steps.entries()) {
      const sent = { url: origin + path, cookie, method, body, seconds: Number(values.seconds) };
      const before = await readCpu();
      const one = await load({ ...sent, ...(headers && { headers }) });
      const cpuMicroseconds = ((await readCpu()) - before) / one.answered;
      if (round > 0) climbed[n]?.push({ ...one, cpuMicroseconds });
    }
  }
  return climbed;
}

async function readCpu(): Promise<number> {
  const { user, system } = (await (await fetch(`${origin}/cpu`)).json()) as NodeJS.CpuUsage;
  return user + system;
}

function describe({ operation, steps }: Ladder, climbed: Climbed[][]) {
  return steps.map(({ name }, n) => {
    const own = climbed[n] ?? [];
    const before = climbed[Math.max(n - 1, 0)] ?? own;
    const beforeOf = (round: number) => before[round]?.cpuMicroseconds ?? Number.NaN;
    const spread = (of: (one: Climbed, round: number) => number, digits: number) =>
      computeSpread(own.map(of), digits);
    const { requestsPerSecond, p50Ms, p99Ms } = medianLoad(own);
    return {
      operation,
      step: name,
      cpuMicroseconds: spread((one) => one.cpuMicroseconds, 0),
      added: spread((one, round) => one.cpuMicroseconds - beforeOf(round), 0),
      timesStepBefore: spread((one, round) => one.cpuMicroseconds / beforeOf(round), 2),
      requestsPerSecond,
      p50Ms,
      p99Ms,
    };
  });
}

function rowOf({ cpuMicroseconds, added, timesStepBefore, ...row }: ReturnType<typeof describe>[number]) {
  const spreads = { cpuMicroseconds, added, timesStepBefore };
  const texts = Object.entries(spreads).map(([name, spread]) => [name, spreadText(spread)]);
  return { ...row, ...Object.fromEntries(texts) };
}
