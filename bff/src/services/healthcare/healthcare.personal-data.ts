/** What healthcare holds on a person. Nothing of it outlives the account. */
import type { Column } from '#platform/export/export-table.ts';
import { type LocalizedText, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { findEveryReading, type Reading, removeEveryReading } from './healthcare.store.ts';

const settingNames: Record<Reading['setting'], LocalizedText> = {
  home: { ja: '家で測った', en: 'At home', 'ja-x-easy': '家で はかった' },
  office: { ja: '病院などで測った', en: 'At a clinic', 'ja-x-easy': '病院で はかった' },
};

export const healthcareData: PersonalDataKind[] = [
  {
    id: 'healthcare.blood-pressure',
    title: { ja: '血圧の記録', en: 'Blood pressure', 'ja-x-easy': '血圧（けつあつ）の きろく' },
    purpose: {
      ja: '記録と判定をご本人に示すため',
      en: 'To show you your records and what they mean',
      'ja-x-easy': 'あなたに 血圧の きろくを 見せる ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId, language) =>
      personalRows(
        columns((setting) => localize(settingNames[setting], language)),
        await findEveryReading(db, residentId),
      ),
    erase: removeEveryReading,
  },
];

const columns = (nameOf: (setting: Reading['setting']) => string): Column<Reading>[] => [
  { title: { ja: '測定日時', en: 'Measured' }, value: (row) => row.measuredAt },
  { title: { ja: '上の血圧（mmHg）', en: 'Systolic (mmHg)' }, value: (row) => row.measurement.systolic },
  { title: { ja: '下の血圧（mmHg）', en: 'Diastolic (mmHg)' }, value: (row) => row.measurement.diastolic },
  { title: { ja: '脈拍（回/分）', en: 'Pulse (per minute)' }, value: (row) => row.measurement.pulse },
  { title: { ja: '測った場所', en: 'Setting' }, value: (row) => nameOf(row.setting) },
  { title: { ja: '記録日時', en: 'Recorded' }, value: (row) => row.recordedAt },
];
