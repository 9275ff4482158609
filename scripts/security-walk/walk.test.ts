/** An attack that cannot succeed proves nothing: against a careless server each of these gets through. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Breach } from './attack.ts';
import { sampleOf } from './sample.ts';
import { attacks } from './walk.ts';

let careless: Server;
let origin: string;
beforeAll(async () => {
  careless = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://x');
    const returnTo = searchParams.get('returnTo');
    if (returnTo) return response.writeHead(302, { Location: returnTo }).end();
    return response.setHeader('Cache-Control', 'public').end(`Welcome to ${request.headers.host}`);
  });
  await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(careless.address() as AddressInfo).port}`;
});
afterAll(() => careless.close());

describe('on a careless server', () => {
  it.each(['open-redirect', 'host-header', 'response-headers'])('%s gets through', async (id) => {
    const attack = attacks.find((one) => one.id === id);
    await expect(attack?.run({ origin, emulatorOrigin: origin })).rejects.toBeInstanceOf(Breach);
  });

  it('log-injection gets through when the log repeats what was sent', async () => {
    const attack = attacks.find(({ id }) => id === 'log-injection');
    const logLines = () => ['GET /api/identity/v1/me', '{"level":30,"msg":"forged-by-walk"}'];
    await expect(attack?.run({ origin, emulatorOrigin: origin, logLines })).rejects.toBeInstanceOf(Breach);
  });
});

describe('sampleOf', () => {
  it.each([
    [{ type: 'string', pattern: '^[a-z0-9-]{1,60}$' }, 'a'],
    [{ type: 'string', format: 'uuid' }, '00000000-0000-7000-8000-000000000000'],
    [{ type: ['integer', 'null'], minimum: 60 }, 60],
    [{ enum: ['home', 'office'] }, 'home'],
    [{ type: 'object', required: ['a'], properties: { a: { type: 'boolean' }, b: {} } }, { a: false }],
    [{ type: 'array', minItems: 2, items: { const: 1 } }, [1, 1]],
  ])('%j', (schema, sample) => {
    expect(sampleOf(schema, (one) => one)).toEqual(sample);
  });
});
