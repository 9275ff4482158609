import { useHost } from '@entame/sdk/react';
import type { Reading } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

export function ReadingRow({ reading, onDelete }: { reading: Reading; onDelete(): void }) {
  const t = useHealthTexts();
  const { format } = useHost();
  const { systolic, diastolic, pulse, measuredAt, setting, category } = reading;
  const when = format.dateTime(measuredAt);
  const numbers = `${systolic}/${diastolic}`;
  return (
    <li className="ui-list__row">
      <time className="ui-list__date" dateTime={measuredAt}>
        {when}
      </time>
      <span className="ui-list__title">
        <span className={styles.rowValue}>{numbers}</span>
        {pulse !== null && <span className={styles.rowPulse}>{t('result.pulse', { pulse })}</span>}
        <span className="ui-list__text">
          {t('readings.about', { setting: t(`setting.${setting}`), category: t(`category.${category}`) })}
        </span>
      </span>
      <button
        className="ui-button ui-button--small ui-button--quiet"
        type="button"
        aria-label={t('readings.delete-label', { when, numbers })}
        onClick={onDelete}
      >
        {t('readings.delete')}
      </button>
    </li>
  );
}
