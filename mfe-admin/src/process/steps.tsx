import type { activities } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { processLocales } from '../locales/process/index.ts';
import styles from './process.module.css';

/** Who did what when. */
export function Steps({ steps }: { steps: activities.components['schemas']['ProcessStep'][] }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  if (steps.length === 0) return null;
  return (
    <section className="ui-page__section" aria-labelledby="steps">
      <h2 id="steps">{t('steps.title')}</h2>
      <ol className={styles.steps}>
        {steps.map(({ kind, at, byName, reason }) => (
          <li className={styles.step} key={`${at} ${kind}`}>
            <strong>{t(`step.${kind}`)}</strong>
            <span className={styles.small}>
              {format.dateTime(at)}　{byName ?? t('steps.gone')}
            </span>
            {reason && <p className={styles.text}>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
