import type { privacy } from '@entame/sdk';
import { Loading, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { Download } from '../my-data/download.tsx';
import { HeldTable } from '../my-data/held-table.tsx';

type HeldKind = privacy.components['schemas']['HeldKind'];

/** Everything that the city holds on the person: what, what for, for how long, and the way to take it away. */
export function MyDataPage() {
  const t = useTexts(locales);
  const data = useService('privacy').useQuery('get', '/me/data');
  return (
    <PageFrame
      title={t('data.title')}
      lead={t('data.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      <Download />
      {data.isPending && <Loading lines={8} />}
      {data.isLoadingError && <QueryTrouble query={data} />}
      {data.data && (
        <section className="ui-page__section" aria-labelledby="held">
          <h2 id="held">{t('data.held')}</h2>
          <div className="ui-stack">
            {data.data.kinds.map((kind) => (
              <Kind key={kind.id} kind={kind} />
            ))}
          </div>
        </section>
      )}
      <section className="ui-page__section ui-stack ui-gap-s">
        <h2>{t('data.more')}</h2>
        <a className="ui-link" href="/me/corrections">
          {t('corrections.title')}
        </a>
        <a className="ui-link" href="/me/closing">
          {t('closing.title')}
        </a>
      </section>
    </PageFrame>
  );
}

function Kind({ kind }: { kind: HeldKind }) {
  const t = useTexts(locales);
  return (
    <section className="ui-card ui-stack ui-gap-s" aria-labelledby={kind.id}>
      <h3 className="ui-card__title" id={kind.id}>
        {kind.title}
      </h3>
      <p>
        {kind.purpose}。{kind.retention}
      </p>
      {kind.total === 0 ? (
        <p>{t('data.nothing')}</p>
      ) : (
        <details>
          <summary className="ui-button ui-button--quiet">{t('data.show', { count: kind.total })}</summary>
          <HeldTable kind={kind} />
          {kind.total > kind.rows.length && <p>{t('data.rest', { count: kind.rows.length })}</p>}
        </details>
      )}
    </section>
  );
}
