/** One run of sim:ledger on the engine of DATABASE_URL: `sim-ledger-run.ts <seed> <steps>`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newKeyRingJson, parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore } from '../bff/src/platform/db/store.ts';
import { describeFailure, simulate } from '../bff/src/testing/ledger-simulation/simulation.ts';

const [seed, steps] = process.argv.slice(2).map(Number);
const server = process.env.DATABASE_URL || undefined;
let databases = 0;

useKeyRing(parseKeyRing(newKeyRingJson()));
const startedAt = performance.now();
const failure = await simulate({ seed: seed ?? 0, steps: steps ?? 0, openStore: openEmptyStore });
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
if (failure) {
  console.error(describeFailure(failure));
  process.exitCode = 1;
} else console.log(`Seed ${seed}: ledger and model agree over ${steps} steps (${seconds} s).`);

async function openEmptyStore() {
  const dataDir = mkdtempSync(join(tmpdir(), 'sim-ledger-'));
  const databaseUrl = server && (await createDatabase(server));
  await migrateDatabase({ databaseUrl, dataDir });
  const store = await openStore({ databaseUrl, dataDir });
  const close = async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...store, [Symbol.asyncDispose]: close };
}

async function createDatabase(url: string): Promise<string> {
  const name = `simulation_${++databases}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: name }).href;
}
