/** What activities hold on a person. Attendance backs the points that were given for it. */
import type { Column } from '#platform/export/export-table.ts';
import { type Language, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { methodNames, stateNames } from './check-in/check-in.texts.ts';
import {
  type Attended,
  findEveryCheckIn,
  recordPseudonym,
  removeEveryCheckIn,
  removeWrongCodes,
} from './check-in/check-ins.store.ts';

export const activitiesData: PersonalDataKind[] = [
  {
    id: 'activities.check-ins',
    title: { ja: '地域活動への参加', en: 'Activities attended', 'ja-x-easy': '活動に さんかした きろく' },
    purpose: {
      ja: '参加の確認と、差し上げたポイントの裏付けのため',
      en: 'To confirm attendance and account for the points given for it',
      'ja-x-easy': 'さんかした ことと ポイントを たしかめる ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: 60 },
    collect: async (db, residentId, language) =>
      personalRows(columnsIn(language), await findEveryCheckIn(db, residentId)),
    async pseudonymise(tx, residentId, pseudonym) {
      await recordPseudonym(tx, residentId, pseudonym);
      await removeWrongCodes(tx, residentId);
    },
    erase: removeEveryCheckIn,
  },
];

const columnsIn = (language: Language): Column<Attended>[] => [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.checkedInAt },
  { title: { ja: '活動名', en: 'Activity' }, value: (row) => row.title },
  { title: { ja: '場所', en: 'Place' }, value: (row) => row.placeName },
  { title: { ja: '方法', en: 'Method' }, value: (row) => localize(methodNames[row.method], language) },
  { title: { ja: '扱い', en: 'State' }, value: (row) => localize(stateNames[row.state], language) },
];
