/**
 * npm run security:walk -- [--origin http://localhost:8080 --emulator http://localhost:8081] [--report file.md]
 * Attacks a running portal with the demo's cards and reports. Without an origin it starts a demo of its own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import product from '../package.json' with { type: 'json' };
import { startDemo } from './demo.ts';
import { findFreePort } from './preconditions.ts';
import type { Target } from './security-walk/attack.ts';
import { reportOf } from './security-walk/report.ts';
import { type Finding, walk } from './security-walk/walk.ts';

/** The walk asks faster than people do; what it tries are the refusals behind the limits. */
const generousLimits = { SIGN_INS_PER_MINUTE: '10000', WRITES_PER_MINUTE: '100000' };

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { origin: text, emulator: text, report: text } });
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const { target, stop } = await findTarget();
try {
  const findings = await walk(target, print);
  const at = Temporal.Now.zonedDateTimeISO('Asia/Tokyo').toString({
    smallestUnit: 'second',
    timeZoneName: 'never',
  });
  const report = reportOf(findings, {
    origin: target.origin,
    at,
    version: `${product.name} ${product.version}`,
  });
  if (values.report) writeFileSync(values.report, report);
  else process.stdout.write(`\n${report}`);
  process.exitCode = findings.every(({ outcome }) => outcome === 'held') ? 0 : 1;
} finally {
  await stop();
}

function print({ id, outcome, said, seconds }: Finding): void {
  console.error(`${outcome.padEnd(8)} ${id} (${seconds.toFixed(1)} s) ${outcome === 'held' ? '' : said}`);
}

async function findTarget(): Promise<{ target: Target; stop(): Promise<void> }> {
  const { origin, emulator } = values;
  if ((origin === undefined) !== (emulator === undefined))
    throw new Error('--origin and --emulator go together.');
  if (origin && emulator) {
    // It signs in with the demo's cards and sends what would be an attack on anybody else.
    for (const address of [origin, emulator]) {
      if (!loopback.test(new URL(address).hostname)) throw new Error(`${address} is not on this machine.`);
    }
    return { target: { origin, emulatorOrigin: emulator }, stop: async () => {} };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'entame-walk-'));
  const logLines: string[] = [];
  const demo = startDemo({
    port: await findFreePort(),
    emulatorPort: await findFreePort(),
    cardAppPort: await findFreePort(),
    brokerPort: await findFreePort(),
    nakamoPayPort: await findFreePort(),
    nakamoPayControlPort: await findFreePort(),
    host: '127.0.0.1',
    dataDir,
    env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'info', ...generousLimits },
    onLine: (line) => logLines.push(line),
  });
  await demo.ready;
  return {
    target: { origin: demo.origin, emulatorOrigin: demo.emulatorOrigin, logLines: () => logLines },
    async stop() {
      await demo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
