import type { points } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { Badge } from './health.tsx';

export function DayBadge({
  state,
  hasOpen,
}: {
  state: points.components['schemas']['DayState'];
  hasOpen: boolean;
}) {
  const t = useTexts(pointPartnersLocales);
  if (hasOpen) return <Badge tone="warning" text={t('attention')} />;
  return <Badge tone={state === 'closed' ? 'success' : 'info'} text={t(`day-${state}`)} />;
}
