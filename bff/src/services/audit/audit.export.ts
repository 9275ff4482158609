/** Audit records as a file that an official can read: names beside the ids. Read page by page, whatever the number. */
import { type Column, exportTable } from '#platform/export/export-table.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { AuditDeps } from './audit.deps.ts';
import { presentRecords, type Shown } from './audit.present.ts';
import { type AuditSearch, findAuditRecords } from './audit-search.store.ts';
import type { Place } from './chain.store.ts';

type Record = Shown['items'][number];

const recordsPerPart = 500;
/** Excel holds 32,767 characters in a cell. */
const subjectsPerCell = 200;

const actorKinds: { [K in Record['actor']['kind']]: LocalizedText } = {
  resident: { ja: '利用者', en: 'resident' },
  partner: { ja: '連携先', en: 'Partner' },
  staff: { ja: '職員・主催者', en: 'staff' },
  nobody: { ja: 'サインイン前', en: 'nobody' },
  system: { ja: 'システム', en: 'system' },
};
const texts = {
  everybody: { ja: '利用者全員', en: 'all residents' },
  unknown: { ja: '（登録なし）', en: '(not registered)' },
  done: { ja: '完了', en: 'done' },
} satisfies { [name: string]: LocalizedText };

export function exportRecords(
  deps: AuditDeps,
  search: AuditSearch,
  format: 'csv' | 'xlsx' | undefined,
  language: Language,
): Response {
  const fileName = language === 'en' ? 'audit-records' : '監査記録';
  return exportTable({ fileName, columns: columns(language), rows: allRecords(), format, language });

  async function* allRecords(): AsyncGenerator<Record> {
    let after: Place | undefined;
    do {
      const rows = await findAuditRecords(deps.platform.store.read, search, recordsPerPart, after);
      yield* (await presentRecords(deps, rows, subjectsPerCell, language)).items;
      after = rows.length === recordsPerPart ? rows.at(-1) : undefined;
    } while (after);
  }
}

function columns(language: Language): Column<Record>[] {
  const say = (text: LocalizedText) => localize(text, language);
  const nameOf = (name: string | null) => name ?? say(texts.unknown);
  return [
    { title: { ja: '日時', en: 'Time' }, value: (row) => Temporal.Instant.from(row.at) },
    {
      title: { ja: '操作した人の区分', en: 'Kind of actor' },
      value: (row) => say(actorKinds[row.actor.kind]),
    },
    {
      title: { ja: '操作した人', en: 'Actor' },
      value: (row) => (row.actor.id ? nameOf(row.actor.name) : ''),
    },
    { title: { ja: '操作した人のID', en: 'Actor ID' }, value: (row) => row.actor.id },
    {
      title: { ja: '代理の相手', en: 'On behalf of' },
      value: (row) => row.onBehalfOf && nameOf(row.onBehalfOf.name),
    },
    { title: { ja: '操作', en: 'Operation' }, value: (row) => row.operationName },
    { title: { ja: '操作の記号', en: 'Operation ID' }, value: (row) => row.operationId },
    { title: { ja: '使った権限', en: 'Permission' }, value: (row) => row.permission },
    { title: { ja: '本人の人数', en: 'People concerned' }, value: (row) => row.subjectCount },
    {
      title: { ja: '情報の本人', en: 'Whose data' },
      value: (row) =>
        [
          ...(row.concernsEverybody ? [say(texts.everybody)] : []),
          ...row.subjects.map(({ name }) => nameOf(name)),
        ].join('、'),
    },
    {
      title: { ja: '情報の本人のID', en: 'Resident IDs' },
      value: (row) => row.subjects.map(({ id }) => id).join(' '),
    },
    {
      title: { ja: '結果', en: 'Outcome' },
      value: (row) => (row.outcome === 'done' ? say(texts.done) : row.outcome),
    },
    {
      title: { ja: '内容', en: 'Details' },
      value: (row) => row.details.map(({ title, value }) => `${title}: ${value}`).join(' / '),
    },
    { title: { ja: '接続元（仮名）', en: 'Client (pseudonym)' }, value: (row) => row.client },
    { title: { ja: '地域', en: 'Region' }, value: (row) => row.region },
    { title: { ja: '受付番号', en: 'Request ID' }, value: (row) => row.requestId },
    { title: { ja: '記録のID', en: 'Record ID' }, value: (row) => row.id },
  ];
}
