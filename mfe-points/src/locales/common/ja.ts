export const ja = {
  'unit.points': 'ポイント',

  'common.back-to-points': 'ポイントへ戻る',
  'common.home': 'ホームへ戻る',
  'common.see-activities': '地域活動の予定を見る',
} as const;
