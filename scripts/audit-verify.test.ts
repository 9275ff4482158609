/** npm run audit:verify as an operator runs it: a process of its own, beside a portal in use. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../bff/src/testing/app.ts';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';

// Each starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

const secrets = newSecrets();
const settings = { ...secrets, IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')) };
const kept = mkdtempSync(join(tmpdir(), 'entame-anchors-'));
let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp({ env: settings });
  const administrator = await portal.as('administrator');
  for (let i = 0; i < 3; i++) await administrator.clients.identity.POST('/residents/search', { body: {} });
  await portal.app.jobs.tick();
  cpSync(join(portal.store.dataDir, 'anchors'), kept, { recursive: true });
});
afterAll(async () => {
  await portal[Symbol.asyncDispose]();
  rmSync(kept, { recursive: true, force: true });
});

async function verify(args: string[] = []) {
  const child = spawn(process.execPath, ['bff/src/verify-audit.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...settings, DATA_DIR: portal.store.dataDir },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, err, code };
}

test('a whole chain is found whole, also against its anchors', async () => {
  const { out, err, code } = await verify(['--anchors', kept]);
  expect([err, code]).toEqual(['', 0]);
  expect(out).toContain('3 records checked, whole as far as number 3.');
  expect(out).toContain('1 anchors compared.');
});

test.each([
  ['an unknown option', ['--sudo'], 'Usage: npm run audit:verify'],
  ['a folder that is not there', ['--anchors', '/nowhere'], 'no such file'],
  ['a folder without anchors', ['--anchors', 'docs'], 'holds no anchor'],
])('%s: nothing is said about the chain', async (_, args, words) => {
  const { err, code, out } = await verify(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
});

test('an anchor of somebody else is no anchor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entame-forged-'));
  writeFileSync(join(folder, 'audit.txt'), 'eyJhbGciOiJIUzI1NiJ9.eyJzZXF1ZW5jZSI6MX0.c2lnbmVk');
  const { err, code } = await verify(['--anchors', folder]);
  rmSync(folder, { recursive: true });
  expect([code, err]).toEqual([2, expect.stringContaining('audit.txt: an anchor there was not made')]);
});

test('a record cut off at the end is missed by an anchor, and a changed one by the chain', async () => {
  await portal.store.raw('DROP TRIGGER audit_seals_no_delete; DROP TRIGGER audit_log_no_delete');
  await portal.store.raw('DROP TRIGGER audit_log_no_update');
  await portal.store.raw(
    'DELETE FROM audit_log WHERE id = (SELECT audit_id FROM audit_seals WHERE sequence = 3)',
  );
  await portal.store.raw('DELETE FROM audit_seals WHERE sequence = 3');
  expect((await verify()).code).toBe(0);
  const cut = await verify(['--anchors', kept]);
  expect([cut.code, cut.err]).toEqual([1, expect.stringContaining('NOT WHOLE. Record number 3')]);
  await portal.store.raw("UPDATE audit_log SET outcome = 'x'");
  const changed = await verify();
  expect([changed.code, changed.err]).toEqual([
    1,
    expect.stringMatching(/Record number 1 \(.+\) was changed/),
  ]);
});
