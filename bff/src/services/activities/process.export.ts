/** Groups, applications and reports as files. */
import type { operations } from '@entame/sdk/contracts/activities.ts';
import type { Db } from '#platform/db/store.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { firstDateOf } from './applications/applications.present.ts';
import {
  type Application,
  type ApplicationOfGroup,
  findApplicationsByNumber,
} from './applications/applications.store.ts';
import { findGroups, type Group } from './groups/groups.store.ts';
import { findReportsByNumber, type Report } from './reports/reports.store.ts';

type ReportRow = Awaited<ReturnType<typeof findReportsByNumber>>[number];
type Exports = 'exportGroups' | 'exportApplications' | 'exportReports';

const partSize = 500;

export function processExports({ store }: Platform): Pick<Handlers<operations>, Exports> {
  return {
    async exportGroups({ query: { format } }, { language, concerning }) {
      // Contacts are people of the groups, no residents whom the portal knows.
      concerning([]);
      const fileName = language === 'en' ? 'groups' : '地域団体一覧';
      const rows = allGroups(store.read);
      return exportTable({ fileName, columns: groupColumns(language), rows, format, language });
    },
    async exportApplications({ query: { format } }, { language, concerning }) {
      concerning([]);
      const fileName = language === 'en' ? 'applications' : '活動申請一覧';
      const rows = allApplications(store.read);
      return exportTable({ fileName, columns: applicationColumns(language), rows, format, language });
    },
    async exportReports({ query: { format } }, { language }) {
      const fileName = language === 'en' ? 'reports' : '活動報告一覧';
      const rows = allReports(store.read);
      return exportTable({ fileName, columns: reportColumns(language), rows, format, language });
    },
  };
}

async function* allGroups(db: Db): AsyncGenerator<Group> {
  for (let part: Group[] | undefined; part?.length !== 0; ) {
    part = await findGroups(db, partSize, part?.at(-1));
    yield* part;
  }
}

async function* allApplications(db: Db): AsyncGenerator<ApplicationOfGroup> {
  for (let part: ApplicationOfGroup[] | undefined; part?.length !== 0; ) {
    part = await findApplicationsByNumber(db, part?.at(-1)?.application.number ?? 0, partSize);
    yield* part;
  }
}

async function* allReports(db: Db): AsyncGenerator<ReportRow> {
  for (let part: ReportRow[] | undefined; part?.length !== 0; ) {
    part = await findReportsByNumber(db, part?.at(-1)?.activity.number ?? 0, partSize);
    yield* part;
  }
}

const groupKindNames: Record<Group['kind'], LocalizedText> = {
  neighbourhood: { ja: '自治会・町内会', en: 'Neighbourhood association' },
  seniors: { ja: '老人クラブ', en: 'Senior citizens’ club' },
  children: { ja: '子ども会', en: 'Children’s association' },
  volunteers: { ja: 'ボランティア団体', en: 'Volunteers' },
  school: { ja: '学校・PTA', en: 'School and parents' },
  other: { ja: 'その他', en: 'Other' },
};
const applicationStatusNames: Record<Application['status'], LocalizedText> = {
  draft: { ja: '下書き', en: 'Draft' },
  submitted: { ja: '確認待ち', en: 'Submitted' },
  returned: { ja: '差し戻し', en: 'Returned' },
  approved: { ja: '承認', en: 'Approved' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn' },
};
const reportStatusNames: Record<Report['status'], LocalizedText> = {
  submitted: { ja: '確認待ち', en: 'Submitted' },
  returned: { ja: '差し戻し', en: 'Returned' },
  accepted: { ja: '確認済み', en: 'Accepted' },
};

const groupColumns = (language: Language): Column<Group>[] => [
  { title: { ja: '団体名', en: 'Name' }, value: (row) => row.name },
  { title: { ja: '種類', en: 'Kind' }, value: (row) => localize(groupKindNames[row.kind], language) },
  { title: { ja: '連絡先氏名', en: 'Contact' }, value: (row) => row.contactName },
  { title: { ja: '連絡先電話', en: 'Telephone' }, value: (row) => row.contactPhone },
  {
    title: { ja: '状態', en: 'State' },
    value: (row) =>
      localize(row.active ? { ja: '活動中', en: 'Active' } : { ja: '休止', en: 'Not active' }, language),
  },
  { title: { ja: '登録日時', en: 'Created' }, value: (row) => row.createdAt },
  { title: { ja: '更新日時', en: 'Updated' }, value: (row) => row.changedAt },
  { title: { ja: 'ID', en: 'ID' }, value: (row) => row.id },
];

const applicationColumns = (language: Language): Column<ApplicationOfGroup>[] => [
  { title: { ja: '受付番号', en: 'Number' }, value: ({ application }) => application.number },
  { title: { ja: '団体', en: 'Group' }, value: (row) => row.groupName },
  { title: { ja: '活動名', en: 'Title' }, value: ({ application }) => application.title },
  {
    title: { ja: '状態', en: 'State' },
    value: ({ application }) => localize(applicationStatusNames[application.status], language),
  },
  {
    title: { ja: '最初の日時', en: 'First date' },
    value({ application }) {
      const first = firstDateOf(application);
      return first && Temporal.Instant.from(first);
    },
  },
  { title: { ja: '回数', en: 'Dates' }, value: ({ application }) => application.dates.length },
  { title: { ja: '場所', en: 'Place' }, value: ({ application }) => application.placeName },
  {
    title: { ja: '見込み人数', en: 'Expected people' },
    value: ({ application }) => application.expectedPeople,
  },
  { title: { ja: '希望ポイント', en: 'Points asked' }, value: ({ application }) => application.pointsAsked },
  {
    title: { ja: '承認ポイント', en: 'Points granted' },
    value: ({ application }) => application.pointsGranted,
  },
  { title: { ja: '団体ポイント', en: 'Group points' }, value: ({ application }) => application.groupPoints },
  { title: { ja: '連絡先氏名', en: 'Contact' }, value: ({ application }) => application.contactName },
  { title: { ja: '連絡先電話', en: 'Telephone' }, value: ({ application }) => application.contactPhone },
  { title: { ja: '提出日時', en: 'Submitted' }, value: ({ application }) => application.submittedAt },
  { title: { ja: 'ID', en: 'ID' }, value: ({ application }) => application.id },
];

const reportColumns = (language: Language): Column<ReportRow>[] => [
  { title: { ja: '活動番号', en: 'Activity number' }, value: ({ activity }) => activity.number },
  { title: { ja: '活動名', en: 'Activity' }, value: ({ activity }) => activity.title },
  { title: { ja: '団体', en: 'Group' }, value: ({ activity }) => activity.groupName },
  { title: { ja: '開催日時', en: 'Date' }, value: ({ activity }) => activity.startsAt },
  { title: { ja: '参加人数', en: 'Attendance' }, value: ({ report }) => report.attendance },
  { title: { ja: 'チェックイン人数', en: 'Check-ins' }, value: ({ report }) => report.checkInCount },
  {
    title: { ja: '人数の理由', en: 'Reason for the number' },
    value: ({ report }) => report.attendanceReason,
  },
  { title: { ja: '内容', en: 'What happened' }, value: ({ report }) => report.summary },
  { title: { ja: '特記事項', en: 'Remarks' }, value: ({ report }) => report.remarks },
  {
    title: { ja: '状態', en: 'State' },
    value: ({ report }) => localize(reportStatusNames[report.status], language),
  },
  { title: { ja: '提出日時', en: 'Submitted' }, value: ({ report }) => report.submittedAt },
  { title: { ja: '確認日時', en: 'Decided' }, value: ({ report }) => report.decidedAt },
];
