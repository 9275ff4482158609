/** What is held on a person whose two accounts were made one, or nearly so. */
import type { Column } from '#platform/export/export-table.ts';
import { removeAliasesOf } from '#platform/merging/merging.store.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { findMergesOf, type MergeRow, removeMergesOf } from './merges.store.ts';

export const mergesData: PersonalDataKind = {
  id: 'identity.merges',
  title: {
    ja: '利用登録の統合の記録',
    en: 'Merges of your accounts',
    'ja-x-easy': 'アカウントを まとめた きろく',
  },
  purpose: {
    ja: '二重の登録を一つにまとめ、間違いのときに元へ戻せるようにするため',
    en: 'To make one account of two, and to be able to take that back',
    'ja-x-easy': 'ふたつの アカウントを ひとつに する ため',
  },
  onClosing: { outcome: 'erase' },
  collect: async (db, residentId) => personalRows(columns, await findMergesOf(db, residentId)),
  async erase(tx, residentId) {
    await removeMergesOf(tx, residentId);
    await removeAliasesOf(tx, residentId);
  },
};

const reasonOf = ({ origin, reason }: MergeRow) =>
  origin === 'staff' ? reason : '利用者カードによるご本人の手続き / claimed with the resident card';

const columns: Column<MergeRow>[] = [
  { title: { ja: '提案日時', en: 'Proposed' }, value: (row) => row.proposedAt },
  { title: { ja: '残す利用者ID', en: 'Kept resident ID' }, value: (row) => row.keptId },
  { title: { ja: 'まとめる利用者ID', en: 'Merged resident ID' }, value: (row) => row.mergedId },
  { title: { ja: '理由', en: 'Reason' }, value: reasonOf },
  { title: { ja: '状態', en: 'State' }, value: (row) => row.state },
  { title: { ja: '決定日時', en: 'Decided' }, value: (row) => row.decidedAt },
  { title: { ja: '取り消し日時', en: 'Taken back' }, value: (row) => row.undoneAt },
];
