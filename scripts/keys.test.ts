import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';

// Each starts a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dataDir = mkdtempSync(join(tmpdir(), 'entame-keys-'));
beforeAll(() => migrateDatabase({ databaseUrl: undefined, dataDir }));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const settings: Record<string, string> = {
  ...newSecrets(),
  DATA_DIR: dataDir,
  IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
};

async function keys(args: string[], ring = settings.KEY_RING ?? '') {
  const child = spawn(process.execPath, ['bff/src/keys.ts', ...args], {
    env: { ...settings, PATH: process.env.PATH ?? '', KEY_RING: ring },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out: out.trim(), err: err.trim(), code };
}

/** The ring that a shell would read from what was printed. */
function ringIn(out: string): string {
  const [, ring = ''] = /^KEY_RING='([^'\n]+)'$/.exec(out) ?? [];
  return ring;
}

test('a new index key is added, then writes, and the status shows both', async () => {
  const first = await keys(['rotate-index']);
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('Step 1 of 2')]);
  const added = ringIn(first.out);
  const second = await keys(['rotate-index'], added);
  expect([second.code, second.err]).toEqual([0, expect.stringContaining('Step 2 of 2')]);
  const switched = ringIn(second.out);
  const { current, keys: indexKeys } = JSON.parse(switched).index;
  expect(JSON.parse(added).index).toEqual({ current: 'i1', keys: indexKeys });
  expect(Object.keys(indexKeys)).toEqual(['i1', current]);

  const { out, err, code } = await keys(['status'], switched);
  expect([err, code]).toEqual(['', 0]);
  expect(out).toContain(`i1: 0 index values, may be removed\n${current}: 0 index values, indexes now`);
});

test('a new key that seals leaves the index keys alone', async () => {
  const { out, err, code } = await keys(['rotate']);
  expect([err, code]).toEqual(['', 0]);
  expect(JSON.parse(ringIn(out))).toMatchObject({
    current: 'k2',
    index: JSON.parse(settings.KEY_RING ?? '').index,
  });
});

describe('refused in one line, without showing a key, is', () => {
  const ring = JSON.parse(settings.KEY_RING ?? '');
  const key = ring.index;
  test.each<[string, string[], string, string]>([
    ['nothing to do', [], settings.KEY_RING ?? '', 'Usage: npm run keys'],
    ['an unknown command', ['remove'], settings.KEY_RING ?? '', 'Usage: npm run keys'],
    ['two commands', ['rotate', 'rotate-index'], settings.KEY_RING ?? '', 'Usage: npm run keys'],
    ['no ring', ['rotate-index'], '', 'KEY_RING is missing.'],
    ['a ring cut off', ['rotate-index'], settings.KEY_RING?.slice(0, -9) ?? '', 'is not a JSON object'],
    ['another JSON', ['rotate-index'], '[[[[]]]]', 'is not a JSON object'],
    ['a ring without index', ['rotate-index'], JSON.stringify({ ...ring, index: undefined }), '32 bytes'],
    ['an empty index', ['rotate-index'], JSON.stringify({ ...ring, index: {} }), 'of the form'],
    [
      'an id made up by hand',
      ['rotate-index'],
      JSON.stringify({ ...ring, index: { current: 'i2', keys: { i1: key, i2: key } } }),
      'is none that',
    ],
    [
      'a key under the id of another',
      ['rotate-index'],
      JSON.stringify({ ...ring, index: { current: 'i1', keys: { i1: key, 'i2-00000000': key } } }),
      'holds another key',
    ],
    [
      'a ring like that, asked for its status',
      ['status'],
      JSON.stringify({ ...ring, index: {} }),
      'KEY_RING',
    ],
  ])('%s', async (_, args, wrong, message) => {
    const { out, err, code } = await keys(args, wrong);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
    for (const secret of [key, ring.keys.k1]) expect(err).not.toContain(secret.slice(0, 12));
  });
});
