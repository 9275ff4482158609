/** The emulator answers as a broker does: every recorded request, sent to the real process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrokerProcess, startBrokerProcess } from '../../testing/broker.ts';
import exchanges from './recorded/exchanges.json' with { type: 'json' };

let broker: BrokerProcess;
beforeAll(async () => {
  broker = await startBrokerProcess();
});
afterAll(() => broker.stop());

interface Exchange {
  name: string;
  before: unknown[];
  subscribed?: unknown;
  request: { method: string; path: string; body?: unknown };
  reply: { status: number; headers: Record<string, string>; body: unknown };
}

describe('the context broker emulator', () => {
  it.each((exchanges as Exchange[]).map((one, index) => [one.name, index, one] as const))(
    '%s',
    async (_name, index, { before, subscribed, request, reply }) => {
      // A tenant of its own for each, so that they do not see each other's entities.
      const send = sender(`t${index}`);
      if (before.length > 0) await send('POST', '/entityOperations/upsert', before);
      if (subscribed) await send('POST', '/subscriptions', subscribed);
      const response = await send(request.method, request.path, request.body);
      const text = await response.text();
      expect(response.status).toBe(reply.status);
      expect(Object.fromEntries(response.headers)).toMatchObject(reply.headers);
      expect(response.headers.get('ngsild-tenant')).toBe(`t${index}`);
      if (reply.body === null) expect(text).toBe('');
      else expect(JSON.parse(text)).toEqual(withExtras(reply.body));
    },
  );
});

function sender(tenant: string) {
  return (method: string, path: string, body?: unknown) =>
    fetch(`${broker.origin}/ngsi-ld/v1${path}`, {
      method,
      headers: {
        'NGSILD-Tenant': tenant,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}

/** A broker may tell more than was written down, such as how often a subscription was served; never less. */
function withExtras(recorded: unknown): unknown {
  if (Array.isArray(recorded)) return recorded.map(withExtras);
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  const members = Object.entries(recorded).map(([name, value]) => [name, withExtras(value)]);
  return expect.objectContaining(Object.fromEntries(members));
}
