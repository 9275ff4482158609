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
import { type CardReader, createCardReader } from './card-reader.ts';
import type { EmulatorConfig } from './config.ts';
import { answerHeadless } from './headless.ts';
import { indexPage } from './index-page.ts';
import { sendPage } from './layout.ts';
import { refusedPage, unknownPage, visitPage } from './pages.ts';
import { Refused, readChallengeAddress } from './portal-client.ts';
import { handleVisit } from './visit-steps.ts';
import { createVisits, type Visits } from './visits.ts';

export interface App {
  portals: readonly string[];
  reader: CardReader;
  pins: Pins;
  visits: Visits;
}

export type Emulator = { origin: string; trustAnchor: string; close: () => Promise<void> };

const stylesheet = readStylesheet(new URL('./emulator.css', import.meta.url));

/** Listens on this machine only: the pages give anybody a resident's identity. */
export async function startEmulator({ port, portals }: EmulatorConfig): Promise<Emulator> {
  const reader = await createCardReader();
  const app: App = { portals, reader, pins: createPins(), visits: createVisits(reader) };
  const server = createServer((req, res) => {
    handle(app, req, res).catch((error: unknown) => answerFailure(res, error));
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = () => {
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    server.closeAllConnections();
    return closed.promise;
  };
  return { origin, trustAnchor: reader.trustAnchor, close };
}

async function handle(app: App, req: IncomingMessage, res: ServerResponse): Promise<void> {
  setSecurityHeaders(res, app.portals);
  if (isPostedFromElsewhere(req))
    return sendText(res, 403, 'Forms of this emulator work from its own pages.');
  const url = new URL(req.url ?? '/', 'http://localhost');
  const [, id, step] = /^\/visits\/([^/]+)\/?([^/]*)$/.exec(url.pathname) ?? [];
  if (id !== undefined) return handleVisit(app, req, res, id, step ?? '');
  const route = `${req.method} ${url.pathname}`;
  if (route === 'GET /') return sendPage(res, 200, indexPage(app.pins));
  if (route === 'GET /app') return openApp(app, res, url.searchParams.get('challenge'));
  if (route === 'GET /emulator.css') return void res.setHeader('content-type', 'text/css').end(stylesheet);
  if (route === 'GET /trust-anchor.pem') return sendText(res, 200, app.reader.trustAnchor);
  if (route === 'GET /root.crl') return sendCrl(res, await app.reader.revocationList('root'));
  if (route === 'GET /issuing.crl') return sendCrl(res, await app.reader.revocationList('issuing'));
  if (route === 'POST /headless') return answerHeadless(app, req, res);
  if (route === 'POST /unlock') {
    app.pins.unlock((await readForm(req)).get('card') ?? '');
    return redirect(res, '/');
  }
  sendText(res, 404, 'Not found');
}

/** Where the link and the QR code lead. */
async function openApp(
  { portals, pins, visits }: App,
  res: ServerResponse,
  link: string | null,
): Promise<void> {
  const address = readChallengeAddress(link, portals);
  if (!address) return sendPage(res, 400, unknownPage());
  try {
    sendPage(res, 200, visitPage(await visits.open(address), pins));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sendPage(res, error.status, refusedPage(error, `${address.origin}/sign-in`));
  }
}

function sendCrl(res: ServerResponse, list: Uint8Array): void {
  res.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(list);
}

function answerFailure(res: ServerResponse, error: unknown): void {
  if (!(error instanceof FormTooLarge)) console.error(error);
  if (res.headersSent) res.destroy();
  else sendText(res, error instanceof FormTooLarge ? 413 : 500, 'The emulator could not answer.');
}
