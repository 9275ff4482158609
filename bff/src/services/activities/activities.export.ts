import type { operations } from '@entame/sdk/contracts/activities.ts';
import type { Db } from '#platform/db/store.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { ActivitiesDeps } from './activities.deps.ts';
import { noLongerRegistered } from './activities.present.ts';
import { type Activity, findActivitiesByNumber } from './activities.store.ts';
import { findVisibleActivity, groupOf } from './activities.visible.ts';
import { findAttendance, findCheckInCounts } from './check-ins.store.ts';

const partSize = 500;
const statusNames: Record<Activity['status'], LocalizedText> = {
  announced: { ja: '予定どおり', en: 'Announced' },
  cancelled: { ja: '中止', en: 'Cancelled' },
};
const methodNames: Record<Attendance['method'], LocalizedText> = {
  screen: { ja: '画面のコード', en: 'Code on the screen' },
  sheet: { ja: '紙のコード', en: 'Code on the sheet' },
};

type Attendance = Awaited<ReturnType<typeof findAttendance>>[number];
type CountedActivity = Activity & { checkInCount: number };
type AttendanceNamed = Attendance & { residentName: string };

/** Activities and check-ins as files. */
export function exportRoutes({
  platform: { store },
  findResidentNames,
}: ActivitiesDeps): Pick<Handlers<operations>, 'exportActivities' | 'exportCheckIns'> {
  return {
    async exportActivities({ query: { format } }, { actor, language }) {
      const rows = allActivities(store.read, groupOf(actor));
      const fileName = language === 'en' ? 'activities' : '地域活動一覧';
      return exportTable({ fileName, columns: activityColumns(language), rows, format, language });
    },

    async exportCheckIns({ path: { activityId }, query: { format } }, { actor, language, concerning }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      // Ids are few bytes each, and the audit needs all of them before the first row goes out.
      const attendance = await findAttendance(store.read, activity.id);
      concerning(attendance.map((row) => row.residentId));
      const fileName = `${language === 'en' ? 'check-ins' : 'チェックイン一覧'}_${activity.number}`;
      const rows = named(attendance, language);
      return exportTable({ fileName, columns: checkInColumns(language), rows, format, language });
    },
  };

  async function* named(attendance: Attendance[], language: Language): AsyncGenerator<AttendanceNamed> {
    for (let start = 0; start < attendance.length; start += partSize) {
      const part = attendance.slice(start, start + partSize);
      const names = await findResidentNames(
        store.read,
        part.map((row) => row.residentId),
      );
      for (const row of part) {
        const residentName = names.get(row.residentId) ?? localize(noLongerRegistered, language);
        yield { ...row, residentName };
      }
    }
  }
}

async function* allActivities(db: Db, group: string | undefined): AsyncGenerator<CountedActivity> {
  for (let part: Activity[] | undefined; part?.length !== 0; ) {
    part = await findActivitiesByNumber(db, part?.at(-1)?.number ?? 0, group, partSize);
    const counts = await findCheckInCounts(
      db,
      part.map((row) => row.id),
    );
    for (const row of part) yield { ...row, checkInCount: counts.get(row.id) ?? 0 };
  }
}

const activityColumns = (language: Language): Column<CountedActivity>[] => [
  { title: { ja: '番号', en: 'Number' }, value: (row) => row.number },
  { title: { ja: '活動名', en: 'Title' }, value: (row) => row.title },
  { title: { ja: '団体', en: 'Group' }, value: (row) => row.groupName },
  { title: { ja: '場所', en: 'Place' }, value: (row) => row.placeName },
  { title: { ja: '開始', en: 'Starts' }, value: (row) => row.startsAt },
  { title: { ja: '終了', en: 'Ends' }, value: (row) => row.endsAt },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: 'チェックイン人数', en: 'Check-ins' }, value: (row) => row.checkInCount },
  { title: { ja: '状態', en: 'State' }, value: (row) => localize(statusNames[row.status], language) },
  { title: { ja: '説明', en: 'Description' }, value: (row) => row.description },
  { title: { ja: '登録日時', en: 'Created' }, value: (row) => row.createdAt },
  { title: { ja: '更新日時', en: 'Updated' }, value: (row) => row.updatedAt },
  { title: { ja: 'ID', en: 'ID' }, value: (row) => row.id },
];

const checkInColumns = (language: Language): Column<AttendanceNamed>[] => [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.checkedInAt },
  { title: { ja: '氏名', en: 'Name' }, value: (row) => row.residentName },
  { title: { ja: '方法', en: 'Method' }, value: (row) => localize(methodNames[row.method], language) },
  { title: { ja: '利用者ID', en: 'Resident ID' }, value: (row) => row.residentId },
];
