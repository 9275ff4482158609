import type { ja } from './ja.ts';

export const en: Record<keyof typeof ja, string> = {
  'unit.points': 'points',

  'common.back-to-points': 'Back to points',
  'common.home': 'Back to the first page',
  'common.see-activities': 'See coming activities',
};
