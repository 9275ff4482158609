/**
 * npm run bench:http [-- --json] [--seconds 4] [--rounds 3]
 *
 * Requests per second, p50 and p99 of the dashboard and of one points read, at 50 connections, in production settings.
 * Beside it, in the same run, a bare Hono route that runs the same statements on the same data. Both servers stand the
 * whole time and take turns, so that whatever else the machine does hits them alike; of the rounds, the median counts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Child, startChild } from '../scripts/child.ts';
import { demoProviders } from '../scripts/demo-secrets.ts';
import { newSecrets } from '../scripts/new-secrets.ts';
import { findFreePort } from '../scripts/preconditions.ts';
import type { Recording } from './http-data.ts';
import { connections, type Load, load, medianLoad } from './load.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
});

const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'entame-bench-'));
const file = join(folder, 'recording.json');
const env = {
  PATH: process.env.PATH,
  ...newSecrets(),
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  DATA_DIR: join(folder, 'data'),
  HOST: '127.0.0.1',
  IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
};
const children: Child[] = [];

try {
  await finish('scripts/build.ts', []);
  await finish('bench/http-data.ts', [file]);
  const { cookie, requests }: Recording = JSON.parse(readFileSync(file, 'utf8'));
  const portal = await start('portal', ['bff/src/main.ts'], /^Portal ready/);
  const bare = await start('bare', ['bench/http-bare.ts', file], /^Bare route ready/);
  const results = [];
  for (const { name, path, statements } of requests) {
    const rounds: { portal: Load; bare: Load }[] = [];
    for (const origin of [portal, bare]) await load({ url: origin + path, cookie, seconds: 1 });
    while (rounds.length < Number(values.rounds)) {
      rounds.push({
        portal: await load({ url: portal + path, cookie, seconds }),
        bare: await load({ url: bare + path, cookie, seconds }),
      });
    }
    const [ours, theirs] = [
      medianLoad(rounds.map((one) => one.portal)),
      medianLoad(rounds.map((one) => one.bare)),
    ];
    const ratio = Number((ours.requestsPerSecond / theirs.requestsPerSecond).toFixed(2));
    results.push({ request: name, statements: statements.length, portal: ours, bare: theirs, ratio });
  }
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  if (values.json) console.log(JSON.stringify({ connections, machine, results }, null, 2));
  else {
    console.table(
      results.flatMap(({ request, statements, portal, bare, ratio }) => [
        { request, statements, server: 'portal', ...portal, ratio },
        { request, statements, server: 'bare Hono', ...bare, ratio: 1 },
      ]),
    );
  }
} finally {
  for (const child of children) await child.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function finish(script: string, args: string[]): Promise<void> {
  const onLine = (line: string) => console.error(line);
  const { isSuccess, how } = await startChild({ name: script, args: [script, ...args], env, onLine }).ended;
  if (!isSuccess) throw new Error(`${script}: ${how}`);
}

async function start(name: string, args: string[], readyLine: RegExp): Promise<string> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const onLine = (line: string) => console.error(line);
  const settings = { ...env, PORT: String(port), PUBLIC_ORIGIN: origin };
  const child = startChild({ name, args, env: settings, onLine, readyLine });
  children.push(child);
  await child.ready;
  return origin;
}
