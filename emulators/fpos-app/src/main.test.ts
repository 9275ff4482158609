import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

function startProcess(env: Record<string, string>) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const started = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', EMULATOR_PORTALS: 'http://localhost:8080', ...env },
  });
  const exit = new Promise<number | null>((resolve) => started.once('exit', resolve));
  return { started, exit, complaint: text(started.stderr) };
}

async function expectRefusal(env: Record<string, string>, reason: string | RegExp) {
  const { exit, complaint } = startProcess(env);
  expect(await exit).toBe(1);
  expect(await complaint).toMatch(reason);
  expect((await complaint).trim().split('\n')).toHaveLength(1);
}

describe('the process', () => {
  it('says where it is ready, and ends at once on SIGTERM', async () => {
    const { started, exit, complaint } = startProcess({});
    const [line] = await Array.fromAsync(readUntilReady(started.stdout));
    expect(line).toMatch(/^Card app emulator ready at http:\/\/localhost:\d+\n$/);
    started.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await complaint).toBe('');
  });

  it('refuses production', () => expectRefusal({ NODE_ENV: 'production' }, 'refuses NODE_ENV=production'));

  it('names the port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expectRefusal({ PORT: String(port) }, `Port ${port} is taken`);
    other.close();
  });

  it.each([
    [{ PORT: 'eighty' }, /PORT must be a number/],
    [{ EMULATOR_PORTALS: '' }, /EMULATOR_PORTALS is missing/],
    [{ EMULATOR_PORTALS: 'http://localhost:8080/' }, /EMULATOR_PORTALS must be origins/],
    [{ EMULATOR_PORTALS: 'portal.example' }, /EMULATOR_PORTALS must be origins/],
  ])('refuses %o in one line', expectRefusal, 20_000);
});

async function* readUntilReady(stream: NodeJS.ReadableStream) {
  for await (const chunk of stream) {
    yield String(chunk);
    return;
  }
}
