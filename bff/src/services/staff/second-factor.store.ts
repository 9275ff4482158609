import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { inIndex } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Factors, Tries } from './second-factor.rules.ts';
import { staffFactorTries, staffPasskeys, staffRecoveryCodes, staffTotp } from './second-factor.schema.ts';
import { countStaffPasskeys, removeStaffPasskeysOf } from './staff-passkeys.store.ts';

export type TotpRow = typeof staffTotp.$inferSelect;

export async function findTotp(db: Db, accountId: string): Promise<TotpRow | undefined> {
  const [totp] = await db.select().from(staffTotp).where(eq(staffTotp.accountId, accountId));
  return totp;
}

/** What an account has to show. */
export async function findFactors(db: Db, accountId: string): Promise<Factors> {
  const totp = await findTotp(db, accountId);
  return { hasApp: Boolean(totp?.secret), passkeyCount: await countStaffPasskeys(db, accountId) };
}

/** Those of the accounts that have an app or a device set up. */
export async function findEnrolledIds(db: Db, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const ids = [...accountIds];
  const [apps, devices] = await Promise.all([
    db
      .select({ id: staffTotp.accountId })
      .from(staffTotp)
      .where(and(inArray(staffTotp.accountId, ids), isNotNull(staffTotp.enrolledAt))),
    db
      .select({ id: staffPasskeys.accountId })
      .from(staffPasskeys)
      .where(and(inArray(staffPasskeys.accountId, ids), isNull(staffPasskeys.removedAt))),
  ]);
  return new Set([...apps, ...devices].map(({ id }) => id));
}

/** None yet for an account that has tried nothing. */
export async function findTries(db: Db, accountId: string): Promise<Tries> {
  const [tries] = await db.select().from(staffFactorTries).where(eq(staffFactorTries.accountId, accountId));
  return tries ?? { failures: 0, lockedUntil: null };
}

export async function recordTries(
  tx: Tx,
  accountId: string,
  { failures, lockedUntil }: Tries,
): Promise<void> {
  await tx
    .insert(staffFactorTries)
    .values({ accountId, failures, lockedUntil })
    .onConflictDoUpdate({ target: staffFactorTries.accountId, set: { failures, lockedUntil } });
}

export async function recordNextSecret(tx: Tx, accountId: string, nextSecret: string): Promise<void> {
  await tx
    .insert(staffTotp)
    .values({ accountId, nextSecret, lastStep: 0 })
    .onConflictDoUpdate({ target: staffTotp.accountId, set: { nextSecret } });
}

export async function recordTotp(
  tx: Tx,
  accountId: string,
  change: Partial<Omit<TotpRow, 'accountId'>>,
): Promise<void> {
  await tx.update(staffTotp).set(change).where(eq(staffTotp.accountId, accountId));
}

/** Forgets the app; devices and recovery codes stay. */
export async function removeApp(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(staffTotp).where(eq(staffTotp.accountId, accountId));
}

/** Forgets app, devices, recovery codes and wrong tries: the account is as if it were new. */
export async function removeSecondFactor(tx: Tx, accountId: string, now: Temporal.Instant): Promise<void> {
  await removeApp(tx, accountId);
  await removeStaffPasskeysOf(tx, accountId, now);
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.accountId, accountId));
  await tx.delete(staffFactorTries).where(eq(staffFactorTries.accountId, accountId));
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
