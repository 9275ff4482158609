import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

const tips = ['morning', 'evening', 'how', 'twice'] as const;

/** How the guideline asks people to measure at home. */
export function MeasureTips() {
  const t = useHealthTexts();
  return (
    <section className="ui-page__section">
      <h2>{t('tips.title')}</h2>
      <dl className={`ui-dl ui-card ${styles.tips}`}>
        {tips.map((tip) => (
          <div key={tip}>
            <dt>{t(`tips.${tip}`)}</dt>
            <dd>{t(`tips.${tip}-text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
