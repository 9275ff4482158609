/** The sandbox of なかもPay as its own process, with its pages and its faults, for tests of what speaks to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface SandboxProcess {
  origin: string;
  /** Orders a fault: see emulators/nakamo-pay. */
  misbehave(fault: { kind: string; times?: number; size?: number }): Promise<void>;
  behave(): Promise<void>;
  /** Sends the messages that are due and waits. */
  flush(): Promise<void>;
  /** Yen in a wallet. */
  balanceOf(walletId: string): Promise<number>;
  /** Sends a form of a wallet's page: `payments`, `refunds`, `returns`. Answers the page that follows. */
  act(walletId: string, step: string, fields: Record<string, string>): Promise<string>;
  pageOf(walletId: string): Promise<string>;
  /** Chooses a wallet on the page where the portal sent the browser; answers where it goes back to. */
  choose(address: URL, walletId: string): Promise<URL>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../emulators/nakamo-pay/src/main.ts', import.meta.url));

export async function startNakamoPay(env: Record<string, string>): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', CONTROL_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const [origin = '', control = ''] = line.match(/http:\S+/g) ?? [];
  const pageOf = async (walletId: string) => (await fetch(`${origin}/wallets/${walletId}`)).text();
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return {
    origin,
    pageOf,
    async misbehave(fault) {
      const ordered = await fetch(`${control}/faults`, { method: 'PUT', body: JSON.stringify(fault) });
      if (!ordered.ok) throw new Error(await ordered.text());
    },
    behave: async () => void (await fetch(`${control}/faults`, { method: 'DELETE' })),
    flush: async () => void (await fetch(`${control}/callbacks/flush`, { method: 'POST' })),
    async balanceOf(walletId) {
      return Number(/data-balance="(\d+)"/.exec(await pageOf(walletId))?.[1]);
    },
    async act(walletId, step, fields) {
      const done = await post(`/wallets/${walletId}/${step}`, fields);
      return (await fetch(`${origin}${done.headers.get('location')}`)).text();
    },
    async choose(address, walletId) {
      const page = await (await fetch(address)).text();
      const state = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const chosen = await post('/link', { state, answer: walletId ? 'yes' : 'no', wallet: walletId });
      return new URL(chosen.headers.get('location') ?? '', origin);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
