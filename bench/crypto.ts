/**
 * npm run bench:crypto [-- --json] [--rounds 7] [--ms 200]
 *
 * What the platform's cryptography costs, in microseconds of this process's CPU time, without a database. The cases take
 * turns; each number is the median with the lowest and the highest round. `timesYardstick` compares within a round with
 * SHA-256 over a kilobyte, so that two machines can be compared.
 */
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { newKeyRingJson, parseKeyRing } from '../bff/src/platform/db/keyring.ts';
import { hashRequest } from '../bff/src/platform/idempotency.store.ts';
import { hashToken } from '../bff/src/platform/session/sessions.ts';
import { chainStart, computeSeals, findSealFault } from '../bff/src/services/audit/chain.rules.ts';
import { auditRecords } from './audit-records.ts';
import { fposCases } from './fpos-cases.ts';
import { computeSpread, type Spread, spreadText } from './spread.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '7' },
    ms: { type: 'string', default: '200' },
  },
});

export interface Case {
  name: string;
  /** How many of what the name says one run does. */
  times?: number;
  run(): unknown;
}

const yardstick = 'SHA-256 of 1 kB';
const kilobyte = Buffer.alloc(1_000, 'a');
const cases: Case[] = [
  { name: yardstick, run: () => createHash('sha256').update(kilobyte).digest() },
  ...sealingCases(),
  ...chainCases(),
  { name: 'find a session by its token: hash', run: () => hashToken('t'.repeat(43)) },
  { name: 'idempotency: hash of a request', run: () => hashRequest({}, { systolic: 132, diastolic: 84 }) },
  ...(await fposCases()),
];
const rounds: Map<string, number>[] = [];
// The first warms up.
for (let round = 0; round <= Number(values.rounds); round += 1) {
  const measured = new Map<string, number>();
  for (const one of cases) measured.set(one.name, await measure(one));
  if (round > 0) rounds.push(measured);
}

const results = cases.map(({ name }) => {
  const of = (compute: (own: number, yard: number) => number, digits: number): Spread =>
    computeSpread(
      rounds.map((round) => compute(round.get(name) ?? 0, round.get(yardstick) ?? 0)),
      digits,
    );
  return { name, cpuMicroseconds: of((own) => own, 2), timesYardstick: of((own, yard) => own / yard, 1) };
});
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
if (values.json) console.log(JSON.stringify({ machine, results }, null, 2));
else
  console.table(
    results.map(({ name, cpuMicroseconds, timesYardstick }) => ({
      name,
      cpuMicroseconds: spreadText(cpuMicroseconds),
      timesYardstick: spreadText(timesYardstick),
    })),
  );

/** CPU microseconds of one. */
async function measure({ run, times = 1 }: Case): Promise<number> {
  const before = process.cpuUsage();
  const endsAt = performance.now() + Number(values.ms);
  let runs = 0;
  do {
    for (let n = 0; n < 8; n += 1) {
      // Awaiting what is no promise would cost more than some of the cases.
      const result = run();
      if (result instanceof Promise) await result;
    }
    runs += 8;
  } while (performance.now() < endsAt);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (runs * times);
}

function sealingCases(): Case[] {
  const ring = parseKeyRing(newKeyRingJson());
  const resident = {
    name: '試験 花子',
    kana: 'シケン ハナコ',
    address: '福岡県中間市通谷四丁目1番1号',
    birth_date: '1946-05-12',
    gender: 'female',
  };
  const columns = Object.entries(resident);
  const seal = () => columns.map(([name, value]) => [name, ring.seal(value, `residents.${name}`)] as const);
  const row = seal();
  return [
    { name: "seal a resident's row (5 columns)", run: seal },
    {
      name: "open a resident's row (5 columns)",
      run: () => row.map(([name, sealed]) => ring.open(sealed, `residents.${name}`)),
    },
    {
      name: 'blind index of a name',
      run: () => ring.index.valueOf(resident.name, 'resident_names.name_index'),
    },
  ];
}

function chainCases(): Case[] {
  const key = new Uint8Array(32).fill(7);
  const now = Temporal.Now.instant();
  const records = auditRecords(500, now);
  const seals = computeSeals(key, chainStart, records, now);
  const verify = () => {
    let head = chainStart;
    for (const [n, seal] of seals.entries()) {
      if (findSealFault(key, head, seal, records[n] ?? null)) throw new Error('The chain is not whole.');
      head = seal;
    }
  };
  return [
    {
      name: 'audit: seal a record into the chain',
      times: 500,
      run: () => computeSeals(key, chainStart, records, now),
    },
    { name: 'audit: verify a record of the chain', times: 500, run: verify },
  ];
}
