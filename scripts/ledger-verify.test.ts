/** npm run ledger:verify as an operator runs it: a process of its own, beside a portal in use. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ledgerKeyOf } from '../bff/src/services/points/index.ts';
import { createLedger } from '../bff/src/services/points/ledger/ledger.ts';
import { startTestApp, type TestApp } from '../bff/src/testing/app.ts';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';

// Each starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

const settings = {
  ...newSecrets(),
  IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
};
const kept = mkdtempSync(join(tmpdir(), 'entame-anchors-'));
let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp({ env: settings });
  const ledger = createLedger({ clock: portal.clock, key: ledgerKeyOf(portal.platform) });
  await portal.store.write(async (tx) => {
    const from = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const to = await ledger.ensureResidentAccount(tx, 'hanako');
    const cause = { kind: 'activity-attended', description: '体操' } as const;
    for (const sourceId of ['a', 'b', 'c'])
      await ledger.transfer(tx, { sourceId, cause, from: from.id, to: to.id, points: 10, expiresAt: null });
  });
  await portal.app.jobs.tick();
  cpSync(join(portal.store.dataDir, 'anchors'), kept, { recursive: true });
});
afterAll(async () => {
  await portal[Symbol.asyncDispose]();
  rmSync(kept, { recursive: true, force: true });
});

async function verify(args: string[] = []) {
  const child = spawn(process.execPath, ['bff/src/verify-ledger.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...settings, DATA_DIR: portal.store.dataDir },
  });
  const output = [text(child.stdout), text(child.stderr)] as const;
  const [out, err, [code]] = await Promise.all([...output, once(child, 'close')]);
  return { out, err, code };
}

test('a whole ledger is found whole, also against its anchors', async () => {
  const { out, err, code } = await verify(['--anchors', kept]);
  expect([err, code]).toEqual(['', 0]);
  expect(out).toMatch(/^\d+ transfers checked: \d+ accounts, 0 pending holds\.\n1 anchors compared\.\n$/);
});

test('a changed entry is named by its number', async () => {
  await portal.store.raw('DROP TRIGGER point_transfers_no_update');
  await portal.store.raw("UPDATE point_transfers SET cause_description = '賞金' WHERE source_id = 'b'");
  const [{ sequence } = {}] = await portal.store.raw(
    "SELECT sequence FROM point_transfers WHERE source_id = 'b'",
  );
  const { err, code } = await verify();
  expect([code, err]).toEqual([1, expect.stringContaining(`Transfer number ${sequence} was changed`)]);
});

test('an unknown option: nothing is said about the ledger', async () => {
  const { err, code, out } = await verify(['--sudo']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Usage: npm run ledger:verify');
});
