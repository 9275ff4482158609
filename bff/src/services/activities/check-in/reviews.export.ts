import type { components, operations } from '@entame/sdk/contracts/activities.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { methodNames, stateNames } from './check-in.texts.ts';
import { presentReviews } from './reviews.present.ts';
import { findReviewedResidents, findReviewsAfter, type Review } from './reviews.store.ts';

type Shown = components['schemas']['CheckInReview'];

const partSize = 500;

export function reviewExport(deps: ActivitiesDeps): Pick<Handlers<operations>, 'exportCheckInReviews'> {
  const { store } = deps.platform;
  return {
    async exportCheckInReviews({ query: { format } }, { language, concerning }) {
      concerning(await findReviewedResidents(store.read));
      const fileName = language === 'en' ? 'check-in-reviews' : 'チェックインの確認';
      return exportTable({ fileName, columns: columnsIn(language), rows: all(language), format, language });
    },
  };

  async function* all(language: Language): AsyncGenerator<Shown> {
    for (let part: Review[] | undefined; part?.length !== 0; ) {
      part = await findReviewsAfter(store.read, part?.at(-1)?.checkIn.id, partSize);
      yield* await presentReviews(store.read, deps, part, language);
    }
  }
}

const columnsIn = (language: Language): Column<Shown>[] => [
  { title: { ja: '日時', en: 'Time' }, value: (row) => Temporal.Instant.from(row.checkedInAt) },
  { title: { ja: '届いた日時', en: 'Received' }, value: (row) => Temporal.Instant.from(row.receivedAt) },
  { title: { ja: '活動名', en: 'Activity' }, value: (row) => row.activityTitle },
  { title: { ja: '団体', en: 'Group' }, value: (row) => row.groupName },
  { title: { ja: '氏名', en: 'Name' }, value: (row) => row.residentName },
  { title: { ja: '方法', en: 'Method' }, value: (row) => localize(methodNames[row.method], language) },
  { title: { ja: '受付をした人', en: 'Recorded by' }, value: (row) => row.recordedByName },
  { title: { ja: '理由', en: 'Why' }, value: (row) => row.flags.map(({ text }) => text).join(' ') },
  { title: { ja: '扱い', en: 'State' }, value: (row) => localize(stateNames[row.state], language) },
  { title: { ja: '決めた人', en: 'Decided by' }, value: (row) => row.decision?.byName ?? null },
  {
    title: { ja: '決めた日時', en: 'Decided' },
    value: (row) => (row.decision ? Temporal.Instant.from(row.decision.at) : null),
  },
  { title: { ja: '決めた理由', en: 'Reason' }, value: (row) => row.decision?.reason ?? null },
  { title: { ja: '利用者ID', en: 'Resident ID' }, value: (row) => row.residentId },
];
