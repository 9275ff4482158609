/** The server process: reads the environment, opens the database, listens, and stops in good order. */

import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { loadCity } from '#platform/city.ts';
import { systemClock } from '#platform/clock.ts';
import { type Config, ConfigFault, readConfig } from '#platform/config.ts';
import { DatabaseNewerThanCode, DatabaseUnavailable } from '#platform/db/errors.ts';
import { useKeyRing } from '#platform/db/keyring.ts';
import { migrateDatabase } from '#platform/db/migrate.ts';
import { refuseUnknownIndexKeys } from '#platform/db/reindex.store.ts';
import { openStore } from '#platform/db/store.ts';
import { drain } from '#platform/drain.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform } from '#platform/platform.ts';
import { createApp } from './app.ts';

/** Whoever sends a request drop by drop keeps a connection no longer than this. */
const requestLimits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
};

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const isDemo = process.argv.includes('--demo');
  if (isDemo && config.NODE_ENV === 'production') {
    throw new ConfigFault(
      '--demo would put invented residents beside real ones; NODE_ENV=production refuses it.',
    );
  }
  const log = createLog(config.LOG_LEVEL);
  useKeyRing(config.KEY_RING);
  const location = { databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR };
  const applied = await migrateDatabase(location);
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  const store = await openStore({ ...location, onError: (error) => log.error({ error }, 'database') });
  await refuseUnknownIndexKeys(store.read);
  const platform = createPlatform({ store, clock: systemClock, city: loadCity(config.CITY), config, log });
  const app = await createApp(platform);
  await app.registry.publishBuiltIn();
  if (isDemo) {
    for (const service of app.services) await service.seed?.(platform.clock.now());
    await app.dispatcher.drain();
  }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: requestLimits }) as Server;
  const metricsServer = await serveMetrics(config, app.metrics.read);
  await listen(server, config.PORT, config.HOST);
  await app.jobs.tick();
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    app.refuse();
    await drain(server);
    metricsServer?.close();
    await app.stop();
    await store.close();
    process.exit(0);
  };
  const onSignal = () => {
    stop().catch((error) => {
      log.error({ error }, 'stopping');
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  process.stdout.write(`Portal ready at ${config.PUBLIC_ORIGIN}\n`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** On a port of its own, so that the public one cannot show it by accident. */
async function serveMetrics(config: Config, read: () => Promise<string>): Promise<Server | undefined> {
  if (config.METRICS_PORT === 0) return undefined;
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    return response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(await read());
  });
  await listen(server, config.METRICS_PORT, config.METRICS_HOST);
  return server;
}

/** One line that says what to do, for what an operator can mend; the whole error for what only we can. */
function explain(error: unknown): string {
  if (error instanceof ConfigFault) return `The settings are not right:\n${error.message}`;
  if (error instanceof DatabaseUnavailable || error instanceof DatabaseNewerThanCode) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

start().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
