/** What staff and residents read about how somebody checked in. */
import type { LocalizedText } from '#platform/language.ts';
import { handOutsMax, oneCodeMax, oneDeviceMax, oneSessionMax } from './check-in-abuse.rules.ts';
import type { CheckIn } from './check-ins.store.ts';

export const methodNames: Record<CheckIn['method'], LocalizedText> = {
  screen: { ja: '画面のコード', en: 'Code on the screen', 'ja-x-easy': '画面の コード' },
  sheet: { ja: '紙のコード', en: 'Code on the sheet', 'ja-x-easy': '紙の コード' },
  'own-code': { ja: '本人のコード', en: "Resident's own code", 'ja-x-easy': '自分の コード' },
  card: { ja: '利用者カード', en: 'Resident card', 'ja-x-easy': '利用者カード' },
  list: { ja: '名簿で受付', en: 'Handed out by list', 'ja-x-easy': 'リストで うけつけ' },
};

export const stateNames: Record<CheckIn['state'], LocalizedText> = {
  confirmed: { ja: '有効', en: 'Counts', 'ja-x-easy': 'だいじょうぶ' },
  flagged: { ja: '確認待ち', en: 'Being looked at', 'ja-x-easy': 'たしかめて います' },
  rejected: { ja: '認めない', en: 'Not accepted', 'ja-x-easy': 'みとめません' },
  revoked: { ja: '取り消し', en: 'Revoked', 'ja-x-easy': 'とりけし' },
};

export const flagTexts: Record<NonNullable<CheckIn['flags']>[number], LocalizedText> = {
  'handed-to-oneself': {
    ja: '受付をした人と、参加した人の名前が同じです。',
    en: 'Whoever recorded it has the same name as the resident.',
    'ja-x-easy': 'うけつけの 人と 名前が おなじです。',
  },
  'elsewhere-at-the-time': {
    ja: '同じ時間に、別の場所の活動にも参加したことになっています。',
    en: 'Also checked in at an activity at another place at the same time.',
    'ja-x-easy': 'おなじ 時間に ちがう 場所にも います。',
  },
  'far-away': {
    ja: 'スマートフォンが、会場から離れた場所にいると知らせています。',
    en: "The resident's device says that it is far from the place.",
    'ja-x-easy': '会場から とおい 場所です。',
  },
  'one-device': {
    ja: `1台の端末で続けてチェックインしています（同じサインインで${oneSessionMax}人、同じ端末らしいもので${oneDeviceMax}人を超えました）。`,
    en: `One device checked in several people (more than ${oneSessionMax} in one session, or ${oneDeviceMax} who signed in one after the other).`,
    'ja-x-easy': 'ひとつの スマートフォンで たくさんの 人が チェックイン しました。',
  },
  'crowd-on-one-code': {
    ja: `画面の同じコードを、30秒のあいだの表示で${oneCodeMax}人を超えて使っています。写真が配られたかもしれません。`,
    en: `More than ${oneCodeMax} people used the same code of half a minute. A photo of it may have been shared.`,
    'ja-x-easy': 'おなじ コードを たくさんの 人が つかいました。',
  },
  'sheet-after-end': {
    ja: '活動が終わってから、紙のコードでチェックインしています。',
    en: 'Checked in with the sheet after the activity had ended.',
    'ja-x-easy': 'おわった あとに 紙の コードを つかいました。',
  },
  'card-came-late': {
    ja: 'カードの読み取りが遅れて届いたため、その時間に会場にいたことを確かめられません。',
    en: 'The scan of the card came late, and a card does not say when it was shown.',
    'ja-x-easy': 'カードの きろくが おそく きました。',
  },
  'handed-out-late': {
    ja: '活動が終わってから、名簿で受付しています。',
    en: 'Handed out by list after the activity had ended.',
    'ja-x-easy': 'おわった あとに リストで うけつけました。',
  },
  'many-handed-out': {
    ja: `団体の担当者が、名簿で${handOutsMax}人を超えて受付しています。`,
    en: `An organiser handed out to more than ${handOutsMax} people by list.`,
    'ja-x-easy': 'リストで うけつけた 人が おおいです。',
  },
};
