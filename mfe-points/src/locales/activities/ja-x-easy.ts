import type { ja } from './ja.ts';

export const easy: Record<keyof typeof ja, string> = {
  'activities.title': '地域の 活動',
  'activities.lead': '行くと ポイントが もらえます。申しこみは いりません。',
  'activities.empty': 'いま 活動は ありません',
  'activities.empty-next': 'きまったら ここに 出ます。',
  'activities.open-now': 'いま 受付中',
  'activities.attended': '行きました',
  'activities.cancelled': '中止',
  'activities.earns': '{{points}} ポイント',
  'activities.back': '活動の リストに もどる',
  'activities.all': '活動を ぜんぶ 見る',
  'activities.next': 'これからの 地域の 活動',

  'activity.when': 'いつ',
  'activity.where': 'どこ',
  'activity.group': 'だれが するか',
  'activity.points': 'もらえる ポイント',
  'activity.check-in-time': 'チェックインの 時間',
  'activity.from-to': '{{from}} から {{to}} まで',
  'activity.about': 'なにを するか',
  'activity.check-in': 'この 活動に チェックイン する',
  'activity.cancelled-title': 'この 活動は 中止です',
  'activity.attended-title': 'チェックイン しました',
  'activity.attended-at': '{{time}} に チェックイン しました。',
};
