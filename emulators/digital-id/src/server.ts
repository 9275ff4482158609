import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  FormTooLarge,
  isPostedFromElsewhere,
  readForm,
  redirect,
  sendText,
  setSecurityHeaders,
} from '../../card-pages/http.ts';
import { createPins, type Pins } from '../../card-pages/pins.ts';
import { readStylesheet } from '../../card-pages/stylesheet.ts';
import type { EmulatorConfig } from './config.ts';
import { applyFaults, type Faults } from './faults.ts';
import { indexPage } from './index-page.ts';
import { createInteractionHandler } from './interaction.ts';
import { sendPage } from './layout.ts';
import { createProvider } from './provider.ts';
import { createRealms, type RealmName, type Realms, realmNames } from './realms.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
type RealmHandler = (req: IncomingMessage, res: ServerResponse, subPath: string) => Promise<void>;

export type Emulator = {
  origin: string;
  close: () => Promise<void>;
  /** By realm; for tests that want to see a dishonest or broken issuer refused. */
  faults: Record<RealmName, Faults>;
};

const stylesheet = readStylesheet(new URL('./emulator.css', import.meta.url));

/** Listens on this machine only: the pages give anybody a city employee's identity. */
export async function startEmulator(config: EmulatorConfig): Promise<Emulator> {
  const ready = Promise.withResolvers<Handler>();
  const server = createServer((req, res) => {
    ready.promise.then((handle) => handle(req, res)).catch((error: unknown) => answerFailure(res, error));
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(config.port, '127.0.0.1', listening.resolve);
  await listening.promise;
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const faults = Object.fromEntries(realmNames.map((name) => [name, {}])) as Emulator['faults'];
  const close = () => {
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    server.closeAllConnections();
    return closed.promise;
  };
  try {
    ready.resolve(await createHandler(origin, config, faults));
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, close, faults };
}

async function createHandler(
  origin: string,
  config: EmulatorConfig,
  faults: Emulator['faults'],
): Promise<Handler> {
  const realms = createRealms(config.persons);
  const pins = createPins();
  const redirects = config.clients.flatMap((client) => client.redirect_uris);
  const clientOrigins = [...new Set(redirects.map((address) => new URL(address).origin))];
  const handlers: Partial<Record<RealmName, RealmHandler>> = {};
  for (const name of realmNames)
    handlers[name] = await createRealmHandler(origin, config, realms, name, pins, faults[name]);

  return async (req, res) => {
    setSecurityHeaders(res, clientOrigins);
    // The issuer is one exact name; whoever comes by another (127.0.0.1) is led there.
    req.headers.host = new URL(origin).host;
    if (isPostedFromElsewhere(req))
      return sendText(res, 403, 'Forms of this emulator work from its own pages.');
    const { pathname } = new URL(req.url ?? '/', origin);
    const [, name, subPath] = /^\/realms\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
    const realmHandler = name && handlers[name as RealmName];
    if (realmHandler && subPath) return realmHandler(req, res, subPath);
    const route = `${req.method} ${pathname}`;
    if (route === 'GET /') return sendPage(res, 200, indexPage(origin, realms, pins));
    if (route === 'GET /emulator.css') return void res.setHeader('content-type', 'text/css').end(stylesheet);
    if (route === 'POST /unlock') {
      pins.unlock((await readForm(req)).get('card') ?? '');
      return redirect(res, '/');
    }
    sendText(res, 404, 'Not found');
  };
}

async function createRealmHandler(
  origin: string,
  config: EmulatorConfig,
  realms: Realms,
  name: RealmName,
  pins: Pins,
  faults: Faults,
): Promise<RealmHandler> {
  const clients = config.clients.filter((client) => client.realm === name);
  const provider = await createProvider(origin, realms[name], clients);
  const handleInteraction = createInteractionHandler(provider, realms[name], pins);
  const handleProtocol = provider.callback();
  return async (req, res, subPath) => {
    if (subPath.startsWith('/interaction/')) {
      return handleInteraction(req, res, subPath.slice('/interaction/'.length));
    }
    if (!applyFaults(faults, req, res, subPath)) return;
    // The provider finds its own mount point by comparing the two addresses.
    Object.assign(req, { originalUrl: req.url });
    req.url = (req.url ?? '').slice(`/realms/${name}`.length);
    await handleProtocol(req, res);
  };
}

function answerFailure(res: ServerResponse, error: unknown): void {
  if (!(error instanceof FormTooLarge)) console.error(error);
  if (res.headersSent) res.destroy();
  else sendText(res, error instanceof FormTooLarge ? 413 : 500, 'The emulator could not answer.');
}
