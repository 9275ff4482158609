/** Fetching lists of revoked certificates from a server that behaves and from one that does not. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createAuthority, revocationList } from '../../../../emulators/fpos-app/src/authority.ts';
import { createCrlSource } from './crl-source.ts';

const nowMs = Date.now();
const fetching = { keepMs: 600_000, pauseMs: 10_000, timeoutMs: 200, bytesMax: 100_000 };
let list: Uint8Array;
beforeAll(async () => {
  const hourMs = 3_600_000;
  list = await revocationList(await createAuthority('EMULATOR'), [], { nextUpdateMs: nowMs + hourMs });
});

/** A server that answers the n-th request with the n-th of these, and the last for ever. */
async function serve(...answers: RequestListener[]) {
  let requests = 0;
  const server = createServer((req, res) => answers[Math.min(requests++, answers.length - 1)]?.(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/crl`;
  return { find: createCrlSource([address], fetching), countRequests: () => requests };
}
const good: RequestListener = (_, res) => void res.end(list);
const broken: RequestListener = (_, res) => void res.writeHead(500).end();

test('is asked once for many at the same time, and kept for a while', async () => {
  const { find, countRequests } = await serve(good);
  const found = await Promise.all([1, 2, 3, 4].map(() => find(nowMs)));
  expect(found.map((crls) => crls.length)).toEqual([1, 1, 1, 1]);
  await find(nowMs + fetching.keepMs - 1);
  expect(countRequests()).toBe(1);
  await find(nowMs + fetching.keepMs);
  expect(countRequests()).toBe(2);
});

test('keeps what it has while the server is down, and does not hammer it', async () => {
  const { find, countRequests } = await serve(good, broken);
  await find(nowMs);
  const laterMs = nowMs + fetching.keepMs;
  expect(await find(laterMs)).toHaveLength(1);
  await find(laterMs + fetching.pauseMs - 1);
  expect(countRequests()).toBe(2);
  await find(laterMs + fetching.pauseMs);
  expect(countRequests()).toBe(3);
});

test.each<[string, RequestListener]>([
  ['an error', broken],
  ['what is no list', (_, res) => void res.end('<html>')],
  ['too much', (_, res) => void res.end(Buffer.alloc(fetching.bytesMax + 1))],
  ['somewhere else', (_, res) => void res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ['nothing', () => {}],
])('has none when the server answers %s', async (_, answer) => {
  const { find } = await serve(answer);
  expect(await find(nowMs)).toEqual([]);
});
