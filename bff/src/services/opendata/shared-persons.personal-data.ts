/** What open data holds on a person: that the data platform was allowed to have something of them. */
import { instantText } from '#platform/db/columns.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import type { Platform } from '#platform/platform.ts';
import { queuePerson } from './publications.store.ts';
import { findSharedBy, recordSharedPerson } from './shared-persons.store.ts';
import { withdrawAll } from './sharing.rules.ts';

export const sharedPersonsData = ({ clock }: Pick<Platform, 'clock'>): PersonalDataKind[] => [
  {
    id: 'opendata.data-platform',
    title: {
      ja: 'データ連携基盤への提供',
      en: 'Passed on to the data platform',
      'ja-x-easy': '外（そと）の システムに わたした もの',
    },
    purpose: {
      ja: 'ご本人が同意した情報を、データ連携基盤に渡すため',
      en: 'To pass on what you agreed to',
      'ja-x-easy': 'あなたが 「いい」と 言った ものを わたす ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId) => {
      const shared = await findSharedBy(db, residentId);
      const kinds = shared.flatMap(({ person }) => Object.entries(person.kinds));
      return personalRows(
        columns,
        kinds.map(([kind, word]) => ({ kind, ...word })),
      );
    },
    erase: async (tx, residentId) => {
      const now = clock.now();
      for (const { pairwiseId, person } of await findSharedBy(tx, residentId)) {
        await recordSharedPerson(tx, pairwiseId, withdrawAll(person, instantText(now)));
        await queuePerson(tx, pairwiseId, 'absent', now);
      }
    },
  },
];

const columns: Column<{ kind: string; shared: boolean; at: string }>[] = [
  { title: { ja: '情報の種類', en: 'Kind of data' }, value: (row) => row.kind },
  { title: { ja: '提供', en: 'Passed on' }, value: (row) => (row.shared ? '○' : '×') },
  { title: { ja: '決めた日時', en: 'Decided' }, value: (row) => Temporal.Instant.from(row.at) },
];
