import { PageFrame, useHost, useService } from '@entame/sdk/react';
import type { Reading } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { CategoryTable } from './category-table.tsx';
import { DoctorAdvice } from './doctor-advice.tsx';
import { PressureValue } from './pressure-value.tsx';
import { SourceNote } from './source-note.tsx';

/** What was recorded, the range its numbers fall in, and what to do when they are high. */
export function ReadingResult({ reading, onAgain }: { reading: Reading; onAgain(): void }) {
  const t = useHealthTexts();
  const { format } = useHost();
  const { systolic, diastolic, pulse, measuredAt, setting, category, source } = reading;
  const tables = useService('healthcare').useQuery('get', '/blood-pressure/tables');
  const table = tables.data?.items.find((item) => item.setting === setting);
  return (
    <PageFrame title={t('result.title')} narrow>
      <div className="ui-card ui-stack ui-gap-s">
        <PressureValue systolic={systolic} diastolic={diastolic} />
        {pulse !== null && <p>{t('result.pulse', { pulse })}</p>}
        <p className={styles.small}>
          {format.dateTime(measuredAt)} ・ {t(`setting.${setting}`)}
        </p>
      </div>
      <DoctorAdvice seeDoctor={reading.seeDoctor} source={reading.seeDoctorSource} of="reading" />
      <section className="ui-page__section">
        <h2>{t('result.range', { category: t(`category.${category}`) })}</h2>
        <p>{t('result.not-judged')}</p>
        <p>{t('note.not-a-diagnosis')}</p>
        {table ? (
          <CategoryTable {...table} marked={{ category, label: t('table.mark-reading') }} />
        ) : (
          <SourceNote source={source} />
        )}
      </section>
      <div className="ui-form__actions">
        <a className={`ui-button ui-button--large ${styles.action}`} href="/health">
          {t('result.done')}
        </a>
        <button
          className={`ui-button ui-button--large ui-button--secondary ${styles.action}`}
          type="button"
          onClick={onAgain}
        >
          {t('result.again')}
        </button>
      </div>
    </PageFrame>
  );
}
