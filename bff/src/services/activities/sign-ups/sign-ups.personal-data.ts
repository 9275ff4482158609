/** What activities hold on a person who signed up. */
import type { Column } from '#platform/export/export-table.ts';
import { type LocalizedText, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import type { Platform } from '#platform/platform.ts';
import { releaseSignUps } from './promotion.ts';
import { findEverySignUp, type SignUp } from './sign-ups.store.ts';

type EverySignUp = Awaited<ReturnType<typeof findEverySignUp>>[number];

export const signUpStatusNames: Record<SignUp['status'], LocalizedText> = {
  'signed-up': { ja: '申し込み済み', en: 'Signed up', 'ja-x-easy': '申し込みました' },
  waiting: { ja: 'キャンセル待ち', en: 'Waiting', 'ja-x-easy': 'じゅんばん まち' },
  withdrawn: { ja: '取りやめ', en: 'Withdrawn', 'ja-x-easy': 'やめました' },
};

export function signUpsData(platform: Pick<Platform, 'announce' | 'clock'>): PersonalDataKind {
  return {
    id: 'activities.sign-ups',
    title: { ja: '地域活動の申し込み', en: 'Activities signed up for', 'ja-x-easy': '活動の 申し込み' },
    purpose: {
      ja: '参加する方を主催の団体と確認するため',
      en: 'To know who will take part',
      'ja-x-easy': 'だれが 来るか わかる ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId, language) =>
      personalRows(
        [
          ...columns,
          {
            title: { ja: '状態', en: 'State' },
            value: (row) => localize(signUpStatusNames[row.status], language),
          },
        ],
        await findEverySignUp(db, residentId),
      ),
    erase: (tx, residentId) => releaseSignUps(tx, platform, residentId),
  };
}

const columns: Column<EverySignUp>[] = [
  { title: { ja: '申し込み日時', en: 'Signed up' }, value: (row) => row.signedUpAt },
  { title: { ja: '活動名', en: 'Activity' }, value: (row) => row.title },
];
