import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrokerConfig } from './config.ts';
import { createFaults } from './faults.ts';
import { createTenants } from './memory.ts';
import { BrokerProblem } from './problem.ts';
import { answer, type Request } from './routes.ts';

export type Broker = { origin: string; close: () => Promise<void> };

const coreContext = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld';
const bodyBytesMax = 4 * 1024 * 1024;

/** Listens on this machine only: it knows no secrets but has a city's data. */
export async function startBroker({ port, token }: BrokerConfig): Promise<Broker> {
  const tenantOf = createTenants();
  const faults = createFaults();

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://broker');
    if (pathname === '/emulator/faults' && req.method === 'PUT') {
      faults.set(JSON.parse((await readBody(req)) || '{}'));
      return void res.writeHead(204).end();
    }
    if (await faults.strike(req, res)) return;
    if (token !== undefined && req.headers.authorization !== `Bearer ${token}`) {
      return void res.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    }
    const tenant = String(req.headers['ngsild-tenant'] ?? '');
    if (tenant) res.setHeader('ngsild-tenant', tenant);
    const link = String(
      req.headers.link ??
        `<${coreContext}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`,
    );
    const request: Request = {
      method: req.method ?? 'GET',
      path: decodeURIComponent(pathname.replace(/\/$/, '')),
      query: searchParams,
      tenant: { name: tenant, ...tenantOf(tenant) },
      link,
      body: await readJson(req),
    };
    const reply = answer(request);
    const shown = reply.body !== undefined && { 'content-type': 'application/json', link };
    res.writeHead(reply.status, { ...shown, ...reply.headers });
    res.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  }

  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => refuse(res, error));
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  if (req.method !== 'POST' && req.method !== 'PATCH') return undefined;
  const [mediaType] = String(req.headers['content-type'] ?? '').split(';');
  if (mediaType !== 'application/json' && mediaType !== 'application/ld+json') {
    const title = 'unsupported format of payload';
    throw Object.assign(new BrokerProblem('InvalidRequest', title, mediaType), { status: 415 });
  }
  const text = await readBody(req);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new BrokerProblem('InvalidRequest', 'JSON Parse Error');
  }
  // The context is in the body or in the header, never in both and never in neither of them when it must be there.
  const first = (Array.isArray(body) ? body[0] : body) as { '@context'?: unknown } | null;
  const hasContext = first?.['@context'] !== undefined;
  if (mediaType === 'application/ld+json' && !hasContext) {
    throw new BrokerProblem('BadRequestData', 'Mandatory field missing', '@context');
  }
  if (mediaType === 'application/json' && hasContext) {
    throw new BrokerProblem('BadRequestData', '@context in a payload of application/json');
  }
  return body;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new BrokerProblem('BadRequestData', 'Payload too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(res: ServerResponse, error: unknown): void {
  const problem =
    error instanceof BrokerProblem
      ? error
      : new BrokerProblem('InternalError', 'The emulator could not answer');
  if (problem !== error) console.error(error);
  if (res.headersSent) res.destroy();
  else {
    res.writeHead(problem.status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(problem.body));
  }
}
