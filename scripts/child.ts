/** Child processes of the commands: their output by lines, their readiness, and an end that leaves nothing behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A fault that one line explains; the commands print it without a stack. */
export class CannotStart extends Error {}

export interface ChildOptions {
  /** How messages call it. */
  name: string;
  /** Arguments of Node: the script and its own. */
  args: string[];
  env: NodeJS.ProcessEnv;
  onLine(line: string): void;
  /** The line that says it is ready. Lines before it are held back, and are the report when it does not come. */
  readyLine?: RegExp;
}

export interface Child {
  /** Resolves at the ready line; rejects with `CannotStart` and the child's last words when it ends before. */
  ready: Promise<void>;
  /** Resolves when the process has ended and its output was read. */
  ended: Promise<{ isSuccess: boolean; how: string }>;
  /** Asks it to end and waits. It may finish what it is doing; after the patience it is killed. */
  stop(patienceMs?: number): Promise<void>;
}

const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url));
const lastWordsMax = 12;

export function startChild({ name, args, env, onLine, readyLine }: ChildOptions): Child {
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env,
    // Outside the terminal's group, so that Ctrl-C reaches it once, from here, in the right order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ready = Promise.withResolvers<void>();
  const held: string[] = [];
  let isReady = false;
  const becomeReady = () => {
    isReady = true;
    held.splice(0).forEach(onLine);
    ready.resolve();
  };
  const hear = (line: string) => {
    if (isReady) onLine(line);
    else if (readyLine?.test(line)) becomeReady();
    else held.push(line);
  };
  if (!readyLine) becomeReady();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', hear);
  }
  const ended = whenEnded(child);
  void ended.then(({ how }) => {
    const report = held.slice(-lastWordsMax).join('\n');
    ready.reject(new CannotStart(report || `${name} ended before it was ready (${how}).`));
  });
  // Whoever waits for readiness hears of it; nobody has to.
  ready.promise.catch(() => {});
  return {
    ready: ready.promise,
    ended,
    async stop(patienceMs = 15_000) {
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function whenEnded(child: ChildProcess): Child['ended'] {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ isSuccess: false, how: error.message }));
    child.once('close', (code, signal) =>
      resolve({ isSuccess: code === 0, how: signal ?? `exit code ${code}` }),
    );
  });
}
