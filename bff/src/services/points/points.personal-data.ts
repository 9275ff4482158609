/** What points hold on a person. The books keep every entry for good, and forget whose it was. */
import type { Clock } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { composeTransfer } from './points.rules.ts';
import {
  ensureCityAccount,
  findAccountOfResident,
  findEveryEntry,
  type HeldEntry,
  recordPseudonym,
  recordTransfer,
} from './points.store.ts';

export const pointsData = (clock: Clock): PersonalDataKind[] => [
  {
    id: 'points.entries',
    title: { ja: 'ポイントの履歴', en: 'Points history', 'ja-x-easy': 'ポイントの きろく' },
    purpose: {
      ja: 'ポイントの残高を正しく保ち、市の会計を説明するため',
      en: 'To keep balances right and to account for the city’s points',
      'ja-x-easy': 'ポイントを 正しく かぞえる ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId) => personalRows(columns, await findEveryEntry(db, residentId)),
    async pseudonymise(tx, residentId, pseudonym) {
      await lapseBalance(tx, residentId, pseudonym, clock.now());
      // Refused grants are append-only; without the profile their id leads to nobody.
      await recordPseudonym(tx, residentId, pseudonym);
    },
    // The books are never erased: keepMonths null.
    erase: async () => {},
  },
];

/** What is left lapses (失効) by a transfer like any other, so that the books stay whole. */
async function lapseBalance(tx: Tx, residentId: string, pseudonym: string, now: Temporal.Instant) {
  const account = await findAccountOfResident(tx, residentId);
  if (!account || account.balance === 0) return;
  const lapsed = await ensureCityAccount(tx, { kind: 'lapsed', code: 'lapsed', name: '失効ポイント' });
  await recordTransfer(tx, {
    cause: { kind: 'account-closed', description: '退会による失効' },
    sourceId: `closing:${pseudonym}`,
    postedAt: now,
    legs: composeTransfer({ from: account.id, to: lapsed.id, points: account.balance }),
  });
}

const columns: Column<HeldEntry>[] = [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.postedAt },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.causeDescription },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '残高', en: 'Balance' }, value: (row) => row.balanceAfter },
];
