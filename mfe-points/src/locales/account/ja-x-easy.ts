import type { ja } from './ja.ts';

export const easy: Record<keyof typeof ja, string> = {
  'balance.now': 'いまの ポイント',
  'balance.this-month': '今月 {{points}} ポイント もらいました',
  'balance.none-this-month': '今月は まだ ありません',
  'balance.check-in': 'チェックイン する',
  'balance.check-in-hint': '会場で QRコードを 読むと ポイントが もらえます。',
  'balance.latest': 'さいきんの きろく',
  'balance.all-entries': 'きろくを ぜんぶ 見る',

  'entries.empty': 'まだ きろくが ありません',
  'entries.empty-next': '地域の 活動に 行って チェックイン して ください。ここに ポイントが 出ます。',
  'entries.attended': '行った ポイント',
  'entries.after': 'のこり {{points}}',

  'history.title': 'ポイントの きろく',
  'history.lead': '新しい きろくが 上に あります。',
  'history.end': 'これで ぜんぶです。',
};
