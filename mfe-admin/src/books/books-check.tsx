import { Icon, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { booksLocales } from '../locales/books/index.ts';

/** Whether the ledger adds up: checked when, anchored when. */
export function BooksCheck() {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const check = useService('points').useQuery('get', '/books/check');
  if (check.isLoadingError) return <QueryTrouble query={check} />;
  if (!check.data) return null;
  const { isSound, checkedAt, checkedTransfers, anchoredAt, transfers } = check.data;
  const time = checkedAt ? format.dateTime(checkedAt) : '';
  const anchored = anchoredAt
    ? t('check.anchored', { time: format.dateTime(anchoredAt) })
    : t('check.not-anchored');
  if (isSound === false)
    return (
      <div className="ui-notice" data-tone="error" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('check.unsound')}</p>
        <p>{t('check.unsound-text', { time })}</p>
      </div>
    );
  return (
    <div className="ui-notice" data-tone={isSound ? 'success' : 'info'}>
      <Icon name={isSound ? 'check' : 'info'} />
      <p className="ui-notice__title">{isSound ? t('check.sound') : t('check.not-yet')}</p>
      <p>
        {isSound
          ? t('check.sound-text', { time, count: format.number(checkedTransfers) })
          : t('check.not-yet-text')}
      </p>
      <p>
        {t('check.journal', { count: format.number(transfers) })} {anchored}
      </p>
    </div>
  );
}
