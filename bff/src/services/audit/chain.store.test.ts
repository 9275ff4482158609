/** The chain on real databases: many writers, several sealers, and somebody who has the database and not the key. */
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { recordAudit } from '#platform/audit.store.ts';
import { engine } from '#platform/db/engine.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { findLastSeal, findSealedRecords } from './chain.store.ts';
import { retireRecords } from './retire-records.ts';
import { sealRecords } from './seal-records.ts';
import { verifyChain } from './verify-chain.ts';

const key = new Uint8Array(32).fill(3);
const start = Temporal.Instant.from('2026-11-24T00:00:00Z');
const minute = (minutes: number) => start.add({ minutes });

function write(store: TestStore, at: Temporal.Instant, subjects = ['r1', 'r2']) {
  return store.write((tx) =>
    recordAudit(tx, {
      at,
      actor: { kind: 'staff', id: 's1' },
      permission: 'residents:search',
      operationId: 'searchResidents',
      subjects,
      requestId: uuidv7(),
      outcome: 'done',
    }),
  );
}

/** Six sealed records. */
async function sealedStore() {
  const store = await openTestStore();
  for (let i = 0; i < 6; i++) await write(store, minute(i));
  await sealRecords(store, key, minute(6));
  return store;
}

const idOf = async (store: TestStore, sequence: number) =>
  String((await store.raw(`SELECT audit_id FROM audit_seals WHERE sequence = ${sequence}`))[0]?.audit_id);

/** What an attacker with the database can do: the triggers are no obstacle. */
async function tamper(store: TestStore, ...statements: string[]) {
  const triggers =
    engine === 'sqlite'
      ? ["SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'"]
      : [
          "SELECT tgname AS name, tgrelid::regclass::text AS tbl_name FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'audit_%'",
        ];
  for (const { name, tbl_name } of await store.raw(String(triggers)))
    await store.raw(`DROP TRIGGER ${name}${engine === 'sqlite' ? '' : ` ON ${tbl_name}`}`);
  for (const statement of statements) await store.raw(statement);
}

describe('sealing', () => {
  test('holds under many writers and several sealers at once: each record once, no number left out', async () => {
    await using store = await openTestStore();
    const writers = Array.from({ length: 60 }, (_, i) => write(store, minute(i % 7)));
    const sealers = Array.from({ length: 6 }, () => sealRecords(store, key, minute(8)));
    await Promise.all([...writers, ...sealers]);
    await Promise.all([sealRecords(store, key, minute(9)), sealRecords(store, key, minute(9))]);
    const chain = await findSealedRecords(store.read, 0, 100);
    expect(chain.map(({ seal }) => seal.sequence)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(chain.map(({ seal }) => seal.auditId)).size).toBe(60);
    for (const recordsPerRead of [500, 60, 7])
      expect(await verifyChain(store, key, { recordsPerRead })).toMatchObject({ checked: 60, unsealed: 0 });
  });

  test('finds a record that was committed late, and says how many wait', async () => {
    await using store = await sealedStore();
    await write(store, minute(3));
    expect(await verifyChain(store, key)).toMatchObject({ checked: 6, unsealed: 1 });
    expect(await sealRecords(store, key, minute(30))).toBe(1);
    expect(await sealRecords(store, key, minute(31))).toBe(0);
    const verification = await verifyChain(store, key);
    expect(verification).toMatchObject({ checked: 7, unsealed: 0, head: { sequence: 7 } });
    expect(verification.fault).toBeUndefined();
  });

  test('goes on where it stopped after days, however much there is', async () => {
    await using store = await sealedStore();
    for (let i = 0; i < 5; i++)
      await write(
        store,
        minute(60 * 24 * i),
        Array(30)
          .fill('x')
          .map((x, n) => x + n),
      );
    expect(await sealRecords(store, key, minute(60 * 24 * 5))).toBe(5);
    const after = await verifyChain(store, key, { after: { sequence: 6, hash: await hashAt(store, 6) } });
    expect(after).toMatchObject({ checked: 5, head: { sequence: 11 } });
  });
});

async function hashAt(store: TestStore, sequence: number) {
  const rows = await store.raw(`SELECT hash FROM audit_seals WHERE sequence = ${sequence}`);
  return String(rows[0]?.hash);
}

describe('somebody with the database is noticed who', () => {
  test('changes a record', async () => {
    await using store = await sealedStore();
    const id = await idOf(store, 4);
    await tamper(store, `UPDATE audit_log SET actor_id = 's2' WHERE id = '${id}'`);
    const { fault, head } = await verifyChain(store, key);
    expect(fault).toEqual({ kind: 'record-changed', sequence: 4, auditId: id });
    expect(head.sequence).toBe(3);
  });

  test('takes a subject out of a record', async () => {
    await using store = await sealedStore();
    await tamper(store, `UPDATE audit_log SET subjects = '["r1"]' WHERE id = '${await idOf(store, 2)}'`);
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'record-changed', sequence: 2 });
  });

  test('deletes a record, with or without its seal', async () => {
    await using store = await sealedStore();
    const id = await idOf(store, 5);
    await tamper(store, `DELETE FROM audit_log WHERE id = '${id}'`);
    expect((await verifyChain(store, key)).fault).toEqual({
      kind: 'record-missing',
      sequence: 5,
      auditId: id,
    });
    await store.raw('DELETE FROM audit_seals WHERE sequence = 5');
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'seal-missing', sequence: 5 });
    await store.raw('UPDATE audit_seals SET sequence = 5 WHERE sequence = 6');
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'reordered', sequence: 5 });
  });

  test('exchanges two records', async () => {
    await using store = await sealedStore();
    const [a, b] = [await idOf(store, 2), await idOf(store, 3)];
    await tamper(
      store,
      `UPDATE audit_seals SET audit_id = 'x' WHERE sequence = 2`,
      `UPDATE audit_seals SET audit_id = '${a}' WHERE sequence = 3`,
      `UPDATE audit_seals SET audit_id = '${b}' WHERE sequence = 2`,
    );
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'record-changed', sequence: 2 });
  });

  test('puts a record in between', async () => {
    await using store = await sealedStore();
    await write(store, minute(200));
    await sealRecords(store, key, minute(201));
    await write(store, minute(2));
    await sealRecords(store, key, minute(202));
    for (const recordsPerRead of [500, 2])
      expect((await verifyChain(store, key, { recordsPerRead })).fault).toMatchObject({
        kind: 'record-inserted',
        sequence: null,
      });
  });

  test('cuts off the end: seen by an anchor, and by nothing else', async () => {
    await using store = await sealedStore();
    const seal = await findLastSeal(store.read);
    const anchor = { sequence: 6, hash: seal?.hash ?? '', at: '2026-11-24T00:00:00.000Z' };
    expect((await verifyChain(store, key, { anchors: [anchor] })).fault).toBeUndefined();
    const [five, six] = [await idOf(store, 5), await idOf(store, 6)];
    await tamper(
      store,
      `DELETE FROM audit_log WHERE id IN ('${five}', '${six}')`,
      'DELETE FROM audit_seals WHERE sequence > 4',
    );
    expect((await verifyChain(store, key)).fault).toBeUndefined();
    expect((await verifyChain(store, key, { anchors: [anchor] })).fault).toMatchObject({
      kind: 'truncated',
      sequence: 6,
    });
    // Records written afterwards take the numbers, and do not have the hash.
    for (let i = 0; i < 3; i++) await write(store, minute(10 + i));
    await sealRecords(store, key, minute(20));
    expect((await verifyChain(store, key, { anchors: [anchor] })).fault).toMatchObject({ kind: 'truncated' });
  });
});

describe('records whose years are over', () => {
  const years = (count: number) => start.subtract({ hours: count * 366 * 24 });

  async function agedStore() {
    const store = await openTestStore();
    for (const at of [years(7), years(6), years(1), start]) {
      await write(store, at);
      await sealRecords(store, key, at);
    }
    return store;
  }

  test('leave from the front, and the rest is still found whole', async () => {
    await using store = await agedStore();
    const anchor = { sequence: 2, hash: await hashAt(store, 2), at: '' };
    expect(await retireRecords(store, key, 5, start)).toBe(2);
    expect(await retireRecords(store, key, 5, start)).toBe(0);
    expect(await store.raw('SELECT id FROM audit_log')).toHaveLength(2);
    expect(await store.raw('SELECT audit_id FROM audit_subjects')).toHaveLength(4);
    const verification = await verifyChain(store, key, { anchors: [anchor] });
    expect(verification).toMatchObject({ checked: 2, head: { sequence: 4 } });
    expect(verification.fault).toBeUndefined();
    await write(store, minute(1));
    expect(await sealRecords(store, key, minute(2))).toBe(1);
    expect((await verifyChain(store, key)).head.sequence).toBe(5);
  });

  test('may leave while somebody checks', async () => {
    await using store = await agedStore();
    const checks = [1, 2, 3].map((recordsPerRead) => verifyChain(store, key, { recordsPerRead }));
    const [removed, ...verifications] = await Promise.all([retireRecords(store, key, 5, start), ...checks]);
    expect(removed).toBe(2);
    for (const { fault, head } of verifications) expect([fault, head.sequence]).toEqual([undefined, 4]);
  });

  test('leave only then: nothing younger can be deleted, nor the last seal', async () => {
    await using store = await agedStore();
    await retireRecords(store, key, 5, start);
    for (const table of ['audit_log', 'audit_seals', 'audit_retirements'])
      await expect(store.raw(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    expect(await retireRecords(store, key, 5, start.add({ hours: 24 * 366 * 50 }))).toBe(1);
    expect(await store.raw('SELECT sequence FROM audit_seals')).toHaveLength(1);
  });

  test('stay when somebody has changed them', async () => {
    await using store = await agedStore();
    await tamper(store, `UPDATE audit_log SET outcome = 'x' WHERE id = '${await idOf(store, 2)}'`);
    expect(await retireRecords(store, key, 5, start)).toBe(1);
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'record-changed', sequence: 2 });
  });

  test('cannot be said to be over by somebody without the key', async () => {
    await using store = await agedStore();
    await store.raw(
      `INSERT INTO audit_retirements VALUES (3, '${await hashAt(store, 3)}', 3, '${years(5)}', '${start}', 'forged')`,
    );
    await store.raw(
      'DELETE FROM audit_log WHERE id IN (SELECT audit_id FROM audit_seals WHERE sequence <= 3)',
    );
    await store.raw('DELETE FROM audit_seals WHERE sequence <= 3');
    expect((await verifyChain(store, key)).fault).toMatchObject({ kind: 'retirement-forged', sequence: 3 });
  });
});
