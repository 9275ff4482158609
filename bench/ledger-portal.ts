/**
 * The portal of bench:ledger: residents who are signed in, have points and a wallet, on a journal of a given length.
 * Usage: ledger-portal.ts <file for the cookies> <transfers> <partner>
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
import { recordWalletLink } from '../bff/src/services/points/exchange/wallet-links.store.ts';
import { ledgerKeyOf } from '../bff/src/services/points/ledger/keys.ts';
import { createLedger } from '../bff/src/services/points/ledger/ledger.ts';
import { generousLimits } from './ladders.ts';
import { fillJournal } from './ledger-data.ts';
import { acceptTerms, addResident, type BenchPerson } from './people.ts';

const [output = '', transfers = '', partnerId = ''] = process.argv.slice(2);
const people = 256;

const config = readConfig(process.env);
useKeyRing(config.KEY_RING);
const location = { databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR };
await migrateDatabase(location);
const store = await openStore({ ...location, poolSize: 16 });
const log = createLog('error');
const platform = createPlatform({ store, clock: systemClock, city: loadCity(config.CITY), config, log });
const pointAdapters = new URL('./adapters/', import.meta.url);
const app = await createApp(platform, { limits: generousLimits, pointAdapters });
for (const service of app.services) await service.seed?.(platform.clock.now());
await app.dispatcher.drain();
// Only what a request itself costs is measured.
await Promise.all([app.jobs.stop(), app.dispatcher.stop()]);

const residents: BenchPerson[] = [];
for (let n = 0; n < people; n++) residents.push(await addResident(platform));
const ids = residents.map(({ id }) => id);
const ledger = createLedger({ clock: systemClock, key: ledgerKeyOf(platform) });
await fillJournal({ store, ledger }, ids, Number(transfers));
for (const { id, cookie } of residents) {
  const wallet = { pairwiseId: id.padEnd(64, '0'), walletLabel: '1', linkedAt: platform.clock.now() };
  await store.write((tx) => recordWalletLink(tx, { id, residentId: id, partnerId, ...wallet }));
  await acceptTerms(createClients({ baseUrl: config.PUBLIC_ORIGIN, fetch: as(cookie) }));
}
writeFileSync(output, JSON.stringify(residents.map(({ cookie }) => cookie)));
serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, () => console.log('Portal ready'));

function as(cookie: string) {
  return async (request: Request): Promise<Response> => {
    request.headers.set('cookie', cookie);
    request.headers.set('origin', config.PUBLIC_ORIGIN);
    return app.fetch(request);
  };
}
