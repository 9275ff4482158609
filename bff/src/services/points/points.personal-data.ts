/** What points hold on a person. The books keep every entry for good, and forget whose it was. */
import type { Tx } from '#platform/db/store.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { findAccountOfResident, recordPseudonym } from './ledger/accounts.store.ts';
import { breakageAccount } from './ledger/expiry.ts';
import { findEveryMovement, type Movement } from './ledger/history.store.ts';
import type { Ledger } from './ledger/ledger.ts';

export const pointsData = (ledger: Ledger, key: Uint8Array): PersonalDataKind[] => [
  {
    id: 'points.entries',
    title: { ja: 'ポイントの履歴', en: 'Points history', 'ja-x-easy': 'ポイントの きろく' },
    purpose: {
      ja: 'ポイントの残高を正しく保ち、市の会計を説明するため',
      en: 'To keep balances right and to account for the city’s points',
      'ja-x-easy': 'ポイントを 正しく かぞえる ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId) => personalRows(columns, await findEveryMovement(db, residentId)),
    async pseudonymise(tx, residentId, pseudonym) {
      await lapseBalance(tx, ledger, residentId, pseudonym);
      // Refused grants are append-only; without the profile their id leads to nobody.
      await recordPseudonym(tx, key, { residentId, pseudonym });
    },
    // The books are never erased: keepMonths null.
    erase: async () => {},
  },
];

/** What is left and not on hold lapses (失効) by a transfer like any other, so that the books stay whole. */
async function lapseBalance(tx: Tx, ledger: Ledger, residentId: string, pseudonym: string) {
  const account = await findAccountOfResident(tx, residentId);
  const points = account ? account.posted - account.held : 0;
  if (!account || points === 0) return;
  const breakage = await ledger.ensureCityAccount(tx, breakageAccount);
  const cause = { kind: 'account-closed', description: '退会による失効' } as const;
  await ledger.transfer(tx, {
    sourceId: `closing:${pseudonym}`,
    cause,
    from: account.id,
    to: breakage.id,
    points,
  });
}

const columns: Column<Movement>[] = [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.postedAt },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.causeDescription },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '残高', en: 'Balance' }, value: (row) => row.postedAfter },
];
