import type { points } from '@entame/sdk';
import { useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { Badge } from './health.tsx';
import { WithReason } from './with-reason.tsx';

type Difference = points.components['schemas']['Difference'];

const tones = { open: 'warning', proposed: 'info', resolved: 'success', vanished: 'success' } as const;

/** What one side has and the other has not, what was done about it, and what can be done. */
export function DifferenceCard({ difference }: { difference: Difference }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const { kind, lineKind, exchangeId, refundId, ourPoints, theirPoints, state, foundAt } = difference;
  const pointsText = (count: number | null) =>
    count === null ? t('absent') : t('points', { count: format.number(count) });
  return (
    <article className="ui-card ui-stack">
      <div className="ui-cluster ui-cluster--between">
        <h3 className="ui-card__title">
          {t(`line-${lineKind}`)}：{t(`kind-${kind}`)}
        </h3>
        <Badge tone={tones[state]} text={t(`diff-${state}`)} />
      </div>
      <dl className="ui-dl">
        <div>
          <dt>{t('ours')}</dt>
          <dd>{pointsText(ourPoints)}</dd>
        </div>
        <div>
          <dt>{t('theirs')}</dt>
          <dd>{pointsText(theirPoints)}</dd>
        </div>
        <div>
          <dt>{t('exchange-id')}</dt>
          <dd>
            <span className={styles.id}>{refundId ? `${exchangeId} / ${refundId}` : exchangeId}</span>
          </dd>
        </div>
      </dl>
      <p className={styles.soft}>{t('aged', { time: format.dateTime(foundAt) })}</p>
      {state === 'open' && <Resolve difference={difference} />}
      {state === 'proposed' && <Decide difference={difference} />}
      <Steps steps={difference.steps} />
    </article>
  );
}

function Resolve({ difference: { id, correction } }: { difference: Difference }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const resolve = useService('points').useMutation('post', '/differences/{differenceId}/resolution');
  const done = useDone();
  const props = { isPending: resolve.isPending, error: resolve.error };
  const send = (moves: boolean) => (reason: string, close: () => void) =>
    resolve.mutate(
      { params: { path: { differenceId: id } }, body: { reason, moves } },
      { onSuccess: () => done(close) },
    );
  return (
    <div className="ui-cluster">
      {correction && (
        <WithReason
          {...props}
          button={t(`propose-${correction.direction}`, { count: format.number(correction.points) })}
          text={t('propose-text')}
          onDo={send(true)}
        />
      )}
      <WithReason {...props} button={t('settle')} text={t('settle-text')} onDo={send(false)} />
    </div>
  );
}

function Decide({ difference: { id, correction } }: { difference: Difference }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const decide = useService('points').useMutation('post', '/differences/{differenceId}/decision');
  const done = useDone();
  const props = { isPending: decide.isPending, error: decide.error };
  const send = (approve: boolean) => (reason: string, close: () => void) =>
    decide.mutate(
      { params: { path: { differenceId: id } }, body: { approve, reason } },
      { onSuccess: () => done(close) },
    );
  const count = correction ? `（${t('points', { count: format.number(correction.points) })}）` : '';
  return (
    <div className="ui-cluster">
      <WithReason {...props} button={`${t('approve')}${count}`} text={t('approve-text')} onDo={send(true)} />
      <WithReason
        {...props}
        button={t('decline')}
        text={t('decline-text')}
        look="ui-button--quiet"
        onDo={send(false)}
      />
    </div>
  );
}

function Steps({ steps }: { steps: Difference['steps'] }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  return (
    <details>
      <summary className={styles.summary}>{t('history')}</summary>
      <ol className="ui-stack ui-gap-s">
        {steps.map(({ kind, at, by, reason }) => (
          <li key={`${kind} ${at}`}>
            {format.dateTime(at)}　{t(`step-${kind}`)}
            {by && `（${by}）`}
            {reason && <span className={styles.soft}>{reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function useDone() {
  const { notify } = useHost();
  const t = useTexts(pointPartnersLocales);
  const queries = useQueryClient();
  return async (close: () => void) => {
    close();
    notify('success', t('saved'));
    await queries.invalidateQueries();
  };
}
