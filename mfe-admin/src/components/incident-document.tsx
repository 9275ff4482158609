import type { audit } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { incidentParts } from '../incident-parts.ts';
import { locales } from '../locales/index.ts';

/** The report as it is printed: 障害・インシデント報告書. */
export function IncidentDocument({ incident }: { incident: audit.components['schemas']['Incident'] }) {
  const { format, city } = useHost();
  const t = useTexts(locales);
  const { number, state, createdAt, createdBy, submittedAt, submittedBy, report } = incident;
  const signed = (at: string, name: string | null) =>
    `${format.longDate(at)}　${name ?? t('audit.unknown-name')}`;
  return (
    <article className={`ui-card ${styles.report}`}>
      <header className={styles.reportHead}>
        <h2>{state === 'draft' ? t('incident.heading-draft') : t('incident.heading')}</h2>
        <p>
          {t('incident.number', { number })}
          <span className={styles.soft}>{city.name}</span>
        </p>
      </header>
      <dl className={styles.reportParts}>
        {incidentParts.map(({ name }) => (
          <div key={name}>
            <dt>{t(`incident.part-${name}`)}</dt>
            <dd className={styles.description}>{report[name] || '—'}</dd>
          </div>
        ))}
        <div>
          <dt>{t('incident.written')}</dt>
          <dd>{signed(createdAt, createdBy.name)}</dd>
        </div>
        {submittedAt && submittedBy && (
          <div>
            <dt>{t('incident.handed-in')}</dt>
            <dd>{signed(submittedAt, submittedBy.name)}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
