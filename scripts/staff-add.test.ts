import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';

// Each starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

const dataDir = mkdtempSync(join(tmpdir(), 'entame-staff-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const secrets = newSecrets();
const settings = {
  ...secrets,
  DATA_DIR: dataDir,
  IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
};

async function staffAdd(args: string[], env: Record<string, string> = settings) {
  const child = spawn(process.execPath, ['bff/src/add-staff.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out: out.trim(), err: err.trim(), code };
}

const wanted = [
  '--provider',
  'city-staff',
  '--subject',
  's-1',
  '--name',
  '管理 一郎',
  '--role',
  'administrator',
];
const change = (name: string, value: string) => wanted.with(wanted.indexOf(name) + 1, value);

test('registers a member of staff, once', async () => {
  expect(await staffAdd(wanted)).toEqual({
    out: '管理 一郎 (s-1) may sign in as administrator.',
    err: '',
    code: 0,
  });
  const again = await staffAdd(wanted);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('s-1 is registered already.')]);
});

describe('refuses, and says how it is done,', () => {
  test.each([
    ['nothing at all', []],
    ['a role of residents', change('--role', 'resident')],
    ['an invented role', change('--role', 'mayor')],
    ['an issuer of residents', change('--provider', 'my-number-card')],
    ['an empty name', change('--name', '  ')],
    ['an organiser without a group', change('--role', 'organiser')],
    ['a group for a clerk', [...change('--role', 'staff'), '--group', '通谷自治会']],
    ['an unknown option', [...wanted, '--sudo']],
  ])('%s', async (_, args) => {
    const { code, err } = await staffAdd(args);
    expect(code).toBe(1);
    expect(err).toContain('Usage: npm run staff:add');
    expect(err).not.toContain('    at ');
  });
});

test('names every missing setting', async () => {
  const { code, err } = await staffAdd(wanted, {});
  expect(code).toBe(1);
  for (const name of ['KEY_RING', 'SIGNING_KEY', 'IDENTITY_PROVIDERS']) expect(err).toContain(name);
});
