import { useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/activities/index.ts';

/** 約 350 m, 約 1.2 km */
export function useDistanceText(): (metres: number) => string {
  const { format } = useHost();
  const t = useTexts(locales);
  return (metres) =>
    metres < 1_000
      ? t('find.metres', { metres: format.number(Math.max(10, Math.round(metres / 10) * 10)) })
      : t('find.kilometres', { kilometres: (metres / 1_000).toFixed(1) });
}
