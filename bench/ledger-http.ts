/** The part of bench:ledger that goes through HTTP: residents ask to exchange points, each in a browser of their own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../scripts/child.ts';
import { demoProviders } from '../scripts/demo-secrets.ts';
import { newSecrets } from '../scripts/new-secrets.ts';
import { findFreePort } from '../scripts/preconditions.ts';
import type { LedgerResult } from './ledger-part.ts';
import { load } from './load.ts';

/** Already a partner of the demo city. */
const partnerId = 'nakamo-pay-demo';
const warmUpSeconds = 1;

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
    const headers = { origin, 'content-type': 'application/json', 'idempotency-key': '[<id>]' };
    const body = JSON.stringify({ partnerId, points: 10 });
    const request = { url: `${origin}/api/points/v1/me/exchanges`, method: 'POST', headers, body, cookies };
    const results = [];
    for (const connections of [1, 16, 256]) {
      await load({ ...request, connections, seconds: warmUpSeconds });
      const { requestsPerSecond: perSecond, p50Ms, p99Ms } = await load({ ...request, connections, seconds });
      const name = `${databaseUrl ? 'postgres' : 'sqlite'} through HTTP`;
      results.push({ name, callers: connections, transfers: Number(transfers), perSecond, p50Ms, p99Ms });
    }
    return results;
  } finally {
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
