/** What the consent service holds on a person. */
import type { Column } from '#platform/export/export-table.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import { findOwnIds } from '#platform/merging/merging.store.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import type { Platform } from '#platform/platform.ts';
import type { ConsentDesk } from './consent.desk.ts';
import { withdrawEverything } from './consent.endings.ts';
import {
  type ConsentRow,
  type DataUse,
  findConsents,
  findEveryDataUse,
  removeEveryConsent,
} from './consent.store.ts';
import { dataKinds, isKind } from './data-kinds.rules.ts';
import { removePairwiseIds } from './pairwise.store.ts';

export const consentData = (
  { clock }: Pick<Platform, 'clock'>,
  desk: Pick<ConsentDesk, 'withdraw'>,
): PersonalDataKind[] => [
  {
    id: 'consent.consents',
    title: { ja: '連携先への同意', en: 'Consents to partners', 'ja-x-easy': 'ほかの ところへの 同意' },
    purpose: {
      ja: 'ご本人が決めたとおりにだけ、情報を渡すため',
      en: 'To share data only as you decided',
      'ja-x-easy': 'あなたが きめた とおりに する ため',
    },
    // Receipts stay as proof of what was allowed; after the closing their id leads to nobody.
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId, language) =>
      personalRows(
        columns((kind) => nameOfKind(kind, language)),
        await findConsents(db, await findOwnIds(db, residentId)),
      ),
    async erase(tx, residentId) {
      await withdrawEverything(tx, desk, residentId, clock.now());
      await removeEveryConsent(tx, residentId);
      await removePairwiseIds(tx, residentId);
    },
  },
  {
    id: 'consent.data-uses',
    title: {
      ja: '連携先に渡った情報の記録',
      en: 'What partners received',
      'ja-x-easy': 'ほかの ところに わたした きろく',
    },
    purpose: {
      ja: 'だれに何がいつ渡ったかを、ご本人がたしかめられるようにするため',
      en: 'So that you can see who received what and when',
      'ja-x-easy': 'だれに なにを わたしたか わかる ように する ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId, language) =>
      personalRows(useColumns(language), await findEveryDataUse(db, await findOwnIds(db, residentId))),
    // The record is append-only; without the account the id in it leads to nobody.
    pseudonymise: async () => {},
    // It is kept for good: keepMonths null.
    erase: async () => {},
  },
];

const nameOfKind = (kind: string, language: Language) =>
  isKind(kind) ? localize(dataKinds[kind].name, language) : kind;

const actionNames: Readonly<Record<DataUse['action'], LocalizedText>> = {
  read: { ja: '受け取りました', en: 'Read', 'ja-x-easy': 'うけとりました' },
  received: {
    ja: '市から送り、受け取りました',
    en: 'Sent by the city and received',
    'ja-x-easy': '市が おくりました。うけとりました',
  },
  sent: {
    ja: '市から送りましたが、受け取ったか確認できていません',
    en: 'Sent by the city; not confirmed that it was received',
    'ja-x-easy': '市が おくりました。とどいたか わかりません',
  },
  removed: {
    ja: '相手のところから消しました',
    en: 'Removed there',
    'ja-x-easy': 'あいての ところから けしました',
  },
};

const useColumns = (language: Language): Column<DataUse>[] => [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.at },
  { title: { ja: '連携先', en: 'Partner' }, value: (row) => row.partnerId },
  {
    title: { ja: 'できごと', en: 'What happened' },
    value: (row) => localize(actionNames[row.action], language),
  },
  {
    title: { ja: '情報', en: 'Data' },
    value: (row) => row.kinds.map((kind) => nameOfKind(kind, language)).join('、'),
  },
  { title: { ja: '目的', en: 'Purpose' }, value: (row) => localize(row.purpose, language) },
];

const columns = (nameOf: (kind: string) => string): Column<ConsentRow>[] => [
  { title: { ja: '連携先', en: 'Partner' }, value: (row) => row.partnerId },
  { title: { ja: '情報', en: 'Data' }, value: (row) => nameOf(row.kind) },
  { title: { ja: '同意した日時', en: 'Since' }, value: (row) => row.grantedAt },
];
