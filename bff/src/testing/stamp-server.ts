/** The server of the stamp currency, for tests: it believes whoever knows the secret and can be told to fail. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface StampServer {
  origin: string;
  /** Points by exchange; 0: refused, negative: undone. */
  slips: Map<string, number>;
  holders: Map<string, string>;
  /** How the next answers come: an error before or after the effect, or a refusal. */
  next: ('before' | 'after' | 'refuse' | 'used')[];
  close(): Promise<void>;
}

export async function startStampServer(secret: string): Promise<StampServer> {
  const slips = new Map<string, number>();
  const holders = new Map<string, string>();
  const next: StampServer['next'] = [];

  function act(form: URLSearchParams, order: string | undefined): string {
    const slip = form.get('slip') ?? '';
    const known = slips.get(slip);
    switch (form.get('command')) {
      case 'stamp':
        if (known === undefined) slips.set(slip, order === 'refuse' ? 0 : Number(form.get('points')));
        return told(slip);
      case 'look':
        return known === undefined ? 'result=NONE' : told(slip);
      case 'undo':
        if (order === 'used') return 'result=USED';
        slips.set(slip, -(known ?? 0) || Number.MIN_SAFE_INTEGER);
        return told(slip);
      case 'day':
        return [...slips]
          .filter(([, points]) => points > 0)
          .map((line) => line.join('='))
          .join('\n');
      case 'holder':
        if (form.get('card') !== 'card-7') return 'result=NG';
        holders.set(form.get('holder') ?? '', 'card-7');
        return 'result=OK\nlabel=７番の台紙';
      default:
        holders.delete(form.get('holder') ?? '');
        return 'result=OK';
    }
  }
  function told(slip: string): string {
    const points = slips.get(slip) ?? 0;
    if (points === 0) return 'result=NG';
    if (points < 0) return `result=VOID\npoints=${points === Number.MIN_SAFE_INTEGER ? 0 : -points}`;
    return `result=OK\npoints=${points}\nslip=S-${slip}`;
  }

  const server = createServer(async (req, res) => {
    const body = await text(req);
    const isKnown = req.headers['x-mac'] === createHmac('sha256', secret).update(body).digest('hex');
    if (!isKnown) return res.writeHead(403).end();
    const order = next.shift();
    if (order === 'before') return res.writeHead(500).end();
    const answer = act(new URLSearchParams(body), order);
    return order === 'after' ? res.writeHead(500).end() : res.end(answer);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    slips,
    holders,
    next,
    close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
}
