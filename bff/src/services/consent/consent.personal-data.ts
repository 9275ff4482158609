/** What the consent service holds on a person. */
import type { Column } from '#platform/export/export-table.ts';
import { localize } from '#platform/language.ts';
import { findOwnIds } from '#platform/merging/merging.store.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { type ConsentRow, findConsents, removeEveryConsent } from './consent.store.ts';
import { dataKinds, isKind } from './data-kinds.rules.ts';
import { removePairwiseIds } from './pairwise.store.ts';

export const consentData: PersonalDataKind[] = [
  {
    id: 'consent.consents',
    title: { ja: '連携先への同意', en: 'Consents to partners', 'ja-x-easy': 'ほかの ところへの 同意' },
    purpose: {
      ja: 'ご本人が決めたとおりにだけ、情報を渡すため',
      en: 'To share data only as you decided',
      'ja-x-easy': 'あなたが きめた とおりに する ため',
    },
    // Receipts and uses stay as proof of what was allowed; after the closing their id leads to nobody.
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId, language) =>
      personalRows(
        columns((kind) => (isKind(kind) ? localize(dataKinds[kind].name, language) : kind)),
        await findConsents(db, await findOwnIds(db, residentId)),
      ),
    async erase(tx, residentId) {
      await removeEveryConsent(tx, residentId);
      await removePairwiseIds(tx, residentId);
    },
  },
];

const columns = (nameOf: (kind: string) => string): Column<ConsentRow>[] => [
  { title: { ja: '連携先', en: 'Partner' }, value: (row) => row.partnerId },
  { title: { ja: '情報', en: 'Data' }, value: (row) => nameOf(row.kind) },
  { title: { ja: '同意した日時', en: 'Since' }, value: (row) => row.grantedAt },
];
