import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from './preconditions.ts';
import { childrenOf, isFree, occupyPort, type RunningCommand, startCommand } from './testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'entame-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function settings(name: string) {
  const freePort = async () => String(await findFreePort());
  return {
    PORT: await freePort(),
    EMULATOR_PORT: await freePort(),
    CARD_APP_PORT: await freePort(),
    BROKER_PORT: await freePort(),
    NAKAMO_PAY_PORT: await freePort(),
    NAKAMO_PAY_CONTROL_PORT: await freePort(),
    DATA_DIR: join(folder, name),
  };
}

/** One line, no stack, exit code 1, and nothing left running. */
async function expectRefusal(env: Record<string, string>, reason: RegExp) {
  const command = startCommand('start.ts', env);
  expect(await command.exit).toBe(1);
  expect(command.errors).toHaveLength(1);
  expect(command.errors[0]).toMatch(reason);
  expect(command.lines.join('\n')).not.toContain('Portal ready');
}

describe('npm start refuses in one line', { timeout: 60_000 }, () => {
  it.each(['PORT', 'EMULATOR_PORT', 'CARD_APP_PORT', 'BROKER_PORT', 'NAKAMO_PAY_PORT'])(
    'when %s is taken',
    async (name) => {
      const { port, server } = await occupyPort();
      const env = { ...(await settings('taken')), [name]: String(port) };
      await expectRefusal(env, new RegExp(`Port ${port} is taken\\..* set ${name} to another`));
      server.close();
    },
  );

  it.each(['eighty', '0', '70000'])('when PORT is %s', async (port) => {
    await expectRefusal(
      { ...(await settings('port')), PORT: port },
      /PORT is "\w+", which is no port number/,
    );
  });

  it('when the data directory cannot be written to', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const env = { ...(await settings('x')), DATA_DIR: join(file, 'data') };
    await expectRefusal(env, /Cannot write to the data directory .*Give DATA_DIR a folder/);
  });

  it('when the database cannot be reached, without showing its password', async () => {
    const env = await settings('unreachable');
    const DATABASE_URL = `postgres://portal:hunter2@127.0.0.1:${await findFreePort()}/portal`;
    await expectRefusal({ ...env, DATABASE_URL }, /^(?!.*hunter2)Cannot reach PostgreSQL at .*DATABASE_URL/);
    // What it started ends when it sees that the command is gone.
    await expect.poll(() => isFree(Number(env.EMULATOR_PORT)), { timeout: 15_000 }).toBe(true);
  });

  it('when the database is newer than the code', async () => {
    const env = await settings('newer');
    const first = startCommand('start.ts', env);
    await first.line(/^Portal ready/);
    first.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    const database = new SqliteDatabase(join(env.DATA_DIR, 'platform.sqlite'));
    database.exec("INSERT INTO schema_migrations VALUES ('9999_future', 'x', '2030-01-01T00:00:00Z')");
    database.close();
    await expectRefusal(env, /9999_future, which this release does not know\. Run the newer release/);
  });
});

describe('npm start', { timeout: 60_000 }, () => {
  let env: Awaited<ReturnType<typeof settings>>;
  let command: RunningCommand;
  beforeAll(async () => {
    env = await settings('running');
    command = startCommand('start.ts', env);
    await command.line(/^Portal ready/);
  }, 60_000);

  it('says where it is ready when both processes are', async () => {
    const origin = `http://localhost:${env.PORT}`;
    expect(command.lines.at(-1)).toBe(`Portal ready at ${origin}`);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const begin = await fetch(`${origin}/api/identity/v1/sign-in/my-number-card`, { redirect: 'manual' });
    const issuer = new URL(begin.headers.get('location') ?? '');
    expect(issuer.origin).toBe(`http://localhost:${env.EMULATOR_PORT}`);
    expect((await fetch(issuer, { redirect: 'manual' })).headers.get('location')).toMatch(/\/interaction\//);
  });

  it('keeps its secrets to its user', () => {
    const file = join(env.DATA_DIR, 'demo-secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toContain('KEY_RING');
  });

  it('beside a running one says so in one line', async () => {
    await expectRefusal(env, new RegExp(`Port ${env.PORT} is taken.*another npm start`));
  });

  it('ends with exit code 0 on SIGTERM and frees both ports', async () => {
    command.kill('SIGTERM');
    expect(await command.exit).toBe(0);
    expect(command.errors).toEqual([]);
    expect(await isFree(Number(env.PORT))).toBe(true);
    expect(await isFree(Number(env.EMULATOR_PORT))).toBe(true);
  });
});

describe.skipIf(process.platform !== 'linux')('when a process is killed', { timeout: 60_000 }, () => {
  async function start(name: string) {
    const env = await settings(name);
    const command = startCommand('start.ts', env);
    await command.line(/^Portal ready/);
    return { env, command };
  }

  it.each([0, 3])('child %i, the others end and one line says so', async (index) => {
    const { env, command } = await start(`killed-${index}`);
    process.kill(childrenOf(command.pid)[index] ?? 0, 'SIGKILL');
    expect(await command.exit).toBe(1);
    expect(command.errors).toEqual([
      expect.stringMatching(/^(portal|digital-id|nakamo-pay) ended by itself \(SIGKILL\)\./),
    ]);
    for (const port of [env.PORT, env.EMULATOR_PORT, env.CARD_APP_PORT, env.BROKER_PORT])
      expect(await isFree(Number(port))).toBe(true);
  });

  it('the command itself, its children end', async () => {
    const { env, command } = await start('orphans');
    command.kill('SIGKILL');
    await command.exit;
    for (const port of [env.PORT, env.EMULATOR_PORT, env.CARD_APP_PORT, env.BROKER_PORT])
      await expect.poll(() => isFree(Number(port)), { timeout: 15_000 }).toBe(true);
  });
});
