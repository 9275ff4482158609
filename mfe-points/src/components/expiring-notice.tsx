import { Icon, useHost, useService, useTexts } from '@entame/sdk/react';
import { lastMomentOf } from '../account/expiry.ts';
import { locales } from '../locales/account/index.ts';

/** Says in time that points are about to be lost; nothing when none are. */
export function ExpiringNotice() {
  const { format } = useHost();
  const t = useTexts(locales);
  const account = useService('points').useQuery('get', '/me/account');
  const { expiringSoon, nextExpiry } = account.data ?? {};
  if (!expiringSoon || expiringSoon.points === 0 || !nextExpiry) return null;
  const date = format.longDate(lastMomentOf(nextExpiry.expiresAt));
  return (
    <div className="ui-notice" data-tone="warning">
      <Icon name="clock" />
      <p className="ui-notice__title">
        {t('expiring.title', { days: expiringSoon.days, points: format.number(expiringSoon.points) })}
      </p>
      <p>{t('expiring.next', { date, points: format.number(nextExpiry.points) })}</p>
      <div className="ui-notice__next">
        <a className="ui-button ui-button--secondary" href="/points/explanation">
          {t('expiring.see')}
        </a>
      </div>
    </div>
  );
}
