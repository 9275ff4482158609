import { HelpDeskPhone, Icon } from '@entame/sdk/react';
import type { RuleSource, SeeDoctor } from '../contract.ts';
import { useHealthTexts } from '../locales/index.ts';
import { SourceNote } from './source-note.tsx';

interface DoctorAdviceProps {
  seeDoctor: SeeDoctor;
  source: RuleSource;
  /** A single reading is measured again first; a mean of days is not. */
  of: 'reading' | 'mean';
}

/** Published advice for high numbers, said calmly. Says nothing of numbers that are not high. */
export function DoctorAdvice({ seeDoctor, source, of }: DoctorAdviceProps) {
  const t = useHealthTexts();
  if (seeDoctor === 'not-needed') return null;
  if (seeDoctor === 'soon') {
    return (
      <div className="ui-notice" data-tone="info">
        <Icon name="info" />
        <p className="ui-notice__title">{t('advice.soon-title')}</p>
        <p>{t('advice.soon')}</p>
        <SourceNote source={source} />
      </div>
    );
  }
  return (
    <div className="ui-notice" data-tone="warning">
      <Icon name="alert" />
      <p className="ui-notice__title">
        {t(of === 'reading' ? 'advice.at-once-title' : 'advice.mean-at-once-title')}
      </p>
      {of === 'reading' ? (
        <ol>
          <li>{t('advice.at-once-1')}</li>
          <li>{t('advice.at-once-2')}</li>
        </ol>
      ) : (
        <p>{t('advice.mean-at-once')}</p>
      )}
      <p>
        <strong>{t('advice.at-once-3')}</strong>
      </p>
      <div className="ui-notice__next">
        <a className="ui-button ui-button--secondary" href="tel:119">
          <Icon name="phone" />
          {t('advice.call-119')}
        </a>
        <HelpDeskPhone label={t('advice.where')} />
      </div>
      <SourceNote source={source} />
    </div>
  );
}
