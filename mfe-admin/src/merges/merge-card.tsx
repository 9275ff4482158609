import type { identity } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import type { ReactNode } from 'react';
import { locales } from '../locales/index.ts';
import { CompareParties } from './compare-parties.tsx';

export type Merge = identity.components['schemas']['Merge'];

const tones = {
  proposed: 'warning',
  lapsed: undefined,
  declined: undefined,
  merged: 'success',
  undone: 'info',
} as const;

/** A proposal or merge with everything that was said and done about it; below it, what can be done now. */
export function MergeCard({ merge, children }: { merge: Merge; children?: ReactNode }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { origin, state, kept, merged, reason, proposedBy, proposedAt, decision, undo, outcomes } = merge;
  const isClaim = origin === 'card-claim';
  const said = ({ by, at, reason: why }: NonNullable<Merge['decision']>) =>
    `${by}　${format.dateTime(at)}${why ? `　「${why}」` : ''}`;
  const rows: [string, string][] = [
    [t('merges.origin'), t(`merge-origin.${origin}`)],
    proposedBy === null
      ? [t('merges.claimed-at'), format.dateTime(proposedAt)]
      : [t('merges.proposed-by'), `${proposedBy}　${format.dateTime(proposedAt)}　「${reason}」`],
    ...(decision
      ? ([[t(state === 'declined' ? 'merges.declined-by' : 'merges.approved-by'), said(decision)]] as [
          string,
          string,
        ][])
      : []),
    ...(undo ? ([[t('merges.undone-by'), said(undo)]] as [string, string][]) : []),
    ...outcomes.map(({ service, kind, amount }): [string, string] => [
      t(isNamed(service) ? `merge-service.${service}` : 'merge-service.other'),
      t(`merge-outcome.${kind}`, { amount: format.number(amount) }),
    ]),
  ];
  return (
    <article className="ui-card ui-stack">
      <h3 className="ui-card__title">
        {kept.name}{' '}
        <span className="ui-badge" data-tone={tones[state]}>
          {t(`merge-state.${state}`)}
        </span>
      </h3>
      <CompareParties
        label={t('merges.compare', { name: kept.name })}
        sides={[
          { heading: t(isClaim ? 'merges.kept-claim' : 'merges.kept'), party: kept },
          { heading: t(isClaim ? 'merges.merged-claim' : 'merges.merged'), party: merged },
        ]}
      />
      <dl className="ui-dl">
        {rows.map(([heading, value]) => (
          <div key={heading + value}>
            <dt>{heading}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </article>
  );
}

const named = ['identity', 'activities', 'points', 'rideshare', 'healthcare', 'privacy'] as const;
function isNamed(service: string): service is (typeof named)[number] {
  return named.some((name) => name === service);
}
