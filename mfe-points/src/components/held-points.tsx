import { Icon, useHost, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/account/index.ts';

/** What is on hold and why. Asked for only by those who have something on hold. */
export function HeldPoints({ points }: { points: number }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const explanation = useService('points').useQuery('get', '/me/explanation');
  return (
    <div className="ui-notice" data-tone="info">
      <Icon name="clock" />
      <p className="ui-notice__title">{t('held.title', { points: format.number(points) })}</p>
      {explanation.data?.holds.map((hold) => (
        <p key={hold.id}>
          {t('held.for', { what: hold.cause.description, points: format.number(hold.points) })}
        </p>
      ))}
    </div>
  );
}
