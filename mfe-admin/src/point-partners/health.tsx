import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';

export type PointPartner = points.components['schemas']['PointPartner'];

/** In one word how a partner does. */
export function HealthBadge({ partner }: { partner: PointPartner }) {
  const t = useTexts(pointPartnersLocales);
  const { status, calls, webhooks, days } = partner;
  if (status === 'suspended') return <Badge tone="warning" text={t('suspended')} />;
  if (calls.failingSince !== null) return <Badge tone="error" text={t('fails')} />;
  if (webhooks.givenUpCount > 0 || days.openDifferences > 0)
    return <Badge tone="warning" text={t('attention')} />;
  return <Badge tone="success" text={t('works')} />;
}

export function Badge({ tone, text }: { tone: 'success' | 'warning' | 'error' | 'info'; text: string }) {
  return (
    <span className="ui-badge" data-tone={tone}>
      {text}
    </span>
  );
}

/** Since when a partner answers, what waits, and what somebody has to look at. */
export function Health({ partner: { calls, webhooks, days } }: { partner: PointPartner }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const time = (at: string | null) => (at === null ? t('never') : format.dateTime(at));
  const { waitingCount: waiting, givenUpCount: givenUp } = webhooks;
  const rows: [string, string][] = [
    [t('last-success'), time(calls.lastSuccessAt)],
    ...(calls.failingSince === null
      ? []
      : [[t('failing-since'), t('since', { time: time(calls.failingSince) })] as [string, string]]),
    [
      t('pending'),
      calls.oldestPendingAt === null
        ? t('count', { count: calls.pendingCount })
        : t('count-oldest', { count: calls.pendingCount, time: time(calls.oldestPendingAt) }),
    ],
    [
      t('webhooks'),
      webhooks.isOn || waiting + givenUp > 0 ? t('webhooks-state', { waiting, givenUp }) : t('webhook-off'),
    ],
    [t('differences'), t('count', { count: days.openDifferences })],
    [t('last-closed'), days.lastClosedDay === null ? t('never') : dayText(format, days.lastClosedDay)],
  ];
  return (
    <dl className="ui-dl">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A day of Asia/Tokyo in words. */
export function dayText(format: { longDate(instant: string): string }, day: string): string {
  return format.longDate(`${day}T00:00:00+09:00`);
}
