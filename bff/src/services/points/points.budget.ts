/** The programme budget that pays for attending community activities. */
import type { City } from '#platform/city.ts';
import type { Tx } from '#platform/db/store.ts';
import { findTransferBySource } from './ledger/journal.store.ts';
import type { Ledger } from './ledger/ledger.ts';

const issuance = { kind: 'issuance', code: 'issuance', name: 'ポイント発行' } as const;
const attendanceBudget = { kind: 'budget', code: 'budget:attendance', name: '地域活動参加' } as const;
const openingSourceId = 'budget:attendance:opening';

/** The budget's id and balance. At its first use the city's points are issued into it; later calls change nothing. */
export async function ensureAttendanceBudget(
  tx: Tx,
  ledger: Ledger,
  city: Pick<City, 'attendanceBudgetPoints'>,
): Promise<{ id: string; balance: number }> {
  const { id, posted } = await ledger.ensureCityAccount(tx, attendanceBudget);
  const points = city.attendanceBudgetPoints;
  if (posted > 0 || points === 0 || (await findTransferBySource(tx, openingSourceId)))
    return { id, balance: posted };
  const { id: issuanceId } = await ledger.ensureCityAccount(tx, issuance);
  const cause = { kind: 'budget-funded', description: attendanceBudget.name } as const;
  await ledger.transfer(tx, { sourceId: openingSourceId, cause, from: issuanceId, to: id, points });
  return { id, balance: points };
}
