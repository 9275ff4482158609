/** A portal as the app sees one: three addresses, and a note of what came. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface TestPortal {
  origin: string;
  link(appOrigin: string): string;
  received: { path: string; body: Record<string, unknown> }[];
  close(): void;
}

export const challengePath = '/api/identity/v1/fpos/challenges/01937f00-0000-7000-8000-000000000000';

/** `refusal` is what it answers to an answer instead of taking it. */
export async function startTestPortal(
  device: 'this-phone' | 'another-device',
  refusal?: { title: string; nextStep: string },
): Promise<TestPortal> {
  const received: TestPortal['received'] = [];
  let origin = '';
  const server = createServer(async (req, res) => {
    const reply = (status: number, body?: object) => res.writeHead(status).end(body && JSON.stringify(body));
    if (req.url === `${challengePath}/description`) {
      const candidates = device === 'another-device' ? ['12', '47', '93'] : null;
      const about = { challengeId: challengePath.split('/').at(-1), portalName: '試験ポータル', origin };
      const signed = { purpose: 'sign-in', nonce: 'N', expiresAt: '2026-11-23T01:00:00.000Z' };
      return reply(200, { ...about, ...signed, device, candidates });
    }
    if (req.method !== 'POST') return reply(404, { title: '見つかりません' });
    received.push({ path: req.url ?? '', body: (await json(req)) as Record<string, unknown> });
    if (req.url?.endsWith('/decline')) return reply(204);
    if (refusal) return reply(422, refusal);
    reply(200, { returnAddress: device === 'this-phone' ? `${origin}/sign-in/card-app/return#x` : null });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    link: (appOrigin) => `${appOrigin}/app?challenge=${encodeURIComponent(origin + challengePath)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
