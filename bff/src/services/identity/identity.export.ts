/** All residents as a file. Rows are read page by page, so the size of the city does not matter. */

import type { Db } from '#platform/db/store.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Language } from '#platform/language.ts';
import { findResidents, type ResidentRow } from './identity.store.ts';

const pageSize = 500;

const genderNames: Record<string, { ja: string; en: string }> = {
  female: { ja: '女', en: 'female' },
  male: { ja: '男', en: 'male' },
  other: { ja: 'その他', en: 'other' },
  unknown: { ja: '不明', en: 'unknown' },
};

export const residentColumns = (language: Language): Column<ResidentRow>[] => [
  { title: { ja: '利用者ID', en: 'Resident ID' }, value: (row) => row.id },
  { title: { ja: '氏名', en: 'Name' }, value: (row) => row.name },
  { title: { ja: '氏名（カナ）', en: 'Name (kana)' }, value: (row) => row.kana },
  { title: { ja: '住所', en: 'Address' }, value: (row) => row.address },
  { title: { ja: '生年月日', en: 'Birth date' }, value: (row) => Temporal.PlainDate.from(row.birthDate) },
  {
    title: { ja: '性別', en: 'Gender' },
    value: (row) => genderNames[row.gender]?.[language === 'en' ? 'en' : 'ja'] ?? row.gender,
  },
  { title: { ja: '登録日時', en: 'Registered' }, value: (row) => row.registeredAt },
];

export function exportResidents(db: Db, format: 'csv' | 'xlsx' | undefined, language: Language): Response {
  return exportTable({
    fileName: language === 'en' ? 'residents' : '利用者一覧',
    columns: residentColumns(language),
    rows: allResidents(db),
    format,
    language,
  });
}

async function* allResidents(db: Db): AsyncGenerator<ResidentRow> {
  let after: { at: Temporal.Instant; id: string } | undefined;
  do {
    const page = await findResidents(db, { name: undefined, birthDate: undefined, limit: pageSize, after });
    yield* page;
    const last = page.length === pageSize ? page.at(-1) : undefined;
    after = last && { at: last.registeredAt, id: last.id };
  } while (after);
}
