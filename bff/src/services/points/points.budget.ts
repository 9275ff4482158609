/** The programme budget that pays for attending community activities. */
import type { City } from '#platform/city.ts';
import type { Tx } from '#platform/db/store.ts';
import { composeTransfer } from './points.rules.ts';
import { ensureCityAccount, findTransferBySource, recordTransfer } from './points.store.ts';

const issuance = { kind: 'issuance', code: 'issuance', name: 'ポイント発行' } as const;
const attendanceBudget = { kind: 'budget', code: 'budget:attendance', name: '地域活動参加' } as const;
const openingSourceId = 'budget:attendance:opening';

/** The budget's id and balance. At its first use the city's points are issued into it; later calls change nothing. */
export async function ensureAttendanceBudget(
  tx: Tx,
  city: Pick<City, 'attendanceBudgetPoints'>,
  now: Temporal.Instant,
): Promise<{ id: string; balance: number }> {
  const { id, balance } = await ensureCityAccount(tx, attendanceBudget);
  const points = city.attendanceBudgetPoints;
  if (balance > 0 || points === 0 || (await findTransferBySource(tx, openingSourceId)))
    return { id, balance };
  const { id: issuanceId } = await ensureCityAccount(tx, issuance);
  await recordTransfer(tx, {
    cause: { kind: 'budget-funded', description: attendanceBudget.name },
    sourceId: openingSourceId,
    postedAt: now,
    legs: composeTransfer({ from: issuanceId, to: id, points }),
  });
  return { id, balance: points };
}
