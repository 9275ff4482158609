/**
 * One part of bench/ledger.ts: `ledger-part.ts ledger|by-hand <dataDir> <transfers> <seconds>`; prints its results as JSON.
 * Both parts make the same payments: ten points from one of 5,000 residents, out of a lot that expires, to a partner.
 */

import { systemClock } from '../bff/src/platform/clock.ts';
import { engine } from '../bff/src/platform/db/engine.ts';
import { newKeyRingJson, parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore } from '../bff/src/platform/db/store.ts';
import { createLedger } from '../bff/src/services/points/ledger/ledger.ts';
import { verifyLedger } from '../bff/src/services/points/ledger/verify.ts';
import { payByHand } from './ledger-by-hand.ts';
import { fillJournal } from './ledger-data.ts';
import { runCallers, summarise, type Throughput } from './throughput.ts';

const [part = '', dataDir = '', transfers = '10000', seconds = '3'] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL || undefined;
const key = new Uint8Array(32).fill(7);
const residents = Array.from({ length: 5_000 }, (_, n) => `resident-${n}`);
const cause = { kind: 'exchanged', description: 'なかもPayへ交換' } as const;
const warmUpSeconds = 0.5;

export interface LedgerResult extends Throughput {
  name: string;
  callers: number;
  /** Transfers in the journal when the measurement began. */
  transfers: number;
}

useKeyRing(parseKeyRing(newKeyRingJson()));
await migrateDatabase({ databaseUrl, dataDir });
const store = await openStore({ databaseUrl, dataDir, poolSize: 16 });
const ledger = createLedger({ clock: systemClock, key });
const { accounts, partner } = await fillJournal({ store, ledger }, residents, Number(transfers));
let source = 0;

const results: LedgerResult[] = [];
if (part === 'by-hand') {
  const pay = payByHand(dataDir, key);
  const run = async () => pay({ from: nextAccount(), to: partner, sourceId: nextSource() });
  results.push(await measure('by hand', 1, run));
} else {
  for (const callers of [1, 16, 256]) results.push(await measure(engine, callers, pay));
  const { fault } = await verifyLedger(store, key);
  if (fault) throw new Error(`The ledger is not whole: ${JSON.stringify(fault)}`);
}
await store.close();
console.log(JSON.stringify(results));

async function measure(name: string, callers: number, run: () => Promise<unknown>): Promise<LedgerResult> {
  await runCallers(callers, warmUpSeconds, run);
  const times = await runCallers(callers, Number(seconds), run);
  return { name, callers, transfers: Number(transfers), ...summarise(times, Number(seconds)) };
}

function pay(): Promise<unknown> {
  const movement = { from: nextAccount(), to: partner, points: 10, cause, sourceId: nextSource() };
  return store.write((tx) => ledger.transfer(tx, movement));
}

function nextAccount(): string {
  return accounts[Math.floor(Math.random() * accounts.length)] ?? '';
}

function nextSource(): string {
  return `bench:${process.pid}:${++source}`;
}
