import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  FormTooLarge,
  isPostedFromElsewhere,
  sendJson,
  sendText,
  setSecurityHeaders,
} from '../../card-pages/http.ts';
import { answerApi } from './api.ts';
import { type Callbacks, createCallbacks } from './callbacks.ts';
import type { SandboxConfig } from './config.ts';
import { answerControl, type Doors } from './control.ts';
import { type Books, openBooks } from './database.ts';
import { createFaults, type Faults } from './faults.ts';
import { answerPages } from './pages.ts';
import { createSigning, type Signing } from './signing.ts';

export interface Sandbox {
  config: SandboxConfig;
  books: Books;
  faults: Faults;
  signing: Signing;
  callbacks: Callbacks;
  origin(): string;
}
export interface Started {
  origin: string;
  controlOrigin: string;
  close(): Promise<void>;
}

/** Listens on this machine only: whoever opens the pages has every wallet. */
export async function startSandbox(config: SandboxConfig): Promise<Started> {
  const books = openBooks(config.dataFile);
  const faults = createFaults();
  const signing = createSigning(config, books);
  const callbacks = createCallbacks(books, config, { signing, faults });
  let port = config.port;
  const origin = () => `http://localhost:${port}`;
  const sandbox: Sandbox = { config, books, faults, signing, callbacks, origin };

  const server = createServer((req, res) => {
    handle(sandbox, req, res).catch((error: unknown) => answerFailure(res, error));
  });
  port = await listen(server, config.port);
  const doors = createDoors(server, () => listen(server, port));
  const control = createServer((req, res) => {
    answerControl(sandbox, doors, req, res).catch((error: unknown) => answerFailure(res, error));
  });
  const controlPort = await listen(control, config.controlPort);

  return {
    origin: origin(),
    controlOrigin: `http://localhost:${controlPort}`,
    async close() {
      await callbacks.stop();
      await Promise.all([shut(control), doors.close(0)]);
      books.close();
    },
  };
}

async function handle(sandbox: Sandbox, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/v1/')) return answerApi(sandbox, req, res, url.pathname);
  setSecurityHeaders(res, [sandbox.config.portalOrigin]);
  if (isPostedFromElsewhere(req)) return sendText(res, 403, 'These forms work from their own pages.');
  return answerPages(sandbox, req, res, url);
}

/** Being down is not listening: whoever connects is refused, as by a machine that is switched off. */
function createDoors(server: Server, reopen: () => Promise<unknown>): Doors {
  let timer: NodeJS.Timeout | undefined;
  const doors: Doors = {
    async close(seconds) {
      clearTimeout(timer);
      if (server.listening) await shut(server);
      if (seconds > 0) timer = setTimeout(() => void doors.open(), seconds * 1_000).unref();
    },
    async open() {
      clearTimeout(timer);
      if (!server.listening) await reopen();
    },
  };
  return doors;
}

async function listen(server: Server, port: number): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  server.removeListener('error', listening.reject);
  return (server.address() as AddressInfo).port;
}

function shut(server: Server): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  server.closeAllConnections();
  return closed.promise;
}

function answerFailure(res: ServerResponse, error: unknown): void {
  const isTooLarge = error instanceof FormTooLarge;
  if (!isTooLarge) console.error(error);
  if (res.headersSent) res.destroy();
  else if (isTooLarge) sendText(res, 413, 'The form is too large.');
  else sendJson(res, 500, { title: 'The sandbox could not answer.' });
}
