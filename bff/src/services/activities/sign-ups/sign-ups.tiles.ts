import { createFormat } from '@entame/sdk/format';
import { instantText } from '#platform/db/columns.ts';
import { type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { findComingSignUps, type SignUpWithActivity } from './sign-ups.store.ts';

const texts = {
  none: {
    ja: '申し込んだ活動はありません。',
    en: 'You have not signed up for anything.',
    'ja-x-easy': '申し込んだ 活動は ありません。',
  },
  find: { ja: '活動をさがす', en: 'Find activities', 'ja-x-easy': '活動を さがす' },
  unit: { ja: '件', en: 'activities', 'ja-x-easy': '件' },
  mine: { ja: '申し込みを見る', en: 'See my sign-ups', 'ja-x-easy': '申し込みを 見る' },
  coming: { ja: '参加する予定です。', en: 'You have a place.', 'ja-x-easy': '行く よていです。' },
  cancelled: {
    ja: '中止になった活動があります。',
    en: 'An activity was called off.',
    'ja-x-easy': '中止に なった 活動が あります。',
  },
  cancelledMark: { ja: '中止', en: 'Called off', 'ja-x-easy': '中止' },
  waitingMark: { ja: 'キャンセル待ち', en: 'Waiting', 'ja-x-easy': 'じゅんばん まち' },
} satisfies Record<string, LocalizedText>;

const shownMax = 5;

/** What a resident has signed up for; an activity that was called off comes to the eye first. */
export function signUpsTile({ store }: Pick<Platform, 'store'>): TileProvider {
  return async ({ actor, now, language }) => {
    const say = (text: LocalizedText) => localize(text, language);
    const { date, time } = createFormat(language);
    const found = await findComingSignUps(store.read, actor.id, now, shownMax);
    if (found.length === 0)
      return {
        urgency: 'normal',
        text: say(texts.none),
        action: { label: say(texts.find), href: '/points/activities' },
      };
    const isOff = ({ activity }: SignUpWithActivity) => activity.status === 'cancelled';
    const detailOf = (row: SignUpWithActivity) => {
      if (isOff(row)) return say(texts.cancelledMark);
      if (row.signUp.status === 'waiting') return say(texts.waitingMark);
      const startsAt = instantText(row.activity.startsAt);
      return `${date(startsAt)} ${time(startsAt)}`;
    };
    const anyOff = found.some(isOff);
    return {
      urgency: anyOff ? 'urgent' : 'normal',
      value: { text: String(found.length), unit: say(texts.unit) },
      text: say(anyOff ? texts.cancelled : texts.coming),
      items: found.map((row) => ({
        text: row.activity.title,
        detail: detailOf(row),
        href: `/points/activities/${row.activity.id}`,
      })),
      action: { label: say(texts.mine), href: '/points/sign-ups' },
    };
  };
}
