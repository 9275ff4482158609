import { BusyButton, Icon, Loading, useHost, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

/** Those who may be the person that staff are about to register. */
export function Candidates({
  ids,
  busy,
  onDifferent,
}: {
  ids: string[];
  busy: boolean;
  onDifferent(): void;
}) {
  const t = useTexts(locales);
  return (
    <div className="ui-notice" data-tone="warning" role="alert">
      <Icon name="alert" />
      <p className="ui-notice__title">{t('desk.exists')}</p>
      <p>{t('desk.exists-text')}</p>
      <ul className="ui-list">
        {ids.map((id) => (
          <Candidate key={id} id={id} />
        ))}
      </ul>
      <div className="ui-notice__next">
        <BusyButton busy={busy} className="ui-button--secondary" onPress={onDifferent}>
          {t('desk.exists-different')}
        </BusyButton>
      </div>
    </div>
  );
}

function Candidate({ id }: { id: string }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const request = { params: { path: { residentId: id } } };
  const { data } = useService('identity').useQuery('get', '/residents/{residentId}', request, {
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (!data) return <Loading lines={1} />;
  return (
    <li className="ui-list__row">
      <span className="ui-list__title">
        {data.name}
        <span className="ui-list__text">
          {format.eraDate(`${data.birthDate}T12:00:00+09:00`)}　{data.address}
        </span>
      </span>
      <a className="ui-link" href={`/admin/residents/${id}`}>
        {t('desk.exists-open')}
      </a>
    </li>
  );
}
