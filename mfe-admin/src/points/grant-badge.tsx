import type { points } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { pointsLocales } from '../locales/points/index.ts';

export type Grant = points.components['schemas']['Grant'];

const tones = { waiting: 'warning', granted: 'success', declined: undefined, withdrawn: undefined } as const;

export function GrantBadge({ state }: Pick<Grant, 'state'>) {
  const t = useTexts(pointsLocales);
  return (
    <span className="ui-badge" data-tone={tones[state]}>
      {t(`grant-state.${state}`)}
    </span>
  );
}
