/** The part of bench:ledger that goes through HTTP: residents ask to exchange points, each in a browser of their own. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../scripts/child.ts';
import { demoProviders } from '../scripts/demo-secrets.ts';
import { newSecrets } from '../scripts/new-secrets.ts';
import { findFreePort } from '../scripts/preconditions.ts';
import type { LedgerResult } from './ledger-part.ts';
import { runCallers, summarise } from './throughput.ts';

/** Already a partner of the demo city. */
const partnerId = 'nakamo-pay-demo';
const warmUpSeconds = 2;

const partner = {
  ...{ id: partnerId, adapter: 'silent-currency', rate: { points: 1, yen: 1 } },
  ...{ baseUrl: 'https://pay.example', publicBaseUrl: 'https://pay.example' },
  ...{ minPoints: 10, stepPoints: 10, maxPointsPerDay: 1_000_000, maxPointsPerMonth: 1_000_000 },
};

/** What one caller, 16 and 256 get of `POST /api/points/v1/me/exchanges` with a journal of so many transfers. */
export async function measureExchanges(wanted: {
  transfers: string;
  seconds: number;
  databaseUrl?: string;
}): Promise<LedgerResult[]> {
  const { transfers, seconds, databaseUrl = '' } = wanted;
  const folder = mkdtempSync(join(tmpdir(), 'bench-ledger-'));
  const file = join(folder, 'cookies.json');
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const portal = startChild({
    name: 'portal',
    args: ['bench/ledger-portal.ts', file, transfers, partnerId],
    env: {
      PATH: process.env.PATH,
      ...newSecrets(),
      ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port) },
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data'), PUBLIC_ORIGIN: origin },
      IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
      POINT_PARTNERS: JSON.stringify([partner]),
    },
    onLine: (line) => console.error(line),
    readyLine: /^Portal ready/,
  });
  try {
    await portal.ready;
    const cookies: string[] = JSON.parse(readFileSync(file, 'utf8'));
    const results = [];
    for (const callers of [1, 16, 256]) {
      // The same connections throughout, as from a reverse proxy: opening them is not what is measured.
      const agent = new Agent({ keepAlive: true, maxSockets: callers });
      let asked = 0;
      const ask = () => askForExchange(origin, agent, cookies[asked++ % cookies.length] ?? '');
      await runCallers(callers, warmUpSeconds, ask);
      const times = await runCallers(callers, seconds, ask);
      agent.destroy();
      const name = `${databaseUrl ? 'postgres' : 'sqlite'} through HTTP`;
      results.push({ name, callers, transfers: Number(transfers), ...summarise(times, seconds) });
    }
    return results;
  } finally {
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when it is answered; throws when it is refused. */
function askForExchange(origin: string, agent: Agent, cookie: string): Promise<void> {
  const headers = { origin, cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/api/points/v1/me/exchanges`,
      { method: 'POST', agent, headers },
      (reply) => {
        reply.resume().on('end', () => {
          if (reply.statusCode === 201) resolve();
          else reject(new Error(`An exchange was answered with ${reply.statusCode}.`));
        });
      },
    );
    sent.on('error', reject).end(JSON.stringify({ partnerId, points: 10 }));
  });
}
