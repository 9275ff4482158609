import { useTexts } from '@entame/sdk/react';
import type { ActivityState } from '../activity-state.ts';
import { locales } from '../locales/index.ts';

const tones = { cancelled: 'error', open: 'success', coming: 'info', over: undefined } as const;

export function StateBadge({ state }: { state: ActivityState }) {
  const t = useTexts(locales);
  return (
    <span className="ui-badge" data-tone={tones[state]}>
      {t(`state.${state}`)}
    </span>
  );
}
