import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

/** 128/76 mmHg, as large as a monitor shows it. Read out as upper and lower. */
export function PressureValue({ systolic, diastolic }: { systolic: number; diastolic: number }) {
  const t = useHealthTexts();
  return (
    <p className={styles.pressure}>
      <span className="ui-visually-hidden">{t('field.systolic')} </span>
      <span>{systolic}</span>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <span className="ui-visually-hidden">{t('field.diastolic')} </span>
      <span>{diastolic}</span>
      <span className={styles.unit}>{t('unit.pressure')}</span>
    </p>
  );
}
