import type { ja } from './ja.ts';

export const easy: Record<keyof typeof ja, string> = {
  'unit.points': 'ポイント',

  'common.back-to-points': 'ポイントに もどる',
  'common.home': 'さいしょの 画面に もどる',
  'common.see-activities': '地域の 活動を 見る',
};
