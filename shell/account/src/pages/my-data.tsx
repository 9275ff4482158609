import type { privacy } from '@entame/sdk';
import { Loading, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { Download } from '../my-data/download.tsx';
import { HeldTable } from '../my-data/held-table.tsx';

type HeldKind = privacy.components['schemas']['HeldKind'];

const registration = 'identity.profile';

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
            {data.data.kinds
              .filter(({ total }) => total > 0)
              // The person's own registration is what they come to see.
              .sort((a, b) => Number(b.id === registration) - Number(a.id === registration))
              .map((kind) => (
                <Kind key={kind.id} kind={kind} />
              ))}
          </div>
          <EmptyKinds kinds={data.data.kinds.filter(({ total }) => total === 0)} />
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
      <details>
        <summary className="ui-button ui-button--quiet">{t('data.show', { count: kind.total })}</summary>
        <HeldTable kind={kind} />
        {kind.total > kind.rows.length && <p>{t('data.rest', { count: kind.rows.length })}</p>}
      </details>
    </section>
  );
}

/** What the city would keep and has nothing of yet: told as well, but not in the way of what there is. */
function EmptyKinds({ kinds }: { kinds: HeldKind[] }) {
  const t = useTexts(locales);
  if (kinds.length === 0) return null;
  return (
    <details>
      <summary className="ui-button ui-button--quiet">{t('data.nothing', { count: kinds.length })}</summary>
      <ul className="ui-list">
        {kinds.map(({ id, title, purpose, retention }) => (
          <li className="ui-list__row" key={id}>
            <span className="ui-list__title">
              {title}
              <span className="ui-list__text">
                {purpose}。{retention}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
