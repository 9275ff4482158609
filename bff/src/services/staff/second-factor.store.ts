import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { staffRecoveryCodes, staffTotp } from './second-factor.schema.ts';

export type TotpRow = typeof staffTotp.$inferSelect;

export async function findTotp(db: Db, accountId: string): Promise<TotpRow | undefined> {
  const [totp] = await db.select().from(staffTotp).where(eq(staffTotp.accountId, accountId));
  return totp;
}

/** Those of the accounts that have an app set up. */
export async function findEnrolledIds(db: Db, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db
    .select({ id: staffTotp.accountId })
    .from(staffTotp)
    .where(and(inArray(staffTotp.accountId, [...accountIds]), isNotNull(staffTotp.enrolledAt)));
  return new Set(rows.map(({ id }) => id));
}

export async function recordNextSecret(tx: Tx, accountId: string, nextSecret: string): Promise<void> {
  await tx
    .insert(staffTotp)
    .values({ accountId, nextSecret, lastStep: 0, failures: 0 })
    .onConflictDoUpdate({ target: staffTotp.accountId, set: { nextSecret } });
}

export async function recordTotp(
  tx: Tx,
  accountId: string,
  change: Partial<Omit<TotpRow, 'accountId'>>,
): Promise<void> {
  await tx.update(staffTotp).set(change).where(eq(staffTotp.accountId, accountId));
}

/** Forgets app and recovery codes. */
export async function removeSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(staffTotp).where(eq(staffTotp.accountId, accountId));
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.accountId, accountId));
}

/** `codes` without their hyphens. */
export async function recordRecoveryCodes(
  tx: Tx,
  accountId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.accountId, accountId));
  await tx
    .insert(staffRecoveryCodes)
    .values(codes.map((codeIndex) => ({ accountId, codeIndex, isUsed: false })));
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const unused = and(eq(staffRecoveryCodes.accountId, accountId), eq(staffRecoveryCodes.isUsed, false));
  const [row] = await db.select({ codes: count() }).from(staffRecoveryCodes).where(unused);
  return Number(row?.codes ?? 0);
}

export async function hasRecoveryCode(db: Db, accountId: string, code: string): Promise<boolean> {
  const [row] = await db
    .select({ accountId: staffRecoveryCodes.accountId })
    .from(staffRecoveryCodes)
    .where(unusedCode(accountId, code));
  return row !== undefined;
}

export async function recordRecoveryCodeUsed(tx: Tx, accountId: string, code: string): Promise<void> {
  await tx.update(staffRecoveryCodes).set({ isUsed: true }).where(unusedCode(accountId, code));
}

function unusedCode(accountId: string, code: string) {
  return and(
    eq(staffRecoveryCodes.accountId, accountId),
    inIndex(staffRecoveryCodes.codeIndex, code),
    eq(staffRecoveryCodes.isUsed, false),
  );
}
