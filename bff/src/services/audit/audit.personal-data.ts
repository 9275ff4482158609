/** What the audit holds on a person: every time somebody opened or changed their data. */
import type { Db } from '#platform/db/store.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import type { AuditDeps } from './audit.deps.ts';
import { findAuditRecords } from './audit-search.store.ts';
import type { AuditRow, Place } from './chain.store.ts';
import { computeOperationName } from './operation-names.rules.ts';

const recordsPerPart = 500;

const actors: Record<string, LocalizedText> = {
  staff: { ja: '市の職員・主催者', en: 'Staff or organiser', 'ja-x-easy': '市の 人・主催者' },
  system: { ja: 'システム', en: 'The system', 'ja-x-easy': 'システム' },
  partner: { ja: '連携先', en: 'A partner', 'ja-x-easy': 'ほかの ところ' },
  nobody: { ja: 'サインイン前', en: 'Before signing in', 'ja-x-easy': 'サインインする まえ' },
};
const self: LocalizedText = { ja: 'ご本人', en: 'You', 'ja-x-easy': 'あなた' };
const other: LocalizedText = { ja: '代理の方', en: 'Somebody for you', 'ja-x-easy': 'あなたの かわりの 人' };

export function auditData({ summaryOf }: AuditDeps, auditYears: number): PersonalDataKind[] {
  const columns = (residentId: string, language: Language): Column<AuditRow>[] => [
    { title: { ja: '日時', en: 'Time' }, value: (row) => row.at },
    {
      title: { ja: 'だれが', en: 'Who' },
      value: (row) =>
        localize(actors[row.actorKind] ?? (row.actorId === residentId ? self : other), language),
    },
    {
      title: { ja: 'したこと', en: 'What' },
      value: (row) => computeOperationName(row.operationId, summaryOf(row.operationId), language),
    },
  ];
  return [
    {
      id: 'audit.records',
      title: {
        ja: 'あなたの情報が扱われた記録',
        en: 'Who opened or changed your data',
        'ja-x-easy': 'だれが あなたの 情報を 見たかの きろく',
      },
      purpose: {
        ja: '情報が正しく扱われたかを、後から確かめるため',
        en: 'To check afterwards that data was handled properly',
        'ja-x-easy': '情報が 正しく つかわれたか たしかめる ため',
      },
      onClosing: { outcome: 'pseudonymise', keepMonths: auditYears * 12 },
      collect: async (db, residentId, language) =>
        personalRows(columns(residentId, language), await everyRecordOf(db, residentId)),
      // A record names the resident by an id, which leads to nobody once the name is gone; and it cannot be changed.
      pseudonymise: async () => {},
      // Records leave together when their years are over, whomever they concern.
      erase: async () => {},
    },
  ];
}

async function everyRecordOf(db: Db, subjectId: string): Promise<AuditRow[]> {
  const records: AuditRow[] = [];
  let after: Place | undefined;
  do {
    const part = await findAuditRecords(db, { subjectId }, recordsPerPart, after);
    records.push(...part);
    after = part.length === recordsPerPart ? part.at(-1) : undefined;
  } while (after);
  return records;
}
