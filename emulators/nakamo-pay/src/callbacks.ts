/** What the portal is told. Each message is kept with the effect that caused it and sent until the portal has it. */
import { randomUUID } from 'node:crypto';
import type { SandboxConfig } from './config.ts';
import type { Books } from './database.ts';
import type { Faults } from './faults.ts';
import type { Signing } from './signing.ts';

export interface Callbacks {
  /** To be called in the step that has the effect. */
  enqueue(path: string, body: object): void;
  /** Sends what is due now; resolves when it was sent. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}
interface Callback {
  id: string;
  path: string;
  body: string;
  attempts: number;
}

const sweepMs = 500;
const heldMs = 10_000;
const retryMsMax = 60_000;
const timeoutMs = 10_000;
/** The portal will never take it; asking again changes nothing. */
const isFinal = (status: number) => status < 500 && ![401, 408, 429].includes(status);

export function createCallbacks(
  books: Books,
  { partnerApi }: SandboxConfig,
  parts: { signing: Signing; faults: Faults },
): Callbacks {
  const { signing, faults } = parts;
  let running: Promise<void> | undefined;
  let isStopped = false;

  async function send({ path, body }: Callback): Promise<number> {
    const address = `${partnerApi}${path}`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: await signing.authorize(address), 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => undefined);
    await response?.body?.cancel();
    return response?.status ?? 503;
  }

  async function deliver(callback: Callback): Promise<void> {
    const repeats = faults.take('duplicate-callback') ? 2 : 1;
    let status = 0;
    for (let n = 0; n < repeats; n++) status = await send(callback);
    const delay = Math.min(1_000 * 2 ** callback.attempts, retryMsMax);
    books
      .prepare(
        'UPDATE callbacks SET attempts = attempts + 1, answer = ?, is_done = ?, not_before = ? WHERE id = ?',
      )
      .run(status, isFinal(status) ? 1 : 0, Date.now() + delay, callback.id);
  }

  /** A message that is held back goes after whichever comes next, or by itself after a while. */
  function hold(id: string): void {
    books.prepare('UPDATE callbacks SET not_before = ? WHERE id = ?').run(Date.now() + heldMs, id);
  }

  async function run(): Promise<void> {
    const due = books.prepare(
      'SELECT id, path, body, attempts FROM callbacks WHERE is_done = 0 AND not_before <= ? ORDER BY not_before, id LIMIT 50',
    );
    for (;;) {
      const list = due.all(Date.now()) as Callback[];
      if (list.length === 0 || isStopped) return;
      for (const callback of list) {
        if (callback.attempts === 0 && faults.take('reordered-callback')) {
          hold(callback.id);
          continue;
        }
        await deliver(callback);
        books
          .prepare('UPDATE callbacks SET not_before = 0 WHERE is_done = 0 AND attempts = 0 AND id <> ?')
          .run(callback.id);
      }
    }
  }

  function flush(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }
  const sweep = setInterval(() => void flush(), sweepMs);
  sweep.unref();

  return {
    enqueue(path, body) {
      books
        .prepare('INSERT INTO callbacks (id, path, body, not_before) VALUES (?, ?, ?, 0)')
        .run(randomUUID(), path, JSON.stringify(body));
      setImmediate(() => void flush());
    },
    flush,
    async stop() {
      isStopped = true;
      clearInterval(sweep);
      await running;
    },
  };
}
