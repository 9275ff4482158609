/** What privacy itself holds on a person. */
import type { Column } from '#platform/export/export-table.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
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
    collect: async (db, residentId, language) =>
      personalRows(columns(language), await findCorrectionsOf(db, residentId)),
    erase: removeCorrectionsOf,
  },
];

const fields: Record<CorrectionRow['field'], LocalizedText> = {
  name: { ja: '氏名', en: 'Name', 'ja-x-easy': '名前' },
  kana: { ja: '氏名（カナ）', en: 'Name (kana)', 'ja-x-easy': '名前の よみかた' },
  address: { ja: '住所', en: 'Address', 'ja-x-easy': '住所' },
  'birth-date': { ja: '生年月日', en: 'Birth date', 'ja-x-easy': '生まれた 日' },
  gender: { ja: '性別', en: 'Gender', 'ja-x-easy': '性別' },
  other: { ja: 'その他', en: 'Something else', 'ja-x-easy': 'ほかの こと' },
};
const states: Record<CorrectionRow['state'], LocalizedText> = {
  waiting: { ja: '確認中', en: 'Waiting', 'ja-x-easy': 'しらべて います' },
  corrected: { ja: '訂正しました', en: 'Corrected', 'ja-x-easy': '直しました' },
  declined: { ja: '訂正していません', en: 'Not corrected', 'ja-x-easy': '直して いません' },
};

const columns = (language: Language): Column<CorrectionRow>[] => [
  { title: { ja: '依頼日時', en: 'Requested' }, value: (row) => row.requestedAt },
  { title: { ja: '項目', en: 'What' }, value: (row) => localize(fields[row.field], language) },
  { title: { ja: '正しい内容', en: 'Should be' }, value: (row) => row.wanted },
  { title: { ja: '理由', en: 'Reason' }, value: (row) => row.reason },
  { title: { ja: '状態', en: 'State' }, value: (row) => localize(states[row.state], language) },
  { title: { ja: '市からの返事', en: 'Answer' }, value: (row) => row.answer },
  { title: { ja: '返事の日時', en: 'Answered' }, value: (row) => row.answeredAt },
];
