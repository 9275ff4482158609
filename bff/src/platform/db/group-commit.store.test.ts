import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobLeases } from '../platform.schema.ts';
import { table, text } from './columns.ts';
import { engine } from './engine.ts';
import { AwaitedElsewhere, WriteIsOver } from './errors.ts';
import { openSqlite } from './sqlite-connection.ts';
import { onCommit, type Tx } from './store.ts';
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

  it('fails the whole batch when SQLite gives the transaction up, and watches nothing any more', async () => {
    await store.raw(`CREATE TRIGGER doom BEFORE INSERT ON job_leases WHEN new.name = 'doom'
      BEGIN SELECT RAISE(ROLLBACK, 'doomed'); END`);
    const outcomes = await Promise.allSettled([
      store.write((tx) => put(tx, 'a')),
      store.write((tx) => put(tx, 'doom')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await names()).toEqual([]);
    expect(process.getActiveResourcesInfo()).not.toContain('Immediate');
    await store.write((tx) => put(tx, 'after'));
    expect(await names()).toEqual(['after']);
  });

  it('rolls back a write that awaits anything but its tx, and only that one', async () => {
    const late = Promise.withResolvers<unknown>();
    const before = store.write((tx) => put(tx, 'a'));
    // Listening from the beginning: on a busy machine it may be refused before the rest is committed.
    const lateRefused = expect(late.promise).rejects.toThrow(WriteIsOver);
    let runs = 0;
    const stalled = store.write(async (tx) => {
      runs++;
      await put(tx, 'stalled');
      await sleep(20);
      late.resolve(put(tx, 'late'));
    });
    const after = store.write((tx) => put(tx, 'b'));
    await expect(stalled).rejects.toThrow(AwaitedElsewhere);
    await Promise.all([before, after]);
    await lateRefused;
    expect(runs).toBe(1);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('undoes only the write that failed, whatever ran before it, and announces each of the others once', async () => {
    const runs: string[] = [];
    const announced: string[] = [];
    const write = (name: string, fails = false) =>
      store.write(async (tx) => {
        runs.push(name);
        onCommit(tx, () => announced.push(name));
        await put(tx, name);
        if (fails) throw new Error(`${name} refused`);
      });
    const outcomes = await Promise.allSettled([
      write('a'),
      write('bad', true),
      write('b'),
      write('worse', true),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { message: 'bad refused' } });
    expect(await names()).toEqual(['a', 'b']);
    expect(announced).toEqual(['a', 'b']);
    // Undone with its neighbours once; what follows at once is kept apart from the start.
    expect(runs.filter((name) => name === 'a')).toHaveLength(2);
    expect(runs.filter((name) => name === 'worse')).toHaveLength(1);
  });

  it('runs nobody again for a refusal that changed nothing, or for one that was alone', async () => {
    const runs: string[] = [];
    const write = (name: string, work: (tx: Tx) => Promise<unknown>) =>
      store.write(async (tx) => {
        runs.push(name);
        await work(tx);
      });
    const refuse = async (tx: Tx) => {
      await tx.select().from(jobLeases);
      throw new Error('refused');
    };
    await Promise.allSettled([
      write('a', (tx) => put(tx, 'a')),
      write('refused', refuse),
      write('b', refuse),
    ]);
    await expect(
      write('alone', async (tx) => {
        await put(tx, 'alone');
        await refuse(tx);
      }),
    ).rejects.toThrow('refused');
    expect(runs).toEqual(['a', 'refused', 'b', 'alone']);
    expect(await names()).toEqual(['a']);
  });

  it('gives whoever writes together what they would have got one by one', async () => {
    const bounded = fc.array(fc.record({ add: fc.integer({ min: -5, max: 5 }), breaks: fc.boolean() }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(bounded, async (steps) => {
        await store.raw('DELETE FROM job_leases');
        await store.write((tx) => tx.insert(jobLeases).values({ name: 'sum', lastError: '0' }));
        let sum = 0;
        const expected = steps.map(({ add, breaks }) => {
          if (sum + add < 0 || breaks) return 'refused';
          sum += add;
          return sum;
        });
        const outcomes = await Promise.all(
          steps.map(({ add, breaks }) =>
            store
              .write(async (tx) => {
                const [row] = await tx.select().from(jobLeases);
                const next = Number(row?.lastError) + add;
                if (next < 0) throw new Error('below nothing');
                await tx.update(jobLeases).set({ lastError: String(next) });
                if (breaks) throw new Error('broken after the change');
                return next;
              })
              .catch(() => 'refused'),
          ),
        );
        expect(outcomes).toEqual(expected);
      }),
      { numRuns: 50 },
    );
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
