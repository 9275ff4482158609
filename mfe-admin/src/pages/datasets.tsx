import type { opendata } from '@entame/sdk';
import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { DataPlatform } from '../components/data-platform.tsx';
import { Exports } from '../components/exports.tsx';
import { locales } from '../locales/index.ts';

type Dataset = opendata.components['schemas']['Dataset'];

/** The city's open data: what there is, how old it is, and how publishing it elsewhere goes. */
export function DatasetsPage() {
  const t = useTexts(locales);
  const datasets = useService('opendata').useQuery('get', '/datasets');
  return (
    <PageFrame
      title={t('datasets.title')}
      lead={t('datasets.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      <section className="ui-page__section">
        <h2>{t('datasets.current')}</h2>
        {datasets.isPending && <Loading blocks={3} />}
        {datasets.isLoadingError && <QueryTrouble query={datasets} />}
        {datasets.data && (
          <ul className="ui-grid">
            {datasets.data.items.map((one) => (
              <DatasetCard key={one.dataset} {...one} />
            ))}
          </ul>
        )}
      </section>
      <DataPlatform />
    </PageFrame>
  );
}

function DatasetCard({ dataset, count, importedAt, lastChange }: Dataset) {
  const { format } = useHost();
  const t = useTexts(locales);
  const name = t(`dataset.${dataset}`);
  return (
    <li className="ui-card ui-stack ui-gap-s">
      <h3>{name}</h3>
      <p className={styles.figure}>
        {format.number(count)}
        <span>{t('datasets.count')}</span>
      </p>
      <p>
        {importedAt ? t('datasets.updated', { date: format.longDate(importedAt) }) : t('datasets.never')}
        {lastChange && <span className={styles.soft}>{t('datasets.change', lastChange)}</span>}
      </p>
      <a className="ui-button ui-button--secondary ui-button--block" href={`/admin/datasets/${dataset}`}>
        <Icon name="document" />
        {t('datasets.import-of', { name })}
      </a>
      {count > 0 && (
        <div className="ui-cluster ui-gap-s">
          <Exports path={`opendata/v1/datasets/${dataset}/export`} what={name} />
        </div>
      )}
    </li>
  );
}
