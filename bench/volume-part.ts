/** One engine of bench/volume.ts: `volume-part.ts <dataDir> <rows> <seconds>`; prints its results as JSON. */
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../bff/src/platform/audit.store.ts';
import { newKeyRingJson, parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore, type Tx } from '../bff/src/platform/db/store.ts';
import { sealRecords } from '../bff/src/services/audit/seal-records.ts';
import { verifyChain } from '../bff/src/services/audit/verify-chain.ts';
import { findResidents, type ResidentSearch } from '../bff/src/services/identity/identity.store.ts';
import { recordDeskResident } from '../bff/src/services/identity/registration.store.ts';
import { auditRecords } from './audit-records.ts';
import { computeSpread, type Spread } from './spread.ts';

export interface VolumeResult {
  name: string;
  rows: number;
  /** Of each; for searches of the whole search. */
  microseconds: Spread;
  perSecond: number;
}

const [dataDir = '', rowsText = '', secondsText = ''] = process.argv.slice(2);
const rows = Number(rowsText);
const rowsPerWrite = 500;
const searchRounds = 5;
const databaseUrl = process.env.DATABASE_URL || undefined;
useKeyRing(parseKeyRing(newKeyRingJson()));
await migrateDatabase({ databaseUrl, dataDir });
const store = await openStore({ databaseUrl, dataDir });
const now = Temporal.Now.instant();
const key = new Uint8Array(32).fill(7);
const results = [...(await measureAudit()), ...(await measureSearch())];
console.log(JSON.stringify(results));
await store.close();

/** Sealing and verifying, in as many parts as there are for the spread to show. */
async function measureAudit(): Promise<VolumeResult[]> {
  const parts = 5;
  const sealing: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    // Hours apart, as they would be, and not all of them in the hour that sealing looks back.
    const until = now.subtract({ hours: 2 * (parts - part) });
    await inWrites(auditRecords(rows / parts, until), (tx, { actorKind, actorId, ...record }) =>
      recordAudit(tx, { ...record, actor: { kind: 'staff', id: actorId ?? '' }, details: {} }),
    );
    const startedMs = performance.now();
    const sealed = await sealRecords(store, key, until);
    sealing.push(((performance.now() - startedMs) * 1_000) / sealed);
  }
  const verifying: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const startedMs = performance.now();
    const { checked, fault } = await verifyChain(store, key);
    if (fault || checked !== rows) throw new Error(`${checked} of ${rows} records are whole.`);
    verifying.push(((performance.now() - startedMs) * 1_000) / checked);
  }
  return [resultOf('audit: seal a record', sealing), resultOf('audit:verify, a record', verifying)];
}

async function measureSearch(): Promise<VolumeResult[]> {
  const numbers = Array.from({ length: rows }, (_, n) => n);
  await inWrites(numbers, async (tx, n) => {
    const { phone, ...person } = personOf(n);
    const resident = { ...person, id: uuidv7(), registeredAt: now, attributesReadAt: now };
    const registration = {
      documentKind: 'my-number-card',
      registeredById: 'bench',
      registeredAt: now,
    } as const;
    await recordDeskResident(tx, resident, phone, { ...registration, confirmedDifferentFrom: [] });
  });
  const none = { name: undefined, birthDate: undefined, phone: undefined, after: undefined, limit: 20 };
  const searches: [string, (n: number) => Partial<ResidentSearch>][] = [
    ['search by whole name (one)', (n) => ({ name: personOf(n).name })],
    ['search by family name (one in a hundred)', (n) => ({ name: personOf(n).name.split(' ')[0] })],
    ['search by birth date', (n) => ({ birthDate: personOf(n).birthDate })],
    ['search by telephone number', (n) => ({ phone: personOf(n).phone })],
    ['search for nobody', () => ({ name: '不在 不在子' })],
  ];
  const medians = new Map<string, number[]>(searches.map(([name]) => [name, []]));
  for (let round = 0; round < searchRounds; round += 1) {
    const endsAt = performance.now() + (Number(secondsText) * 1_000) / searchRounds;
    const times = searches.map((): number[] => []);
    // They take turns.
    while (performance.now() < endsAt) {
      for (const [n, [, search]] of searches.entries()) {
        const wanted = { ...none, ...search(Math.floor(Math.random() * rows)) };
        const startedMs = performance.now();
        await findResidents(store.read, wanted);
        times[n]?.push((performance.now() - startedMs) * 1_000);
      }
    }
    for (const [n, [name]] of searches.entries())
      medians.get(name)?.push(computeSpread(times[n] ?? [], 1).median);
  }
  return [...medians].map(([name, all]) => resultOf(name, all));
}

function resultOf(name: string, times: readonly number[]): VolumeResult {
  const microseconds = computeSpread(times, 1);
  return { name, rows, microseconds, perSecond: Math.round(1e6 / microseconds.median) };
}

/** Each name once, each family name a hundred times, each birth date about three times. */
function personOf(n: number) {
  const born = Temporal.PlainDate.from('1930-01-01').add({ days: (n * 7) % 33_000 });
  return {
    name: `姓${Math.floor(n / 100)} 名${n}`,
    kana: `セイ${Math.floor(n / 100)} メイ${n}`,
    address: '福岡県中間市通谷四丁目1番1号',
    birthDate: born.toString(),
    gender: 'female',
    phone: `090${String(n).padStart(8, '0')}`,
  };
}

async function inWrites<T>(all: readonly T[], record: (tx: Tx, one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += rowsPerWrite) {
    await store.write(async (tx) => {
      for (const one of all.slice(start, start + rowsPerWrite)) await record(tx, one);
    });
  }
}
