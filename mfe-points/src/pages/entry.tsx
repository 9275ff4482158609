import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { lastMomentOf } from '../account/expiry.ts';
import type { EntryDetail } from '../account/schemas.ts';
import { locales } from '../locales/account/index.ts';
import styles from '../points.module.css';

/** One entry: what, when, by which rule, which points they were, and what it gave back or was given back of it. */
export function EntryPage({ entryId }: { entryId: string }) {
  const t = useTexts(locales);
  const entry = useService('points').useQuery('get', '/me/entries/{entryId}', {
    params: { path: { entryId } },
  });
  return (
    <PageFrame
      title={entry.data?.cause.description ?? t('entry.title')}
      tabTitle={t('entry.title')}
      ready={!entry.isPending}
      back={{ href: '/points/history', label: t('entry.back') }}
      narrow
    >
      {entry.isPending && <Loading lines={6} />}
      {entry.isError && <QueryTrouble query={entry} />}
      {entry.data && <Facts entry={entry.data} />}
    </PageFrame>
  );
}

function Facts({ entry }: { entry: EntryDetail }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { points, cause, postedAt, rule, balanceAfter, refundOf, refunds } = entry;
  return (
    <>
      <p className={styles['entry-points']}>
        {points > 0 ? t('entry.came') : t('entry.went')}
        <span className={`ui-amount ${points > 0 ? 'ui-amount--plus' : 'ui-amount--minus'}`}>
          {format.signed(points)}
          <span className="ui-amount__unit">{t('unit.points')}</span>
        </span>
      </p>
      <dl className="ui-dl" aria-label={t('entry.title')}>
        <Fact name={t('entry.kind')}>{cause.label}</Fact>
        <Fact name={t('entry.when')}>
          {format.longDate(postedAt)} {format.time(postedAt)}
        </Fact>
        {rule && (
          <Fact name={t('entry.rule')}>
            {rule.name}
            <span className="ui-list__text">{rule.description}</span>
          </Fact>
        )}
        <Fact name={t('entry.after')}>{t('entry.points', { points: format.number(balanceAfter) })}</Fact>
        {refundOf && (
          <Fact name={t('entry.refund-of')}>
            <a href={`/points/history/${refundOf.id}`}>{refundOf.cause.description}</a>
            <span className="ui-list__text">{format.longDate(refundOf.postedAt)}</span>
          </Fact>
        )}
        {refunds.map((refund) => (
          <Fact key={refund.id} name={t('entry.refunded')}>
            <a href={`/points/history/${refund.id}`}>{refund.cause.description}</a>
            <span className="ui-list__text">
              {format.longDate(refund.postedAt)} {t('entry.points', { points: format.signed(refund.points) })}
            </span>
          </Fact>
        ))}
      </dl>
      <Lots entry={entry} />
      <a className="ui-link" href="/points/explanation">
        {t('way.explanation')}
        <Icon name="next" />
      </a>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lots({ entry: { lots, points } }: { entry: EntryDetail }) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <section className="ui-page__section" aria-labelledby="lots">
      <h2 id="lots">{t('entry.lots')}</h2>
      <p>{points > 0 ? t('entry.lots-came') : t('entry.lots-went')}</p>
      <div className={`ui-card ${styles.entries}`}>
        <ul className="ui-list">
          {lots.map((lot) => (
            <li className="ui-list__row" key={lot.expiresAt}>
              <span className="ui-list__title">
                {lot.expiresAt
                  ? t('lots.until', { date: format.longDate(lastMomentOf(lot.expiresAt)) })
                  : t('lots.never')}
              </span>
              <span className={`ui-amount ${lot.points > 0 ? 'ui-amount--plus' : 'ui-amount--minus'}`}>
                {format.signed(lot.points)}
                <span className="ui-amount__unit">{t('unit.points')}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
