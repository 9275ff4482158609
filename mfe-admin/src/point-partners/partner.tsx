import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { Table } from '../components/table.tsx';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { DayBadge } from './day-badge.tsx';
import { dayText, Health, HealthBadge, type PointPartner } from './health.tsx';
import { WithReason } from './with-reason.tsx';

/** One partner: how it does, the days compared with it, and the way to stop it. */
export function PointPartnerPage({ partnerId }: { partnerId: string }) {
  const t = useTexts(pointPartnersLocales);
  const path = { partnerId };
  const partner = useService('points').useQuery('get', '/partners/{partnerId}', { params: { path } });
  return (
    <PageFrame
      title={partner.data?.name ?? t('title')}
      ready={!partner.isPending}
      back={{ href: '/admin/point-partners', label: t('back-list') }}
    >
      {partner.isPending && <Loading lines={8} />}
      {partner.isLoadingError && <QueryTrouble query={partner} />}
      {partner.data && (
        <>
          <section className="ui-card ui-stack">
            <p>
              <HealthBadge partner={partner.data} />
            </p>
            <Health partner={partner.data} />
            {partner.data.status === 'suspended' && partner.data.accessReason && (
              <p>{t('why-stopped', { reason: partner.data.accessReason })}</p>
            )}
            <div className="ui-cluster">
              <a
                className="ui-button ui-button--secondary"
                href={`/admin/point-partners/${partnerId}/webhooks`}
              >
                {t('see-messages')}
              </a>
              <Access partner={partner.data} />
            </div>
          </section>
          <Days partnerId={partnerId} />
        </>
      )}
    </PageFrame>
  );
}

function Access({ partner: { id, status, scopes } }: { partner: PointPartner }) {
  const t = useTexts(pointPartnersLocales);
  const { notify } = useHost();
  const queries = useQueryClient();
  const change = useService('points').useMutation('put', '/partners/{partnerId}/access');
  const isActive = status === 'active';
  return (
    <WithReason
      button={t(isActive ? 'stop' : 'resume')}
      text={t(isActive ? 'stop-text' : 'resume-text')}
      look={isActive ? 'ui-button--danger ui-button--secondary' : 'ui-button--secondary'}
      isDanger={isActive}
      isPending={change.isPending}
      error={change.error}
      onDo={(reason, close) =>
        change.mutate(
          {
            params: { path: { partnerId: id } },
            body: { status: isActive ? 'suspended' : 'active', scopes, reason },
          },
          {
            onSuccess: async () => {
              close();
              notify('success', t('saved'));
              await queries.invalidateQueries();
            },
          },
        )
      }
    />
  );
}

function Days({ partnerId }: { partnerId: string }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const days = useService('points').useInfiniteQuery(
    'get',
    '/partners/{partnerId}/days',
    { params: { path: { partnerId }, query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = days.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section">
      <h2>{t('days')}</h2>
      {days.isPending && <Loading lines={6} />}
      {days.isLoadingError && <QueryTrouble query={days} />}
      {days.isSuccess && items.length === 0 && (
        <Empty icon="calendar" title={t('days-none')} text={t('days-none-next')} />
      )}
      {items.length > 0 && (
        <Table label={t('days')} headings={[t('day'), t('state'), t('lines'), t('differences')]}>
          {items.map((one) => (
            <tr key={one.day}>
              <th scope="row">
                <a className="ui-link" href={`/admin/point-partners/${partnerId}/days/${one.day}`}>
                  {dayText(format, one.day)}
                </a>
              </th>
              <td>
                <DayBadge state={one.state} hasOpen={one.openDifferences > 0} />
              </td>
              <td>
                {format.number(one.ourLines)} / {format.number(one.theirLines ?? 0)}
              </td>
              <td>{t('open-of', { open: one.openDifferences, all: one.differences })}</td>
            </tr>
          ))}
        </Table>
      )}
      <LoadMore pages={days} />
    </section>
  );
}
