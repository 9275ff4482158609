/** One engine of bench/volume.ts: `volume-part.ts <dataDir> <rows> <seconds>`; prints its results as JSON. */
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../bff/src/platform/audit.store.ts';
import { newKeyRingJson, parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore, type Tx } from '../bff/src/platform/db/store.ts';
import { sealRecords } from '../bff/src/services/audit/seal-records.ts';
import { verifyChain } from '../bff/src/services/audit/verify-chain.ts';
import { residentPhones } from '../bff/src/services/identity/desk/registration.schema.ts';
import { searchTermsOf } from '../bff/src/services/identity/identity.rules.ts';
import { residentNames, residents } from '../bff/src/services/identity/identity.schema.ts';
import { findResidents, type ResidentSearch } from '../bff/src/services/identity/identity.store.ts';
import { auditRecords } from './audit-records.ts';
import { computeSpread, type Spread } from './spread.ts';

export interface VolumeResult {
  name: string;
  rows: number;
  /** Of each record, or of a whole search; how long it took, and this process's own time, which neighbours disturb less. */
  microseconds: Spread;
  cpuMicroseconds: Spread;
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
  const sealing: Time[] = [];
  for (let part = 0; part < parts; part += 1) {
    // Hours apart, as they would be, and not all of them in the hour that sealing looks back.
    const until = now.subtract({ hours: 2 * (parts - part) });
    await inWrites(auditRecords(rows / parts, until), (tx, { actorKind, actorId, ...record }) =>
      recordAudit(tx, { ...record, actor: { kind: 'staff', id: actorId ?? '' }, details: {} }),
    );
    sealing.push(await time(() => sealRecords(store, key, until), rows / parts));
  }
  const verifying: Time[] = [];
  for (let round = 0; round < 3; round += 1) {
    const verify = async () => {
      const { checked, fault } = await verifyChain(store, key);
      if (fault || checked !== rows) throw new Error(`${checked} of ${rows} records are whole.`);
    };
    verifying.push(await time(verify, rows));
  }
  return [resultOf('audit: seal a record', sealing), resultOf('audit:verify, a record', verifying)];
}

async function measureSearch(): Promise<VolumeResult[]> {
  for (let first = 0; first < rows; first += rowsPerWrite) await addResidents(first);
  const none = { name: undefined, birthDate: undefined, phone: undefined, after: undefined, limit: 20 };
  const searches: [string, (n: number) => Partial<ResidentSearch>][] = [
    ['search by whole name (one)', (n) => ({ name: personOf(n).name })],
    ['search by family name (one in a hundred)', (n) => ({ name: personOf(n).name.split(' ')[0] })],
    ['search by birth date', (n) => ({ birthDate: personOf(n).birthDate })],
    ['search by telephone number', (n) => ({ phone: personOf(n).phone })],
    ['search for nobody', () => ({ name: '不在 不在子' })],
  ];
  const medians = new Map<string, Time[]>(searches.map(([name]) => [name, []]));
  for (let round = 0; round < searchRounds; round += 1) {
    const endsAt = performance.now() + (Number(secondsText) * 1_000) / searchRounds;
    const times = searches.map((): Time[] => []);
    // They take turns.
    while (performance.now() < endsAt) {
      for (const [n, [, search]] of searches.entries()) {
        const wanted = { ...none, ...search(Math.floor(Math.random() * rows)) };
        times[n]?.push(await time(() => findResidents(store.read, wanted)));
      }
    }
    for (const [n, [name]] of searches.entries()) medians.get(name)?.push(medianOf(times[n] ?? []));
  }
  return [...medians].map(([name, all]) => resultOf(name, all));
}

interface Time {
  wall: number;
  cpu: number;
}

/** In microseconds, shared among `times`. */
async function time(run: () => Promise<unknown>, times = 1): Promise<Time> {
  const [startedMs, before] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: ((performance.now() - startedMs) * 1_000) / times, cpu: (user + system) / times };
}

function spreadOf(times: readonly Time[], which: keyof Time): Spread {
  const numbers = times.map((one) => one[which]);
  return computeSpread(numbers, 1);
}

function medianOf(times: readonly Time[]): Time {
  return { wall: spreadOf(times, 'wall').median, cpu: spreadOf(times, 'cpu').median };
}

function resultOf(name: string, times: readonly Time[]): VolumeResult {
  const microseconds = spreadOf(times, 'wall');
  const perSecond = Math.round(1e6 / microseconds.median);
  return { name, rows, microseconds, cpuMicroseconds: spreadOf(times, 'cpu'), perSecond };
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

/** Many rows to a statement: one by one through the stores would take minutes and measure nothing. */
async function addResidents(first: number): Promise<void> {
  const people = Array.from({ length: Math.min(rowsPerWrite, rows - first) }, (_, n) => {
    const times = { registeredAt: now, attributesReadAt: now };
    return { ...personOf(first + n), ...times, id: uuidv7() };
  });
  await store.write(async (tx) => {
    const cards = people.map(({ phone, ...person }) => ({ ...person, birthDateIndex: person.birthDate }));
    await tx.insert(residents).values(cards);
    const names = people.flatMap(({ id, name, kana }) =>
      searchTermsOf(name, kana).map((nameIndex) => ({ residentId: id, nameIndex })),
    );
    await tx.insert(residentNames).values(names);
    const phones = people.map(({ id, phone }) => ({ residentId: id, phone, phoneIndex: phone }));
    await tx.insert(residentPhones).values(phones);
  });
}

async function inWrites<T>(all: readonly T[], record: (tx: Tx, one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += rowsPerWrite) {
    await store.write(async (tx) => {
      for (const one of all.slice(start, start + rowsPerWrite)) await record(tx, one);
    });
  }
}
