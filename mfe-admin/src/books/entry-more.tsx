import type { points } from '@entame/sdk';
import { Trouble, useHost, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { booksLocales } from '../locales/books/index.ts';
import styles from './books.module.css';
import { lastMomentOf } from './days.ts';
import type { Entry } from './entry-table.tsx';

type EntryDetail = points.components['schemas']['EntryDetail'];

/** Rule, lots and what was given back, asked for when somebody wants to know: each look goes on record. */
export function EntryMore({ residentId, entry }: { residentId: string; entry: Entry }) {
  const { clients, format } = useHost();
  const t = useTexts(booksLocales);
  const [detail, setDetail] = useState<EntryDetail>();
  const [fault, setFault] = useState<unknown>();
  async function load() {
    const path = { residentId, entryId: entry.id };
    const answer = await clients.points
      .GET('/residents/{residentId}/entries/{entryId}', { params: { path } })
      .catch((error: unknown) => ({ data: undefined, error }));
    setFault(answer.error);
    if (answer.data) setDetail(answer.data);
  }
  if (detail) return <Detail detail={detail} />;
  const of = { what: entry.cause.description, date: format.date(entry.postedAt) };
  return (
    <>
      <button
        className={`ui-button ui-button--quiet ui-button--small ${styles.more}`}
        type="button"
        aria-label={t('history.more-of', of)}
        onClick={() => void load()}
      >
        {t('history.more')}
      </button>
      {fault !== undefined && <Trouble error={fault} />}
    </>
  );
}

function Detail({ detail: { rule, lots, refundOf, refunds } }: { detail: EntryDetail }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const lotText = ({ expiresAt, points }: EntryDetail['lots'][number]) =>
    `${expiresAt ? format.longDate(lastMomentOf(expiresAt)) : t('lots.never')} ${format.signed(points)}`;
  const given = (at: string, what: string) => `${format.longDate(at)} ${what}`;
  const facts = [
    [t('history.rule'), rule ? `${rule.name} ${rule.description}` : t('history.no-rule')],
    ...lots.map((lot) => [t('history.lots'), lotText(lot)]),
    ...(refundOf ? [[t('history.refund-of'), given(refundOf.postedAt, refundOf.cause.description)]] : []),
    ...refunds.map((refund) => [
      t('history.refunded'),
      `${given(refund.postedAt, refund.cause.description)} ${format.signed(refund.points)}`,
    ]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
