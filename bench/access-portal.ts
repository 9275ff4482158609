/**
 * The server of bench:access: a resident, a helper and a member of staff on a database of its own, and operations
 * as the portal serves them and with fewer demands. Usage: access-portal.ts <file for the ladders>
 */
import { writeFileSync } from 'node:fs';
import { createClients } from '@entame/sdk/client';
import { serve } from '@hono/node-server';
import { createApp } from '../bff/src/app.ts';
import { loadCity } from '../bff/src/platform/city.ts';
import { systemClock } from '../bff/src/platform/clock.ts';
import { readConfig } from '../bff/src/platform/config.ts';
import { useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openStore } from '../bff/src/platform/db/store.ts';
import { createLog } from '../bff/src/platform/log.ts';
import { createPlatform } from '../bff/src/platform/platform.ts';
import { createSessionFinder } from '../bff/src/platform/session/sessions.ts';
import { permissionsOf } from '../bff/src/services/staff/index.ts';
import { createMounts, generousLimits, type Ladder } from './ladders.ts';
import { acceptTerms, addHelper, addResident, addStaff } from './people.ts';

const [output = ''] = process.argv.slice(2);
const config = readConfig(process.env);
useKeyRing(config.KEY_RING);
const location = { databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR };
await migrateDatabase(location);
const store = await openStore(location);
const log = createLog('error');
const platform = createPlatform({ store, clock: systemClock, city: loadCity(config.CITY), config, log });
const app = await createApp(platform, { limits: generousLimits });
for (const service of app.services) await service.seed?.(platform.clock.now());
await app.dispatcher.drain();
// What happens in the background of one step would be paid by the next.
await Promise.all([app.jobs.stop(), app.dispatcher.stop()]);

const sessions = createSessionFinder(store, log, permissionsOf);
const resident = await addResident(platform);
const helper = await addHelper(platform, resident.id);
const staff = await addStaff(platform);
await acceptTerms(createClients({ baseUrl: config.PUBLIC_ORIGIN, fetch: asResident }));
const mounts = createMounts({ platform, app, sessions });

const ladders = [publicRead(), await ownRead(), await staffRead(), await ownWrite()];
writeFileSync(output, JSON.stringify(ladders));
const fetch: typeof app.fetch = (request, ...rest) => {
  // The server's own time, whatever else runs on the machine.
  if (request.url.endsWith('/cpu')) return Response.json(process.cpuUsage());
  return mounts.fetch(request, ...rest);
};
serve({ fetch, port: config.PORT, hostname: config.HOST }, () => console.log('Portal ready'));

function asResident(request: Request): Promise<Response> {
  request.headers.set('cookie', resident.cookie);
  request.headers.set('origin', config.PUBLIC_ORIGIN);
  return Promise.resolve(app.fetch(request));
}

function actorOf({ cookie }: { cookie: string }) {
  return sessions.findActor(new Request(config.PUBLIC_ORIGIN, { headers: { cookie } }), platform.clock.now());
}

function publicRead(): Ladder {
  const found = mounts.find('consent', 'listDataKinds');
  const { path, method } = found.operation;
  const served = mounts.mountServed('/served', found, {}) + path;
  return {
    operation: 'public read (listDataKinds)',
    method,
    steps: [
      { name: 'handler alone', path: mounts.mountHandler(found, { kind: 'nobody' }) + path },
      { name: 'as served, nobody', path: served },
      { name: 'as served, signed in', path: served, cookie: resident.cookie },
    ],
  };
}

async function ownRead(): Promise<Ladder> {
  const found = mounts.find('points', 'getMyAccount');
  const { path, method } = found.operation;
  const actor = await actorOf(resident);
  const { cookie } = resident;
  const assurance = { level: 'aal3', withinSeconds: 24 * 3600 } as const;
  const withoutTerms = { needsTerms: false };
  const served = mounts.mountServed('/served', found, {}) + path;
  return {
    operation: "a resident's own read (getMyAccount)",
    method,
    steps: [
      { name: 'handler alone', path: mounts.mountHandler(found, actor) + path },
      { name: '+ contract', path: mounts.mountServed('/known', found, withoutTerms, actor) + path },
      { name: '+ session', path: mounts.mountServed('/session', found, withoutTerms) + path, cookie },
      { name: '+ terms gate (as served)', path: served, cookie },
      { name: '+ step-up', path: mounts.mountServed('/step-up', found, { assurance }) + path, cookie },
      { name: 'as served, by a helper (audit row)', path: served, cookie: helper.cookie },
    ],
  };
}

async function staffRead(): Promise<Ladder> {
  const found = mounts.find('identity', 'getResident');
  const { method } = found.operation;
  const path = found.operation.path.replace(':residentId', resident.id);
  const actor = await actorOf(staff);
  const { cookie } = staff;
  const withoutRecord = { personalData: false };
  const served = mounts.mountServed('/served', found, {}) + path;
  return {
    operation: 'a staff read of personal data (getResident)',
    method,
    steps: [
      { name: 'handler alone', path: mounts.mountHandler(found, actor) + path },
      { name: '+ contract', path: mounts.mountServed('/known', found, withoutRecord, actor) + path },
      {
        name: '+ session with second factor',
        path: mounts.mountServed('/session', found, withoutRecord) + path,
        cookie,
      },
      { name: '+ audit row and who-saw-what (as served)', path: served, cookie },
    ],
  };
}

async function ownWrite(): Promise<Ladder> {
  const found = mounts.find('healthcare', 'recordBloodPressure');
  const { path, method } = found.operation;
  const actor = await actorOf(resident);
  const { cookie } = resident;
  const once = { idempotent: false };
  const headers = {
    origin: config.PUBLIC_ORIGIN,
    'content-type': 'application/json',
    'idempotency-key': '[<id>]',
  };
  const repeated = { ...headers, 'idempotency-key': 'bench-bench-bench-bench' };
  const body = { systolic: 132, diastolic: 84, pulse: 71, setting: 'home' };
  const known = mounts.mountServed('/known', found, { ...once, needsTerms: false }, actor);
  const served = mounts.mountServed('/served', found, {}) + path;
  return {
    operation: "a resident's write (recordBloodPressure)",
    method,
    body: JSON.stringify({ ...body, measuredAt: platform.clock.now().subtract({ hours: 1 }).toString() }),
    steps: [
      { name: 'handler alone', path: mounts.mountHandler(found, actor) + path, headers },
      { name: '+ contract, audit row', path: known + path, headers },
      {
        name: '+ session, terms gate',
        path: mounts.mountServed('/once', found, once) + path,
        cookie,
        headers,
      },
      { name: '+ idempotency (as served)', path: served, cookie, headers },
      { name: 'as served, repeated key', path: served, cookie, headers: repeated },
    ],
  };
}
