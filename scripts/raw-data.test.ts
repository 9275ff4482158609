/** Whoever gets hold of the database's files or the logs finds nobody in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';
import { findFreePort } from './preconditions.ts';
import { startCommand } from './testing/command.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'entame-raw-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const demo = <T>(file: string): T => JSON.parse(readFileSync(`city/nakama/demo/${file}`, 'utf8'));

/** What is known of the demo's people: names and their parts, readings, addresses, birth dates. */
function personalWords(): string[] {
  const residents =
    demo<{ name: string; kana: string; address: string; birthDate: string }[]>('residents.json');
  const staff = demo<{ name: string }[]>('staff.json');
  const words = residents.flatMap(({ name, kana, address, birthDate }) => [
    name,
    kana,
    address,
    birthDate,
    ...kana.split(' ').filter((part) => part.length > 2),
  ]);
  return [...new Set([...words, ...staff.map(({ name }) => name)])];
}

it('a seeded portal that was used keeps every name sealed, on disk and in its logs', {
  timeout: 90_000,
}, async () => {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const command = startCommand(
    '../bff/src/main.ts',
    {
      ...newSecrets(),
      NODE_ENV: 'development',
      LOG_LEVEL: 'debug',
      PORT: String(port),
      DATA_DIR: dataDir,
      IDENTITY_PROVIDERS: JSON.stringify(demoProviders('http://localhost:9')),
    },
    ['--demo'],
  );
  await command.line(/^Portal ready/);
  const words = personalWords();
  expect(words.length).toBeGreaterThan(100);
  const [name = ''] = words;
  await ask(`${origin}/api/identity/v1/residents/search`, { name });
  await ask(`${origin}/api/identity/v1/residents/search`, '{ "name": "'.concat(name));
  await fetch(`${origin}/points?name=${encodeURIComponent(name)}`);
  await fetch(`${origin}/api/identity/v1/me?name=${encodeURIComponent(name)}`);
  await fetch(`${origin}/api/identity/v1/sign-in/my-number-card?returnTo=/${encodeURIComponent(name)}`, {
    redirect: 'manual',
  });
  expect(findIn(dataDir, words)).toEqual([]);
  command.kill('SIGTERM');
  await command.exit;
  expect(findIn(dataDir, words)).toEqual([]);
  const logged = [...command.lines, ...command.errors].join('\n');
  expect(logged).toContain('"level"');
  expect(words.filter((word) => logged.includes(word) || logged.includes(encodeURIComponent(word)))).toEqual(
    [],
  );
});

async function ask(address: string, body: unknown): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json', Origin: new URL(address).origin };
  const response = await fetch(address, { method: 'POST', headers, body: text });
  expect(response.status).toBe(401);
}

/** Words that stand in a file below the folder, in UTF-8 or UTF-16. */
function findIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  expect(files.some((file) => file.endsWith('.db') || file.includes('sqlite'))).toBe(true);
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return words
      .filter(
        (word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')),
      )
      .map((word) => `${file}: ${word}`);
  });
}
