import { Loading, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { Table } from '../components/table.tsx';
import { booksLocales } from '../locales/books/index.ts';
import type { Owed } from './bars.ts';
import styles from './books.module.css';
import { monthText } from './days.ts';
import { LiabilitiesChart } from './liabilities-chart.tsx';

/** What the city owes at a moment, as bars and as a table. Left out, the moment is now. */
export function Liabilities({ at }: { at: string | undefined }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const owed = useService('points').useQuery('get', '/books/liabilities', {
    params: { query: at === undefined ? {} : { at } },
  });
  return (
    <section className="ui-page__section" aria-labelledby="owed">
      <h2 id="owed">{t('owed.title')}</h2>
      <p>{t('owed.lead')}</p>
      {owed.isPending && <Loading lines={6} />}
      {owed.isLoadingError && <QueryTrouble query={owed} />}
      {owed.data &&
        (owed.data.total === 0 ? (
          <p>{t('owed.none')}</p>
        ) : (
          <>
            <p>
              <strong>{t('owed.total', { points: format.number(owed.data.total) })}</strong>
            </p>
            <LiabilitiesChart owed={owed.data} total={owed.data.total} />
            <OwedTable owed={owed.data} total={owed.data.total} />
          </>
        ))}
    </section>
  );
}

export function OwedTable({ owed: { months, withoutExpiry }, total }: { owed: Owed; total: number }) {
  const { format, language } = useHost();
  const t = useTexts(booksLocales);
  return (
    <Table label={t('owed.title')} headings={[t('owed.month'), { text: t('owed.points'), numeric: true }]}>
      {months.map(({ month, points }) => (
        <tr key={month}>
          <th scope="row">{monthText(month, language)}</th>
          <td className="ui-table__num">{format.number(points)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t('owed.never')}</th>
        <td className="ui-table__num">{format.number(withoutExpiry)}</td>
      </tr>
      <tr className={styles.sum}>
        <th scope="row">{t('owed.all')}</th>
        <td className="ui-table__num">{format.number(total)}</td>
      </tr>
    </Table>
  );
}
