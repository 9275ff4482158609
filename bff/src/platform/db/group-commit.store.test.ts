import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobLeases } from '../platform.schema.ts';
import { table, text } from './columns.ts';
import { engine } from './engine.ts';
import { AwaitedElsewhere, WriteIsOver } from './errors.ts';
import { openSqlite } from './sqlite-connection.ts';
import type { Tx } from './store.ts';
import { openTestStore, runRaw, type TestStore } from './testing.ts';

const put = (tx: Tx, name: string) => tx.insert(jobLeases).values({ name });

describe.runIf(engine === 'sqlite')('group commit', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  const names = async () =>
    (await store.read.select().from(jobLeases).orderBy(jobLeases.name)).map((row) => row.name);

  it.each([false, true])('is durable on every connection (readonly: %s)', (readonly) => {
    const database = openSqlite(store.dataDir, { readonly });
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it('resolves nobody before its row is committed, and commits many at once', async () => {
    const seen: number[] = [];
    const writes = Array.from({ length: 20 }, async (_, i) => {
      await store.write((tx) => put(tx, `job${i}`));
      const visible = await names();
      expect(visible).toContain(`job${i}`);
      seen.push(visible.length);
    });
    await Promise.all(writes);
    // One commit each would show 20 different pictures. A slow machine may cut the batch in two or three.
    expect(new Set(seen).size).toBeLessThan(10);
  });

  it('fails the whole batch when its COMMIT fails', async () => {
    await store.raw(`CREATE TABLE children (id text PRIMARY KEY,
      lease text REFERENCES job_leases (name) DEFERRABLE INITIALLY DEFERRED)`);
    const children = table('children', { id: text().primaryKey(), lease: text() });
    const outcomes = await Promise.allSettled([
      store.write((tx) => put(tx, 'a')),
      store.write((tx) => tx.insert(children).values({ id: 'orphan', lease: 'nobody' })),
      store.write((tx) => put(tx, 'b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await names()).toEqual([]);
    await store.write((tx) => put(tx, 'after'));
    expect(await names()).toEqual(['after']);
  });

  it('rolls back a write that awaits anything but its tx, and only that one', async () => {
    const late = Promise.withResolvers<unknown>();
    const before = store.write((tx) => put(tx, 'a'));
    const stalled = store.write(async (tx) => {
      await put(tx, 'stalled');
      await sleep(20);
      late.resolve(put(tx, 'late'));
    });
    const after = store.write((tx) => put(tx, 'b'));
    await expect(stalled).rejects.toThrow(AwaitedElsewhere);
    await Promise.all([before, after]);
    await expect(late.promise).rejects.toThrow(WriteIsOver);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('lets a write take as many promises in a row as it likes', async () => {
    await store.write(async (tx) => {
      for (let i = 0; i < 300; i++) await put(tx, `job${i}`);
    });
    expect(await names()).toHaveLength(300);
  });

  it('waits its turn when another process holds the file', { timeout: 30_000 }, async () => {
    await store.write((tx) => put(tx, 'counter'));
    const increment = `
      const { openStore } = await import(${JSON.stringify(new URL('./store.ts', import.meta.url).href)});
      const { jobLeases } = await import(${JSON.stringify(new URL('../platform.schema.ts', import.meta.url).href)});
      const store = await openStore({ dataDir: ${JSON.stringify(store.dataDir)} });
      for (let i = 0; i < 40; i++) {
        await store.write(async (tx) => {
          const [row] = await tx.select().from(jobLeases);
          await tx.update(jobLeases).set({ lastError: String(Number(row.lastError) + 1) });
        });
        console.log(i);
      }
      await store.close();`;
    const child = runNode(increment);
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    for (let i = 0; i < 40; i++) {
      await store.write((tx) =>
        tx
          .update(jobLeases)
          .set({ lastError: sql`${jobLeases.lastError} + 1` })
          .where(eq(jobLeases.name, 'counter')),
      );
    }
    await exited;
    const [row] = await store.read.select().from(jobLeases);
    expect(Number(row?.lastError)).toBe(80);
  });

  it('keeps every write it answered for, even when the process is killed', { timeout: 30_000 }, async () => {
    const writer = `
      const { openStore } = await import(${JSON.stringify(new URL('./store.ts', import.meta.url).href)});
      const { jobLeases } = await import(${JSON.stringify(new URL('../platform.schema.ts', import.meta.url).href)});
      const store = await openStore({ dataDir: ${JSON.stringify(store.dataDir)} });
      for (let n = 0; ; n++) {
        await store.write((tx) => tx.insert(jobLeases).values({ name: 'job' + n }));
        console.log('job' + n);
      }`;
    const child = runNode(writer);
    const answered: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      answered.push(line);
      if (answered.length === 50) child.kill('SIGKILL');
    }
    const kept = new Set((await runRaw(store, 'SELECT name FROM job_leases')).map(({ name }) => name));
    expect(answered.filter((name) => !kept.has(name))).toEqual([]);
  });
});

function runNode(script: string) {
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
