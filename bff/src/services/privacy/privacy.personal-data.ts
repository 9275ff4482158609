/** What privacy itself holds on a person. */
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { type CorrectionRow, findCorrectionsOf, removeCorrectionsOf } from './privacy.store.ts';

export const privacyData: PersonalDataKind[] = [
  {
    id: 'privacy.corrections',
    title: {
      ja: '訂正のご依頼',
      en: 'Requests for correction',
      'ja-x-easy': '直して ほしいと おねがいした こと',
    },
    purpose: {
      ja: '訂正のご依頼にお答えするため',
      en: 'To answer your requests for correction',
      'ja-x-easy': 'あなたの おねがいに こたえる ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId) => personalRows(columns, await findCorrectionsOf(db, residentId)),
    erase: removeCorrectionsOf,
  },
];

const columns: Column<CorrectionRow>[] = [
  { title: { ja: '依頼日時', en: 'Requested' }, value: (row) => row.requestedAt },
  { title: { ja: '正しい内容', en: 'Should be' }, value: (row) => row.wanted },
  { title: { ja: '理由', en: 'Reason' }, value: (row) => row.reason },
  { title: { ja: '市からの返事', en: 'Answer' }, value: (row) => row.answer },
  { title: { ja: '返事の日時', en: 'Answered' }, value: (row) => row.answeredAt },
];
