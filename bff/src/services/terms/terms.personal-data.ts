/** What the terms service holds on a person. */
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import {
  type AcceptedVersion,
  findAcceptedVersions,
  recordPseudonym,
  removeAcceptances,
} from './terms.store.ts';

/** As long as a claim may be raised (民法166条: five years). */
const keepMonths = 60;

export const termsData: PersonalDataKind[] = [
  {
    id: 'terms.acceptances',
    title: { ja: '利用規約への同意', en: 'Accepted terms', 'ja-x-easy': 'やくそくへの 同意' },
    purpose: {
      ja: 'どの規約に、いつ同意したかを示すため',
      en: 'To show which terms were accepted when',
      'ja-x-easy': 'いつ 同意したかを しめす ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths },
    collect: async (db, residentId) => personalRows(columns, await findAcceptedVersions(db, residentId)),
    pseudonymise: recordPseudonym,
    erase: removeAcceptances,
  },
];

const services: Record<AcceptedVersion['service'], string> = {
  portal: 'ポータル',
  points: 'ポイント',
  rideshare: '乗合タクシー',
  healthcare: '健康',
  activities: '地域活動',
};
const documents = { terms: '利用規約', privacy: '個人情報の取り扱い' };

const columns: Column<AcceptedVersion>[] = [
  {
    title: { ja: '規約', en: 'Terms' },
    value: ({ service, kind }) => `${services[service]} ${documents[kind]}`,
  },
  { title: { ja: '版', en: 'Version' }, value: (row) => row.number },
  { title: { ja: '同意した日時', en: 'Accepted' }, value: (row) => row.acceptedAt },
];
