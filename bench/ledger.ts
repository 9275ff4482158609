/**
 * npm run bench:ledger [-- --json] [--seconds 3] [--rounds 3] [--transfers 10000,1000000] [--engines sqlite,postgres]
 *
 * Durable payments per second and how long each waits, at 1, 16 and 256 callers, through the ledger's own function and, as
 * exchanges that residents ask for, through the portal's HTTP, with a short and a long journal. Beside it, in the same run, the same statements by hand on better-sqlite3 with one commit per
 * payment: `ratio` is what one caller gets of that, `growth` what the long journal leaves of the short one's throughput.
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
import { measureExchanges } from './ledger-http.ts';
import type { LedgerResult } from './ledger-part.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    transfers: { type: 'string', default: '10000,1000000' },
    engines: { type: 'string', default: 'sqlite,postgres' },
  },
});
const partFile = fileURLToPath(new URL('./ledger-part.ts', import.meta.url));
const seconds = Number(values.seconds);
const lengths = values.transfers.split(',');
const engines = values.engines.split(',');
const results: LedgerResult[] = [];

// The parts take turns, so that whatever else the machine does meanwhile hits them alike.
for (let round = 0; round < Number(values.rounds); round++) {
  for (const transfers of lengths) {
    if (engines.includes('sqlite')) {
      results.push(...(await runPart('by-hand', transfers)), ...(await runPart('ledger', transfers)));
      results.push(...(await measureExchanges({ transfers, seconds })));
    }
    if (engines.includes('postgres')) {
      results.push(...(await onPostgres((databaseUrl) => runPart('ledger', transfers, databaseUrl))));
      results.push(
        ...(await onPostgres((url) => measureExchanges({ transfers, seconds, databaseUrl: url }))),
      );
    }
  }
}

const medians = [...Map.groupBy(results, nameOf).values()].map(medianOf);
const summary = lengths.map((transfers) => ({
  transfers: Number(transfers),
  ratio: share(find('sqlite', 1, transfers), find('by hand', 1, transfers)),
  growth: share(find('sqlite', 256, transfers), find('sqlite', 256, lengths[0] ?? '')),
}));
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
if (values.json) console.log(JSON.stringify({ machine, results: medians, summary }, null, 2));
else {
  console.table(medians);
  console.table(summary);
}

function nameOf({ name, callers, transfers }: LedgerResult): string {
  return `${name} ${callers} ${transfers}`;
}

function medianOf(rounds: readonly LedgerResult[]): LedgerResult {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

function find(name: string, callers: number, transfers: string): LedgerResult | undefined {
  return medians.find(
    (one) => nameOf(one) === nameOf({ ...one, name, callers, transfers: Number(transfers) }),
  );
}

function share(a: LedgerResult | undefined, b: LedgerResult | undefined): number | null {
  return a && b ? Number((a.perSecond / b.perSecond).toFixed(2)) : null;
}

async function onPostgres(
  measure: (databaseUrl: string) => Promise<LedgerResult[]>,
): Promise<LedgerResult[]> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await measure(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function runPart(
  part: 'by-hand' | 'ledger',
  transfers: string,
  databaseUrl = '',
): Promise<LedgerResult[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-ledger-'));
  const child = spawn(process.execPath, [partFile, part, dataDir, transfers, values.seconds], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  rmSync(dataDir, { recursive: true, force: true });
  if (child.exitCode !== 0) throw new Error(`The part "${part}" failed.`);
  return JSON.parse(output);
}
