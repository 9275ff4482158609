import type { operations } from '@entame/sdk/contracts/activities.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { noLongerRegistered } from '../activities.present.ts';
import { findVisibleActivity } from '../activities.visible.ts';
import { signUpStatusNames } from './sign-ups.personal-data.ts';
import { findSignUpsOf, type SignUp } from './sign-ups.store.ts';

const partSize = 500;
/** Of one activity; a capacity is smaller. */
const rowsMax = 100_000;

type Named = SignUp & { residentName: string };

export function signUpExport({
  platform: { store },
  findResidentNames,
}: ActivitiesDeps): Pick<Handlers<operations>, 'exportSignUps'> {
  return {
    async exportSignUps({ path: { activityId }, query: { format } }, { actor, language, concerning }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      const signUps = await findSignUpsOf(store.read, activity.id, rowsMax);
      concerning(signUps.map((row) => row.residentId));
      const fileName = `${language === 'en' ? 'sign-ups' : '申し込み一覧'}_${activity.number}`;
      const rows = named(signUps, language);
      return exportTable({ fileName, columns: columnsIn(language), rows, format, language });
    },
  };

  async function* named(rows: SignUp[], language: Language): AsyncGenerator<Named> {
    for (let start = 0; start < rows.length; start += partSize) {
      const part = rows.slice(start, start + partSize);
      const ids = part.map((row) => row.residentId);
      const names = await findResidentNames(store.read, ids);
      for (const row of part)
        yield { ...row, residentName: names.get(row.residentId) ?? localize(noLongerRegistered, language) };
    }
  }
}

const columnsIn = (language: Language): Column<Named>[] => [
  { title: { ja: '順番', en: 'Order' }, value: (row) => row.queueNumber },
  { title: { ja: '氏名', en: 'Name' }, value: (row) => row.residentName },
  { title: { ja: '状態', en: 'State' }, value: (row) => localize(signUpStatusNames[row.status], language) },
  { title: { ja: '申し込み日時', en: 'Signed up' }, value: (row) => row.signedUpAt },
  { title: { ja: '利用者ID', en: 'Resident ID' }, value: (row) => row.residentId },
];
