import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function startProcess(env: Record<string, string>) {
  const started = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, PORT: '0', ...env } });
  const exit = new Promise<number | null>((resolve) => started.once('exit', resolve));
  return { started, exit, complaint: text(started.stderr) };
}

it('says where it is ready, and ends on SIGTERM', async () => {
  const { started, exit, complaint } = startProcess({});
  const line = await new Promise<string>((resolve) =>
    started.stdout.once('data', (chunk) => resolve(String(chunk))),
  );
  expect(line).toMatch(/^Context broker emulator ready at http:\/\/localhost:\d+\n$/);
  started.kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(await complaint).toBe('');
});

it.each([
  [{ NODE_ENV: 'production' }, /refuses NODE_ENV=production/],
  [{ PORT: 'eighty' }, /PORT must be a number/],
])('refuses %o in one line', async (env, reason) => {
  const { exit, complaint } = startProcess(env);
  expect(await exit).toBe(1);
  expect((await complaint).trim()).toMatch(reason);
  expect((await complaint).trim().split('\n')).toHaveLength(1);
});

it('names the port that is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const { exit, complaint } = startProcess({ PORT: String(port) });
  expect(await exit).toBe(1);
  expect(await complaint).toContain(`Port ${port} is taken`);
  other.close();
});
