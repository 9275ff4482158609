import { useHost } from '@entame/sdk/react';
import type { Judgement, RuleSource } from '../contract.ts';
import { noonOf } from '../dates.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { DoctorAdvice } from './doctor-advice.tsx';
import { PressureValue } from './pressure-value.tsx';
import { SourceNote } from './source-note.tsx';

/** The mean of the last days and where the published table puts it, or how many days are still missing. */
export function JudgementCard({ judgement, source }: { judgement: Judgement; source: RuleSource }) {
  const t = useHealthTexts();
  const { format } = useHost();
  if (judgement.state === 'not-enough-days') {
    const { daysRecorded: recorded, daysNeeded: needed } = judgement;
    return (
      <div className="ui-card ui-stack ui-gap-s">
        <h2>{t('judgement.wait-title', { count: needed - recorded })}</h2>
        <div className={styles.stamps} role="img" aria-label={t('judgement.progress', { needed, recorded })}>
          {Array.from({ length: needed }, (_, day) => day + 1).map((day) => (
            <span key={day} className={day <= recorded ? styles.stamped : undefined}>
              {day <= recorded ? '✓' : day}
            </span>
          ))}
        </div>
        <p>{t('judgement.wait', { needed })}</p>
      </div>
    );
  }
  const { category, systolic, diastolic, daysUsed, from, until, seeDoctor, seeDoctorSource } = judgement;
  const days = {
    from: format.date(noonOf(from)),
    until: format.date(noonOf(until)),
    count: daysUsed,
  };
  return (
    <div className="ui-stack">
      <div className="ui-card ui-stack ui-gap-s">
        <h2>{t('judgement.title')}</h2>
        <div className={styles.judgement}>
          <PressureValue systolic={systolic} diastolic={diastolic} />
          <p>
            {t('judgement.range')}
            <strong className={styles.category}>{t(`category.${category}`)}</strong>
          </p>
        </div>
        <p>{t('judgement.days', days)}</p>
        <p className={styles.small}>{t('note.not-a-diagnosis')}</p>
        <SourceNote source={source} />
      </div>
      <DoctorAdvice seeDoctor={seeDoctor} source={seeDoctorSource} of="mean" />
    </div>
  );
}
