import type { audit } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

const tones = { high: 'error', medium: 'warning', low: 'info' } as const;

/** How grave it is, and whether somebody has taken it. */
export function AlertBadges({ alert: { severity, state } }: { alert: audit.components['schemas']['Alert'] }) {
  const t = useTexts(locales);
  return (
    <p className="ui-cluster ui-gap-s">
      <span className="ui-badge" data-tone={tones[severity]}>
        {t(`alerts.severity-${severity}`)}
      </span>
      <span className="ui-badge" data-tone={state === 'closed' ? 'success' : undefined}>
        {t(`alerts.state-${state}`)}
      </span>
    </p>
  );
}
