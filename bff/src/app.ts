/** Puts the portal together: services, their contracts, pages, assets, health. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { smtpMailer } from '#adapters/smtp/smtp.ts';
import { readOperations } from '#platform/contract/operations.ts';
import { serveOperation } from '#platform/contract/serve.ts';
import { type Dispatcher, startDispatcher } from '#platform/dispatcher.ts';
import { apiReference } from '#platform/docs/api-reference.ts';
import { removeOldIdempotencyKeys } from '#platform/idempotency.store.ts';
import { type JobRunner, startJobs } from '#platform/jobs.ts';
import { languageOf } from '#platform/language.ts';
import { createLimits, type Limits } from '#platform/limits.ts';
import { mailJob, mailRetentionJob } from '#platform/mail/mail-job.ts';
import { createMetrics, type Metrics } from '#platform/metrics.ts';
import { openNewsDesk } from '#platform/news.ts';
import { removeSettledEvents } from '#platform/outbox.store.ts';
import { portalPages } from '#platform/page/index.ts';
import { retentionJob } from '#platform/personal-data/retention.ts';
import type { Platform } from '#platform/platform.ts';
import { problem, problemResponse } from '#platform/problem.ts';
import { reindexInRowJob } from '#platform/reindex.ts';
import { resealJob } from '#platform/reseal.ts';
import type { Job, Service } from '#platform/service.ts';
import { createSessionFinder } from '#platform/session/sessions.ts';
import { createNewsStreams } from '#services/portal/index.ts';
import { createRegistry, type Registry } from '#services/registry/index.ts';
import { permissionsOf } from '#services/staff/index.ts';
import { contracts } from './contracts.ts';
import { loadPointPartners } from './point-partners.ts';
import { createServices } from './services.ts';

export interface App {
  fetch: Hono['fetch'];
  services: Service[];
  registry: Registry;
  dispatcher: Dispatcher;
  jobs: JobRunner;
  metrics: Metrics;
  /** Ends the open streams and answers every new request with 503. */
  refuse(): void;
  stop(): Promise<void>;
}

export interface AppOptions {
  limits?: Limits;
  metrics?: Metrics;
  /** Where the adapters of points partners are; the product's own when left out. */
  pointAdapters?: URL;
}

export async function createApp(platform: Platform, options: AppOptions = {}): Promise<App> {
  const { config, store, city } = platform;
  const limits =
    options.limits ?? createLimits({ writes: config.WRITES_PER_MINUTE, signIns: config.SIGN_INS_PER_MINUTE });
  const metrics = options.metrics ?? createMetrics({ withProcess: config.METRICS_PORT > 0 });
  const sessions = createSessionFinder(store, platform.log, permissionsOf);
  const newsDesk = await openNewsDesk(store);
  const streams = createNewsStreams();
  const registry = await createRegistry(platform);
  const pointPartners = await loadPointPartners(config, options.pointAdapters);
  const parts = { platform, sessions, limits, newsDesk, streams, registry, pointPartners };
  const services = createServices(parts);
  const dispatcher = startDispatcher(platform, services);
  const jobs = startJobs(platform, [
    tidyJob(),
    ...mailJobs(),
    retentionJob(store, services),
    resealJob(store, platform.log),
    reindexInRowJob(store, platform.log),
    ...services.flatMap((service) => service.jobs ?? []),
  ]);
  let refusing = false;

  const app = new Hono();
  app.get('/healthz', (c) => c.text('alive'));
  app.get('/readyz', async (c) => {
    if (refusing) return c.text('stopping', 503);
    return store.ping().then(
      () => c.text('ready'),
      () => c.text('the database does not answer', 503),
    );
  });
  app.use(async (c, next) => {
    if (!refusing) return next();
    c.res = refusal(c, 'not-ready');
    c.res.headers.set('Connection', 'close');
  });
  const serving = {
    platform,
    findActor: sessions.findActor,
    findPartner: services.find(({ findPartner }) => findPartner)?.findPartner,
    gate: services.find(({ gate }) => gate)?.gate,
    addressOf,
    limits,
    metrics,
    checkReplies: config.NODE_ENV !== 'production',
  };
  for (const service of services) {
    for (const operation of readOperations(service.name, contracts[service.name])) {
      const handler = service.handlers[operation.id];
      if (!handler) throw new Error(`${service.name} has no handler for ${operation.id}`);
      serveOperation(app, operation, handler, serving);
    }
  }
  app.all('/api/*', (c) => refusal(c, 'not-found'));
  app.route('/', apiReference(contracts, city.portalName.en ?? city.portalName.ja));
  app.route(
    '/',
    portalPages({ platform, registry, sessions, residentPermissions: permissionsOf(['resident']) }),
  );

  return {
    fetch: app.fetch,
    services,
    registry,
    dispatcher,
    jobs,
    metrics,
    refuse() {
      refusing = true;
      streams.closeAll();
    },
    async stop() {
      await jobs.stop();
      await dispatcher.stop();
      for (const service of services) await service.stop?.();
      newsDesk.close();
      registry.close();
    },
  };

  function refusal(c: Context, slug: 'not-found' | 'not-ready'): Response {
    const language = languageOf(c.req.header('accept-language'));
    return problemResponse(problem(slug), {
      language,
      requestId: uuidv7(),
      helpDeskPhone: city.helpDesk.phone,
    });
  }

  function addressOf(c: Context): string {
    const forwarded = config.TRUST_PROXY && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    // Requests that come in process, as in tests, have no connection.
    return forwarded || (c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'in-process');
  }

  function mailJobs(): Job[] {
    const { SMTP_URL: server, MAIL_FROM: from } = config;
    const sending = server ? [mailJob(platform, smtpMailer({ server, from }))] : [];
    return [...sending, mailRetentionJob(platform)];
  }

  function tidyJob(): Job {
    return {
      name: 'platform.tidy',
      everySeconds: 3600,
      run: (now) =>
        store.write(async (tx) => {
          await removeOldIdempotencyKeys(tx, now);
          await removeSettledEvents(tx, now);
        }),
    };
  }
}
