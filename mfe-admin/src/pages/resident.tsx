import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { ActFor } from '../components/act-for.tsx';
import { RevokeCard } from '../components/revoke-card.tsx';
import { locales } from '../locales/index.ts';
import { phoneText } from '../phone-text.ts';
import type { ResidentRecord } from '../resident-form.ts';

/** One resident as the desk needs them: what is registered, and what can be done. */
export function ResidentPage({ residentId }: { residentId: string }) {
  const t = useTexts(locales);
  const request = { params: { path: { residentId } } };
  const resident = useService('identity').useQuery('get', '/residents/{residentId}', request, {
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  return (
    <PageFrame
      title={resident.data?.name ?? t('desk.facts')}
      tabTitle={t('desk.facts')}
      ready={!resident.isPending}
      back={{ href: '/admin/residents', label: t('desk.back-to-search') }}
      narrow
    >
      {resident.isPending && <Loading lines={8} />}
      {resident.isLoadingError && <QueryTrouble query={resident} />}
      {resident.data && <Facts resident={resident.data} />}
      {resident.data && <Actions resident={resident.data} onChanged={() => void resident.refetch()} />}
    </PageFrame>
  );
}

function Facts({ resident }: { resident: ResidentRecord }) {
  const { format, helpDeskPhone } = useHost();
  const t = useTexts(locales);
  const { cardIssuedAt, documentKind } = resident;
  const rows = [
    [t('desk.kana'), resident.kana ?? t('desk.none')],
    [t('resident.birth-date'), format.eraDate(`${resident.birthDate}T12:00:00+09:00`)],
    [t('resident.gender'), t(`gender.${resident.gender}`)],
    [t('resident.address'), resident.address],
    [t('desk.phone'), resident.phone ? phoneText(resident.phone, helpDeskPhone) : t('desk.none')],
    [t('desk.assurance'), t(`desk.assurance-${resident.identityAssurance}`)],
    ...(documentKind ? [[t('desk.document'), t(`document.${documentKind}`)]] : []),
    [t('resident.registered'), format.longDate(resident.registeredAt)],
    [
      t('desk.card-issued'),
      cardIssuedAt ? t('desk.card-since', { date: format.longDate(cardIssuedAt) }) : t('desk.card-none'),
    ],
  ];
  return (
    <dl className="ui-dl" aria-label={t('desk.facts')}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ resident, onChanged }: { resident: ResidentRecord; onChanged(): void }) {
  const { may } = useHost();
  const t = useTexts(locales);
  const { id, cardIssuedAt } = resident;
  return (
    <>
      {may('residents:represent') && <ActFor resident={resident} />}
      {may('points:read') && (
        <section className="ui-page__section">
          <h2>{t('desk.points')}</h2>
          <p>{t('desk.points-text')}</p>
          <div className="ui-cluster">
            <a className="ui-button ui-button--secondary" href={`/admin/residents/${id}/points`}>
              <Icon name="points" />
              {t('desk.points-see')}
            </a>
          </div>
        </section>
      )}
      <section className="ui-page__section">
        <h2>{t('desk.actions')}</h2>
        <div className="ui-cluster">
          {may('resident-cards:issue') && (
            <a className="ui-button ui-button--secondary" href={`/admin/residents/${id}/card`}>
              <Icon name="print" />
              {cardIssuedAt ? t('desk.card-reissue') : t('desk.card-issue')}
            </a>
          )}
          {may('residents:correct') && (
            <a className="ui-button ui-button--secondary" href={`/admin/residents/${id}/correct`}>
              <Icon name="document" />
              {t('desk.correct')}
            </a>
          )}
          {may('resident-cards:issue') && cardIssuedAt && (
            <RevokeCard resident={resident} onRevoked={onChanged} />
          )}
        </div>
      </section>
    </>
  );
}
