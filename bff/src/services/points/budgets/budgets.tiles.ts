/** Which budgets are running low, on the first page of staff. */
import { type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { cityDayOf, computeFiscalYear } from '../earning/calendar.rules.ts';
import { computeBudgetState } from './budgets.rules.ts';
import { findBudgets } from './budgets.store.ts';

const texts = {
  unit: { ja: '件', en: 'budgets', 'ja-x-easy': '件' },
  low: { ja: '残りが少ない予算があります：', en: 'Running low: ', 'ja-x-easy': '予算が すくないです：' },
  ample: {
    ja: '残りの少ない予算はありません。',
    en: 'None is running low.',
    'ja-x-easy': 'だいじょうぶです。',
  },
  open: { ja: '予算を見る', en: 'See the budgets', 'ja-x-easy': '予算を 見る' },
} satisfies Record<string, LocalizedText>;

export function budgetsTile({ store }: Pick<Platform, 'store'>): TileProvider {
  return async ({ now, language }) => {
    const fiscalYear = computeFiscalYear(cityDayOf(now));
    const low = (await findBudgets(store.read)).filter(
      (budget) => budget.fiscalYear === fiscalYear && computeBudgetState(budget) !== 'ample',
    );
    return {
      urgency: low.length > 0 ? 'soon' : 'normal',
      value: { text: String(low.length), unit: localize(texts.unit, language) },
      text:
        low.length > 0
          ? localize(texts.low, language) + low.map(({ name }) => name).join('、')
          : localize(texts.ample, language),
      action: { label: localize(texts.open, language), href: '/admin/points/budgets' },
    };
  };
}
