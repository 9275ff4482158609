/** The quarterly review of who may do what (アクセス権の定期点検). */
import type { Permission } from '@entame/sdk/permissions';
import { cityTimeZone } from '#platform/clock.ts';

export const unusedDays = 90;
const dueDays = 30;

/** Fiscal year and quarter in Japan: the year begins in April, so January to March 2027 is 2026-Q4. */
export function computeQuarter(now: Temporal.Instant): string {
  const { year, month } = now.toZonedDateTimeISO(cityTimeZone);
  const fiscalMonth = (month + 8) % 12;
  return `${month < 4 ? year - 1 : year}-Q${Math.floor(fiscalMonth / 3) + 1}`;
}

/** The day in Asia/Tokyo by which a review that opens now should be complete: 30 days on. */
export function computeDueOn(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(cityTimeZone).toPlainDate().add({ days: dueDays }).toString();
}

/** Permissions that nobody would miss, of those whose use is on record. */
export function computeUnused(
  held: readonly Permission[],
  recorded: ReadonlySet<string>,
  used: ReadonlySet<string>,
): Permission[] {
  return held.filter((permission) => recorded.has(permission) && !used.has(permission));
}

/** Whether an account was not opened since then; one younger than that is not called dormant. */
export function isDormant(
  { createdAt, lastSignInAt }: { createdAt: Temporal.Instant; lastSignInAt: Temporal.Instant | null },
  since: Temporal.Instant,
): boolean {
  return (lastSignInAt ?? createdAt).epochMilliseconds < since.epochMilliseconds;
}

/** Whether what was decided about an account has happened to it since. */
export function isCarriedOut(
  item: { decision: 'keep' | 'change' | 'remove' | null; decidedAt: Temporal.Instant | null },
  account: { status: 'active' | 'suspended'; changedAt: Temporal.Instant | null } | undefined,
): boolean {
  if (item.decision === null || item.decidedAt === null || !account) return false;
  if (item.decision === 'keep') return true;
  if (item.decision === 'remove') return account.status === 'suspended';
  return (
    account.changedAt !== null && account.changedAt.epochMilliseconds >= item.decidedAt.epochMilliseconds
  );
}
