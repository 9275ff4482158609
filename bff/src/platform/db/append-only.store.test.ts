import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditLog } from '../platform.schema.ts';
import { appendOnlySql } from './append-only.ts';
import { engine } from './engine.ts';
import { openTestStore } from './testing.ts';

const record: typeof auditLog.$inferInsert = {
  id: 'a1',
  at: Temporal.Instant.from('2026-11-23T00:00:00Z'),
  actorKind: 'staff',
  permission: 'residents:read',
  operationId: 'findResidents',
  subjects: ['r1'],
  requestId: 'q1',
  outcome: 'allowed',
};

it('the audit log takes new rows and refuses to change or lose one', async () => {
  await using store = await openTestStore();
  await store.write((tx) => tx.insert(auditLog).values(record));

  const change = store.write((tx) => tx.update(auditLog).set({ outcome: 'x' }).where(eq(auditLog.id, 'a1')));
  await expect(change).rejects.toThrow('audit_log is append-only');
  await expect(store.write((tx) => tx.delete(auditLog))).rejects.toThrow('audit_log is append-only');
  const upsert = store.write((tx) =>
    tx
      .insert(auditLog)
      .values(record)
      .onConflictDoUpdate({ target: auditLog.id, set: { outcome: sql`'x'` } }),
  );
  await expect(upsert).rejects.toThrow('audit_log is append-only');

  const consoleCommands =
    engine === 'sqlite'
      ? ["UPDATE audit_log SET outcome = 'x'", 'DELETE FROM audit_log']
      : ["UPDATE audit_log SET outcome = 'x'", 'DELETE FROM audit_log', 'TRUNCATE audit_log'];
  for (const command of consoleCommands) {
    await expect(store.raw(command)).rejects.toThrow('audit_log is append-only');
  }
  expect(await store.read.select().from(auditLog)).toMatchObject([
    { id: 'a1', outcome: 'allowed', subjects: ['r1'] },
  ]);
});

it('triggers are made only for plain table names', () => {
  expect(() => appendOnlySql('a; DROP TABLE b', engine)).toThrow('is not a table name');
});
