import { Icon, useHost, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

/** Whether the records are what was written: sealed how far, found whole when. */
export function ChainState() {
  const { format } = useHost();
  const t = useTexts(locales);
  const chain = useService('audit').useQuery('get', '/chain');
  if (!chain.data) return null;
  const { sealedRecords, verifiedRecords, verifiedAt, anchoredAt, waitingRecords, fault } = chain.data;
  const number = (value: number) => format.number(value);
  const time = (at: string) => format.dateTime(at);
  if (fault)
    return (
      <div className="ui-notice" data-tone="error" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('chain.broken')}</p>
        <p>{t(`chain.${fault.kind}`, { number: fault.sequence === null ? '—' : number(fault.sequence) })}</p>
        <p>{t('chain.broken-next')}</p>
      </div>
    );
  const isVerified = verifiedAt !== null && verifiedRecords > 0;
  return (
    <div className="ui-notice" data-tone={isVerified ? 'success' : 'info'}>
      <Icon name={isVerified ? 'check' : 'info'} />
      <p className="ui-notice__title">
        {isVerified
          ? t('chain.whole', { number: number(verifiedRecords), time: time(verifiedAt) })
          : t('chain.not-yet')}
      </p>
      <p>
        {t('chain.sealed', { number: number(sealedRecords), waiting: number(waitingRecords) })}
        {anchoredAt && ` ${t('chain.anchored', { time: time(anchoredAt) })}`}
      </p>
    </div>
  );
}
