/** The card app's emulator and a portal that it can talk to, on real ports. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Emulator, startEmulator } from '../../../emulators/fpos-app/src/server.ts';
import { startTestApp, type TestApp } from './app.ts';

export interface FposStack extends AsyncDisposable {
  portal: TestApp;
  origin: string;
  emulator: Emulator;
  /** A browser's request to the portal; `jar` keeps its cookies. */
  browse(jar: CookieJar, path: string, body?: object): Promise<Response>;
  /** The app, all at once; see the emulator's README. */
  present(challenge: string, fields: Record<string, string>): Promise<Presented>;
}

export interface Presented {
  status: number;
  returnAddress?: string | null;
  /** `/problems/<slug>`, or what the app itself says. */
  type?: string;
}

export type CookieJar = Map<string, string>;

export async function startFposStack(options: { crls?: string[] } = {}): Promise<FposStack> {
  let app: TestApp | undefined;
  const server = createAdaptorServer({
    // Other tests run in this process, with the Response that Node has.
    overrideGlobalObjects: false,
    fetch: (request) => app?.app.fetch(request) ?? new Response(null, { status: 503 }),
  }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const emulator = await startEmulator({ port: 0, portals: [origin] });
  const portal = await startTestApp({
    now: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    env: {
      PUBLIC_ORIGIN: origin,
      FPOS_APP: JSON.stringify({
        id: 'fpos',
        name: { ja: 'マイナンバーカード' },
        description: { ja: 'スマートフォンのアプリで、カードを読み取ります。' },
        appLink: `${emulator.origin}/app?challenge={challenge}`,
        trustAnchors: [emulator.trustAnchor],
        crls: options.crls ?? [`${emulator.origin}/root.crl`, `${emulator.origin}/issuing.crl`],
      }),
    },
  });
  app = portal;

  return {
    portal,
    origin,
    emulator,
    async browse(jar, path, body) {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await portal.app.fetch(
        new Request(new URL(path, origin), {
          method: body ? 'POST' : 'GET',
          headers: { cookie, origin, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    },
    async present(challenge, fields) {
      const body = new URLSearchParams({ challenge, pin: '1234', ...fields });
      return (await (
        await fetch(`${emulator.origin}/headless`, { method: 'POST', body })
      ).json()) as Presented;
    },
    async [Symbol.asyncDispose]() {
      await emulator.close();
      server.closeAllConnections();
      server.close();
      await portal[Symbol.asyncDispose]();
    },
  };
}
