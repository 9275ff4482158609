/** A rule in words for the staff who write it. */
import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { pointsLocales } from '../locales/points/index.ts';

export type RuleContent = points.components['schemas']['RuleContent'];

const capPeriods = ['day', 'month', 'lifetime'] as const;

export function useRuleWords() {
  const t = useTexts(pointsLocales);
  const { format } = useHost();
  const dayOf = (day: string) => format.longDate(`${day}T00:00:00+09:00`);
  const listed = (words: readonly string[]) => words.join('、');

  return {
    amount({ amount }: RuleContent): string {
      if (amount.kind === 'promised') return t('rules.amount-promised');
      const points = t('common.points', { count: format.number(amount.points) });
      if (amount.kind === 'fixed') return t('rules.amount-fixed', { points });
      return t(`rules.amount-rate-${amount.unit}`, { per: format.number(amount.per), points });
    },
    who({ who }: RuleContent): string {
      const words = [
        who.ageFrom === null ? '' : t('rule.age-from', { age: who.ageFrom }),
        who.ageTo === null ? '' : t('rule.age-to', { age: who.ageTo }),
        listed(who.towns),
      ].filter(Boolean);
      return words.length > 0 ? listed(words) : t('rule.everybody');
    },
    when({ what, when }: RuleContent): string {
      const time =
        when.timeFrom || when.timeTo ? `${when.timeFrom ?? '0:00'}〜${when.timeTo ?? '24:00'}` : '';
      const words = [
        what.titleContains.length > 0 ? t('rule.title-with', { words: listed(what.titleContains) }) : '',
        what.metresFrom === null ? '' : t('rule.metres-from', { count: format.number(what.metresFrom) }),
        what.yenFrom === null ? '' : t('rule.yen-from', { count: format.number(what.yenFrom) }),
        when.weekdays.map((day) => t(`weekday.${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join('・'),
        time,
        when.dates.length > 0 ? t('rule.dates', { dates: listed(when.dates.map(dayOf)) }) : '',
        when.exceptDates.length > 0
          ? t('rule.except-dates', { dates: listed(when.exceptDates.map(dayOf)) })
          : '',
      ].filter(Boolean);
      return words.length > 0 ? listed(words) : t('rule.always');
    },
    caps({ caps }: RuleContent): string {
      const words = capPeriods.flatMap((period) => {
        const { points, times } = caps[period];
        return [
          ...(points === null ? [] : [t(`rule.cap-${period}-points`, { count: format.number(points) })]),
          ...(times === null ? [] : [t(`rule.cap-${period}-times`, { count: format.number(times) })]),
        ];
      });
      return words.length > 0 ? listed(words) : t('rule.no-caps');
    },
    period({ startsOn, endsOn }: RuleContent): string {
      if (startsOn === null && endsOn === null) return t('rule.no-period');
      return `${startsOn === null ? '' : dayOf(startsOn)}〜${endsOn === null ? '' : dayOf(endsOn)}`;
    },
    expiry({ expiry }: RuleContent): string {
      if (expiry.kind === 'never') return t('rule.expiry-never');
      return t(`rule.expiry-${expiry.end}`, { months: expiry.months });
    },
  };
}
