import { and, count, eq, gt, isNull, max, sql, sum } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as c from './columns.ts';
import { engine } from './engine.ts';
import { newKeyRingJson, parseKeyRing, useKeyRing } from './keyring.ts';
import { openTestStore, type TestStore } from './testing.ts';

const specimens = c.table('specimens', {
  id: c.text().primaryKey(),
  kind: c.text({ enum: ['plain', 'rare'] }).notNull(),
  points: c.integer(),
  seenAt: c.instant(),
  tame: c.boolean(),
  traits: c.json<{ legs: number } | string>(),
  image: c.bytes(),
  fullName: c.sealed(),
  notes: c.sealedJson<string[]>(),
  nameIndex: c.blindIndex({ of: ({ fullName }: { fullName: string | null }) => fullName }),
});

const ddl = {
  sqlite: `CREATE TABLE specimens (id text PRIMARY KEY, kind text, points integer, seen_at text, tame integer,
    traits text, image blob, full_name text, notes text, name_index text)`,
  postgres: `CREATE TABLE specimens (id text PRIMARY KEY, kind text, points bigint, seen_at timestamp (3) with time zone,
    tame boolean, traits jsonb, image bytea, full_name text, notes text, name_index text)`,
};

let store: TestStore;
let rows = 0;

beforeAll(async () => {
  store = await openTestStore();
  await store.raw(ddl[engine]);
});
afterAll(async () => {
  await store.close();
  // The next file in this worker loads the product anew, or it would look for the sealed values of our table too.
  vi.resetModules();
});

type Specimen = typeof specimens.$inferSelect;

async function store1(values: Omit<typeof specimens.$inferInsert, 'id' | 'kind'>): Promise<Specimen> {
  const id = `s${rows++}`;
  const [written] = await store.write((tx) =>
    tx
      .insert(specimens)
      .values({ id, kind: 'plain', ...values })
      .returning(),
  );
  const [read] = await store.read.select().from(specimens).where(eq(specimens.id, id));
  expect(read).toEqual(written);
  if (!read) throw new Error('nothing was stored');
  return read;
}

const instants = fc
  .integer({ min: Date.UTC(1900, 0), max: Date.UTC(9999, 11) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

describe('columns', () => {
  it('keep null apart from every value', async () => {
    const { id: _, kind, ...rest } = await store1({});
    expect(kind).toBe('plain');
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('return an instant to the millisecond and sort it by time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(instants, { minLength: 2, maxLength: 5, selector: String }),
        async (times) => {
          const kept = await store.write(async (tx) => {
            await tx.delete(specimens);
            await tx
              .insert(specimens)
              .values(times.map((seenAt) => ({ id: `s${rows++}`, kind: 'rare' as const, seenAt })));
            return tx.select().from(specimens).orderBy(specimens.seenAt);
          });
          const sorted = times.toSorted(Temporal.Instant.compare).map(String);
          expect(kept.map(({ seenAt }) => String(seenAt))).toEqual(sorted);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('cut an instant to milliseconds and compare with instants', async () => {
    const { id, seenAt } = await store1({ seenAt: Temporal.Instant.from('2026-11-23T16:24:00.1239+09:00') });
    expect(String(seenAt)).toBe('2026-11-23T07:24:00.123Z');
    const after = gt(specimens.seenAt, Temporal.Instant.from('2026-11-23T07:24:00.122Z'));
    expect(
      await store.read
        .select()
        .from(specimens)
        .where(and(eq(specimens.id, id), after)),
    ).toHaveLength(1);
    const [latest] = await store.read
      .select({ at: max(specimens.seenAt) })
      .from(specimens)
      .where(eq(specimens.id, id));
    expect(String(latest?.at)).toBe('2026-11-23T07:24:00.123Z');
  });

  it('refuse a year that would not sort', async () => {
    const seenAt = Temporal.Instant.from('+010000-01-01T00:00:00Z');
    await expect(store1({ seenAt })).rejects.toThrow('outside the years');
  });

  it('keep safe integers exact, and refuse others', async () => {
    expect((await store1({ points: Number.MAX_SAFE_INTEGER })).points).toBe(Number.MAX_SAFE_INTEGER);
    expect((await store1({ points: Number.MIN_SAFE_INTEGER })).points).toBe(Number.MIN_SAFE_INTEGER);
    await expect(store1({ points: 1.5 })).rejects.toThrow('not a safe integer');
    await expect(store1({ points: 2 ** 53 })).rejects.toThrow('not a safe integer');
  });

  it('count and add up to numbers', async () => {
    const { id } = await store1({ points: 7 });
    const fields = {
      n: count(),
      total: sum(specimens.points),
      own: sql<number>`sum(${specimens.points}) + count(*)`,
    };
    const [row] = await store.read.select(fields).from(specimens).where(eq(specimens.id, id));
    expect(row).toEqual({ n: 1, total: '7', own: 8 });
  });

  it('keep booleans, JSON and bytes', async () => {
    const row = await store1({ tame: false, traits: { legs: 4 }, image: Uint8Array.of(0, 255, 128) });
    expect(row).toMatchObject({ tame: false, traits: { legs: 4 } });
    expect([...(row.image ?? [])]).toEqual([0, 255, 128]);
    expect((await store1({ tame: true, traits: 'shy' })).traits).toBe('shy');
    expect(await store.read.select().from(specimens).where(eq(specimens.tame, true))).toHaveLength(1);
    expect(await store.read.select().from(specimens).where(isNull(specimens.traits))).not.toHaveLength(0);
  });
});

describe('personal data', () => {
  it('is stored sealed and read plain', async () => {
    const row = await store1({ fullName: '中間 太郎', notes: ['足が痛い'] });
    expect(row).toMatchObject({ fullName: '中間 太郎', notes: ['足が痛い'] });
    const [raw] = await store.raw(`SELECT full_name, notes FROM specimens WHERE id = '${row.id}'`);
    expect(raw?.full_name).toMatch(/^v1\.k1\.[\w-]+$/);
    expect(raw?.notes).toMatch(/^v1\.k1\.[\w-]+$/);
  });

  it('cannot be read from another column', async () => {
    const { id } = await store1({ fullName: '中間 太郎' });
    await store.raw(`UPDATE specimens SET notes = full_name WHERE id = '${id}'`);
    const moved = store.read.select({ notes: specimens.notes }).from(specimens).where(eq(specimens.id, id));
    await expect(moved.then()).rejects.toThrow(
      'specimens.notes holds a sealed value that was damaged or moved',
    );
  });

  it('is found by its blind index, however it is typed, and the index shows nothing', async () => {
    const { id, nameIndex } = await store1({ nameIndex: 'ナカマ タロウ' });
    expect(nameIndex).toMatch(/^[\w-]{43}$/);
    const found = await store.read.select().from(specimens).where(eq(specimens.nameIndex, 'なかまたろう'));
    expect(found.map((row) => row.id)).toEqual([id]);
  });

  it('is neither written nor read without a key ring', async () => {
    useKeyRing(undefined);
    try {
      await expect(store1({ fullName: 'a' })).rejects.toThrow(
        'specimens.full_name holds personal data and no key ring',
      );
    } finally {
      useKeyRing(parseKeyRing(newKeyRingJson()));
    }
  });

  it('needs a column builder of its own', () => {
    const shared = { name: c.sealed() };
    c.table('one', shared);
    expect(() => c.table('two', shared)).toThrow('one.name shares its column builder');
  });
});
