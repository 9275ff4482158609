/**
 * A part of bench:http, in a process of its own: makes a database with a resident who uses every service, asks the BFF
 * in process for what is measured, and writes down which statements that took. Usage: http-data.ts <file to write>
 */
import { writeFileSync } from 'node:fs';
import { type Clients, createClients, newIdempotencyKey } from '@entame/sdk/client';
import SqliteDatabase, { type Statement } from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import { type App, createApp } from '../bff/src/app.ts';
import { loadCity } from '../bff/src/platform/city.ts';
import { systemClock } from '../bff/src/platform/clock.ts';
import { readConfig } from '../bff/src/platform/config.ts';
import { useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore } from '../bff/src/platform/db/store.ts';
import { createLog } from '../bff/src/platform/log.ts';
import { createPlatform, type Platform } from '../bff/src/platform/platform.ts';
import { acceptTerms, addResident } from './people.ts';

export interface RecordedStatement {
  sql: string;
  params: unknown[];
  method: 'all' | 'get' | 'run';
  /** Rows as arrays, as Drizzle reads them. */
  isRaw: boolean;
}

export interface RecordedRequest {
  name: string;
  path: string;
  statements: RecordedStatement[];
  reply: unknown;
}

export interface Recording {
  cookie: string;
  requests: RecordedRequest[];
}

const measured = { dashboard: '/api/portal/v1/dashboard', 'points account': '/api/points/v1/me/account' };
const activitiesAttended = 40;
const readings = 30;

const [output = ''] = process.argv.slice(2);
const config = readConfig(process.env);
useKeyRing(config.KEY_RING);
await migrateDatabase({ dataDir: config.DATA_DIR });
const store = await openStore({ dataDir: config.DATA_DIR });
const parts = { store, clock: systemClock, city: loadCity(config.CITY), config, log: createLog('error') };
const platform = createPlatform(parts);
const app = await createApp(platform);
await app.registry.publishBuiltIn();
for (const service of app.services) await service.seed?.(platform.clock.now());

const { id, cookie } = await addResident(platform);
await attendActivities(platform, id);
await app.dispatcher.drain();
const send = (request: Request) => {
  request.headers.set('cookie', cookie);
  request.headers.set('origin', config.PUBLIC_ORIGIN);
  return Promise.resolve(app.fetch(request));
};
const clients = createClients({ baseUrl: config.PUBLIC_ORIGIN, fetch: send });
await acceptTerms(clients);
await useServices(clients);

const requests: RecordedRequest[] = [];
for (const [name, path] of Object.entries(measured)) requests.push(await record(app, name, path));
writeFileSync(output, JSON.stringify({ cookie, requests } satisfies Recording));
await app.stop();
await store.close();
process.exit(0);

async function attendActivities({ store, publish, clock }: Platform, residentId: string): Promise<void> {
  for (let count = 0; count < activitiesAttended; count += 1) {
    const attendedAt = clock.now().toString({ smallestUnit: 'millisecond' });
    const activity = {
      activityId: uuidv7(),
      activityTitle: '公園の清掃',
      groupId: null,
      points: 50,
      attendedAt,
    };
    await store.write((tx) =>
      publish(tx, 'activity.attended', { checkInId: uuidv7(), residentId, ...activity }),
    );
  }
}

async function useServices({ healthcare, rideshare }: Clients): Promise<void> {
  const now = Temporal.Now.instant();
  for (let day = 0; day < readings; day += 1) {
    const measuredAt = now.subtract({ hours: 24 * day }).toString({ smallestUnit: 'millisecond' });
    const { error } = await healthcare.POST('/me/blood-pressure/readings', {
      params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { systolic: 132, diastolic: 84, pulse: 71, measuredAt, setting: 'home' },
    });
    if (error) throw new Error(error.title);
  }
  const { error } = await rideshare.POST('/me/bookings', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: {
      pickupPlaceId: 'station-nakama',
      dropoffPlaceId: 'station-toritani',
      passengers: 1,
      wheelchair: false,
    },
  });
  if (error) throw new Error(error.title);
}

/** The third time, when everything that is kept between requests is there. */
async function record(app: App, name: string, path: string): Promise<RecordedRequest> {
  const ask = async () => {
    const response = await app.fetch(
      new Request(new URL(path, config.PUBLIC_ORIGIN), { headers: { cookie } }),
    );
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return response.json();
  };
  await ask();
  await ask();
  const { statements, stop } = watchStatements();
  const reply = await ask();
  stop();
  return { name, path, statements, reply };
}

/** better-sqlite3 has one prototype for all statements, so that is where one can listen. */
function watchStatements() {
  const statements: RecordedStatement[] = [];
  const prototype = Object.getPrototypeOf(new SqliteDatabase(':memory:').prepare('SELECT 1'));
  const rawOnes = new WeakSet<object>();
  const original = { raw: prototype.raw, all: prototype.all, get: prototype.get, run: prototype.run };
  prototype.raw = function (this: Statement, isOn = true) {
    if (isOn) rawOnes.add(this);
    else rawOnes.delete(this);
    return original.raw.call(this, isOn);
  };
  for (const method of ['all', 'get', 'run'] as const) {
    prototype[method] = function (this: Statement, ...params: unknown[]) {
      statements.push({ sql: this.source, params, method, isRaw: rawOnes.has(this) });
      return original[method].apply(this, params);
    };
  }
  return { statements, stop: () => Object.assign(prototype, original) };
}
