import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeTestClient } from './testing/test-client.ts';

const clients = JSON.stringify([describeTestClient('residents', 'portal')]);

function startProcess(env: Record<string, string>) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const started = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', EMULATOR_CLIENTS: clients, ...env },
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

function writeSeed(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'emulator-')), 'persons.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the process', () => {
  it('says where it is ready, and ends at once on SIGTERM', async () => {
    const { started, exit, complaint } = startProcess({});
    const [line] = await Array.fromAsync(readUntilReady(started.stdout));
    expect(line).toMatch(/^Digital ID emulator ready at http:\/\/localhost:\d+\n$/);
    const origin = line?.slice(line.indexOf('http')).trim();
    expect((await fetch(`${origin}/realms/staff/.well-known/openid-configuration`)).status).toBe(200);
    const stoppedAtMs = Date.now();
    started.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(Date.now() - stoppedAtMs).toBeLessThan(2000);
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
    [{ EMULATOR_CLIENTS: '' }, /EMULATOR_CLIENTS is missing/],
    [{ EMULATOR_CLIENTS: '{' }, /EMULATOR_CLIENTS is not JSON/],
    [{ EMULATOR_CLIENTS: '[{"realm":"moon"}]' }, /EMULATOR_CLIENTS\[0\]: realm must be one of/],
    [{ EMULATOR_CLIENTS: clients.replace('"crv":"P-256"', '"crv":"P-521"') }, /EC P-256 public keys/],
    [{ EMULATOR_CLIENTS: clients.replace('"kty"', '"d":"x","kty"') }, /private key/],
    [{ EMULATOR_CLIENTS: clients.replace('http://', 'ftp://') }, /redirect_uris/],
    [{ EMULATOR_CLIENTS: clients.replace('/callback', '/callback#part') }, /redirect_uris/],
    [{ EMULATOR_SEED_FILE: '/nowhere.json' }, /EMULATOR_SEED_FILE \/nowhere.json cannot be read/],
    [
      { EMULATOR_SEED_FILE: writeSeed({ residents: [{ id: 'x' }], staff: [] }) },
      /residents\[0\] lacks "name"/,
    ],
  ])('refuses %o in one line', expectRefusal, 20_000);

  it('takes other persons from a file', async () => {
    const { builtInPersons } = await import('./persons.ts');
    const [resident] = builtInPersons.residents;
    const path = writeSeed({ residents: [{ ...resident, name: '試験 <b>' }], staff: [] });
    const { started, exit } = startProcess({ EMULATOR_SEED_FILE: path });
    const [line] = await Array.fromAsync(readUntilReady(started.stdout));
    const page = await (await fetch(line?.slice(line.indexOf('http')).trim() ?? '')).text();
    expect(page).toContain('試験 &lt;b&gt;');
    expect(page).not.toContain('中間 花子');
    started.kill('SIGINT');
    expect(await exit).toBe(0);
  });
});

async function* readUntilReady(stream: NodeJS.ReadableStream) {
  for await (const chunk of stream) {
    yield String(chunk);
    return;
  }
}
