/** Runs a command as a process of its own and reads what a person at the terminal would. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type RunningCommand = ReturnType<typeof startCommand>;

/** Starts `scripts/<name>.ts` with this environment and, but for PATH, nothing of ours. */
export function startCommand(script: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const heard = new EventTarget();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    heard.dispatchEvent(new Event('line'));
  });
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
  const exit = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return {
    pid: child.pid ?? 0,
    lines,
    errors,
    exit,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Resolves with the line of standard output that matches; rejects when the command ends without it. */
    async line(pattern: RegExp): Promise<string> {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const look = () => {
        const found = lines.find((line) => pattern.test(line));
        if (found) resolve(found);
      };
      heard.addEventListener('line', look);
      look();
      void exit.then((code) => reject(new Error(`ended with ${code}: ${errors.join('\n')}`)));
      return promise.finally(() => heard.removeEventListener('line', look));
    },
  };
}

/** Something that takes a port. */
export async function occupyPort(port = 0): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as { port: number };
  return { port: taken, server };
}

export async function isFree(port: number): Promise<boolean> {
  try {
    const { server } = await occupyPort(port);
    server.close();
    return true;
  } catch {
    return false;
  }
}

/** Process ids of the direct children; Linux only. */
export function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}
