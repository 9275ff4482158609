import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { type Change, computeChanges } from '../books/balances.ts';
import styles from '../books/books.module.css';
import { boundsOf, monthsBack, monthText } from '../books/days.ts';
import { OwedTable } from '../books/liabilities.tsx';
import { useBalanceText } from '../books/points.tsx';
import { Field } from '../components/field.tsx';
import { Table } from '../components/table.tsx';
import { booksLocales } from '../locales/books/index.ts';

const monthsShown = 24;

/** A month on one sheet of A4: what became of each account, and what is owed at its end. */
export function BooksSheetPage() {
  const { language } = useHost();
  const t = useTexts(booksLocales);
  const months = monthsBack(new Date(), monthsShown);
  const [thisMonth = '', lastMonth = ''] = months;
  const [month, setMonth] = useState(lastMonth);
  return (
    <PageFrame
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      back={{ href: '/admin/books', label: t('sheet.back') }}
      actions={
        <button className="ui-button" type="button" onClick={() => globalThis.print()}>
          <Icon name="print" />
          {t('sheet.print')}
        </button>
      }
    >
      <Field label={t('sheet.month')}>
        {({ required: _, ...control }) => (
          <select
            className={`ui-select ${styles.day}`}
            {...control}
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {monthText(one, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Sheet key={month} month={month} isRunning={month === thisMonth} />
    </PageFrame>
  );
}

function Sheet({ month, isRunning }: { month: string; isRunning: boolean }) {
  const { city, format, language } = useHost();
  const t = useTexts(booksLocales);
  const { before, end } = boundsOf(month);
  const service = useService('points');
  const start = service.useQuery('get', '/books/accounts', { params: { query: { at: before } } });
  const accounts = service.useQuery('get', '/books/accounts', { params: { query: { at: end } } });
  const owed = service.useQuery('get', '/books/liabilities', { params: { query: { at: end } } });
  const failed = [start, accounts, owed].find((query) => query.isLoadingError);
  if (failed) return <QueryTrouble query={failed} />;
  if (!start.data || !accounts.data || !owed.data) return <Loading lines={12} />;
  return (
    <article className={`ui-print-sheet ${styles.sheet}`}>
      <p>{city.name}</p>
      <h2 className={styles.sheetTitle}>{t('sheet.heading', { month: monthText(month, language) })}</h2>
      {isRunning && <p>{t('sheet.running')}</p>}
      <h3>{t('sheet.accounts')}</h3>
      <Changes changes={computeChanges(start.data, accounts.data)} />
      <h3>{t('sheet.owed')}</h3>
      <OwedTable owed={owed.data} total={owed.data.total} />
      <p className={styles.foot}>
        <span>{t('sheet.made', { time: format.dateTime(new Date().toISOString()) })}</span>
        <span className={styles.sign}>{t('sheet.confirmed')}</span>
      </p>
    </article>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTexts(booksLocales);
  const numeric = (text: string) => ({ text, numeric: true });
  const sum = (of: (change: Change) => number) => changes.reduce((total, change) => total + of(change), 0);
  const headings = [
    t('books.account'),
    numeric(t('sheet.before')),
    numeric(t('sheet.change')),
    numeric(t('sheet.after')),
  ];
  const nameOf = ({ kind, name }: Change) =>
    kind === 'residents' || kind === 'groups' ? t(`held.${kind}`) : `${name}（${t(`kind.${kind}`)}）`;
  return (
    <Table label={t('sheet.accounts')} headings={headings}>
      {changes.map((change) => (
        <Row key={change.key} name={nameOf(change)} before={change.before} after={change.after} />
      ))}
      <Row name={t('books.sum')} before={sum((one) => one.before)} after={sum((one) => one.after)} isSum />
    </Table>
  );
}

interface RowProps {
  name: string;
  before: number;
  after: number;
  isSum?: boolean;
}

function Row({ name, before, after, isSum = false }: RowProps) {
  const { format } = useHost();
  const text = useBalanceText();
  return (
    <tr className={isSum ? styles.sum : undefined}>
      <th scope="row">{name}</th>
      <td className="ui-table__num">{text(before)}</td>
      <td className="ui-table__num">{after === before ? '0' : format.signed(after - before)}</td>
      <td className="ui-table__num">{text(after)}</td>
    </tr>
  );
}
