import type { IncomingMessage, ServerResponse } from 'node:http';

/** What an issuer can be made to do wrong. Only the process that started the emulator can: no address leads here. */
export type Faults = Partial<Record<Endpoint, Fault>>;

type Json = Record<string, unknown>;
/** Answers something else than it would have, or nothing: `down` cuts the connection, `hang` never answers. */
export type Fault = 'down' | 'hang' | ((reply: Json) => Json | Promise<Json>);

const endpoints = {
  discovery: '/.well-known/openid-configuration',
  certs: '/protocol/openid-connect/certs',
  token: '/protocol/openid-connect/token',
  userinfo: '/protocol/openid-connect/userinfo',
} as const;
type Endpoint = keyof typeof endpoints;

/** Prepares the reply to a protocol request. Answers false when the request is not to be handled at all. */
export function applyFaults(
  faults: Faults,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): boolean {
  const [endpoint] = Object.entries(endpoints).find(([, address]) => path.startsWith(address)) ?? [];
  const fault = endpoint && faults[endpoint as Endpoint];
  if (!fault) return true;
  if (fault === 'hang') return false;
  if (fault === 'down') {
    req.socket.destroy();
    return false;
  }
  const end = res.end.bind(res);
  res.end = ((body: string) => {
    void Promise.resolve(fault(JSON.parse(String(body)))).then((changed) => {
      const text = JSON.stringify(changed);
      res.setHeader('content-length', Buffer.byteLength(text));
      end(text);
    });
    return res;
  }) as typeof res.end;
  return true;
}
