import { useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import styles from './exchange.module.css';
import type { ExchangeDetails } from './schemas.ts';

/** What happened, in order. */
export function Steps({ steps }: Pick<ExchangeDetails, 'steps'>) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <section className="ui-page__section" aria-labelledby="steps">
      <h2 id="steps">{t('detail.steps')}</h2>
      <ol className={styles.steps}>
        {steps.map(({ kind, points, at }, n) => (
          <li key={n}>
            <time dateTime={at}>{format.dateTime(at)}</time>
            <span>{t(`step.${kind}`, { points: format.number(points ?? 0) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
