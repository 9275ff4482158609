import { Icon, PageFrame, useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import { quickAmounts, yenFor } from './amounts.ts';
import styles from './exchange.module.css';
import type { ExchangePartner } from './schemas.ts';

interface AmountProps {
  partner: ExchangePartner;
  available: number;
  points: number;
  onPoints(points: number): void;
  onNext(): void;
}

/** The amount in large figures, with a button to each side of it and the usual amounts below. */
export function AmountQuestion({ partner, available, points, onPoints, onNext }: AmountProps) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { stepPoints, minPoints, mostNow, leftToday, leftThisMonth } = partner.limits;
  const step = format.number(stepPoints);
  const quick = quickAmounts(partner);
  return (
    <PageFrame
      title={t('amount.title')}
      lead={t('amount.lead', { partner: partner.name, available: format.number(available) })}
      back={{ href: '/points/exchange', label: t('back.exchange') }}
      narrow
    >
      <div className={`ui-card ${styles.amount}`}>
        <div className={styles.chooser}>
          <button
            className={`ui-button ui-button--secondary ${styles.step}`}
            type="button"
            aria-label={t('amount.less', { step })}
            disabled={points <= minPoints}
            onClick={() => onPoints(points - stepPoints)}
          >
            <Icon name="minus" />
          </button>
          <p className={styles.chosen} role="status">
            <span className="ui-visually-hidden">{t('amount.label')} </span>
            <span className={styles.figure}>{format.number(points)}</span>
            <span className={styles.unit}>{t('unit.points')}</span>
          </p>
          <button
            className={`ui-button ui-button--secondary ${styles.step}`}
            type="button"
            aria-label={t('amount.more', { step })}
            disabled={points + stepPoints > mostNow}
            onClick={() => onPoints(points + stepPoints)}
          >
            <Icon name="plus" />
          </button>
        </div>
        <p className={styles.becomes}>
          {t('amount.becomes', { yen: format.number(yenFor(partner, points)) })}
        </p>
        <div className={styles.quick}>
          {quick.map((amount) => (
            <button
              className="ui-button ui-button--secondary"
              key={amount}
              type="button"
              aria-pressed={amount === points}
              onClick={() => onPoints(amount)}
            >
              {t('amount.quick', { points: format.number(amount) })}
            </button>
          ))}
          <button
            className="ui-button ui-button--secondary"
            type="button"
            aria-pressed={mostNow === points}
            onClick={() => onPoints(mostNow)}
          >
            {t('amount.all', { points: format.number(mostNow) })}
          </button>
        </div>
        <p>{t('amount.limits', { today: format.number(leftToday), month: format.number(leftThisMonth) })}</p>
      </div>
      <button className="ui-button ui-button--large ui-button--block" type="button" onClick={onNext}>
        {t('amount.next')}
      </button>
    </PageFrame>
  );
}
