import { Empty, Loading, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { Health, HealthBadge } from './health.tsx';

/** Every partner that points can be exchanged with, and how it does. */
export function PointPartnersPage() {
  const t = useTexts(pointPartnersLocales);
  const partners = useService('points').useQuery('get', '/partners');
  return (
    <PageFrame title={t('title')} lead={t('lead')} back={{ href: '/admin', label: t('back-overview') }}>
      {partners.isPending && <Loading lines={8} />}
      {partners.isLoadingError && <QueryTrouble query={partners} />}
      {partners.data?.items.length === 0 && <Empty icon="external" title={t('none')} text={t('none-next')} />}
      {partners.data?.items.map((partner) => (
        <section className="ui-card ui-stack" key={partner.id}>
          <div className="ui-cluster ui-cluster--between">
            <h2 className="ui-card__title">{partner.name}</h2>
            <HealthBadge partner={partner} />
          </div>
          <Health partner={partner} />
          <p>
            <a className="ui-button ui-button--secondary" href={`/admin/point-partners/${partner.id}`}>
              {t('open')}
              <span className="ui-visually-hidden">{partner.name}</span>
            </a>
          </p>
        </section>
      ))}
    </PageFrame>
  );
}
