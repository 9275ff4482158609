import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { AccountsTable } from '../books/accounts-table.tsx';
import styles from '../books/books.module.css';
import { BooksCheck } from '../books/books-check.tsx';
import { dayOf, endOfDay } from '../books/days.ts';
import { Liabilities } from '../books/liabilities.tsx';
import { Field } from '../components/field.tsx';
import { booksLocales } from '../locales/books/index.ts';

/** Where the points are that the city issued, at any day: accounts, what is owed, and whether the ledger adds up. */
export function BooksPage() {
  const { may } = useHost();
  const t = useTexts(booksLocales);
  const [day, setDay] = useState('');
  const today = dayOf(new Date());
  const at = day === '' || day >= today ? undefined : endOfDay(day);
  return (
    <PageFrame
      title={t('books.title')}
      lead={t('books.lead')}
      back={{ href: '/admin', label: t('back') }}
      actions={
        <a className="ui-button ui-button--secondary" href="/admin/books/sheet">
          <Icon name="print" />
          {t('sheet.open')}
        </a>
      }
    >
      <BooksCheck />
      <Field label={t('books.at')} hint={t('books.at-hint')}>
        {({ required: _, ...control }) => (
          <input
            className={`ui-input ${styles.day}`}
            type="date"
            max={today}
            {...control}
            value={day || today}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Field>
      <Accounts at={at} />
      <Liabilities at={at} />
      {may('points:export') && <Journal />}
    </PageFrame>
  );
}

function Accounts({ at }: { at: string | undefined }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const accounts = useService('points').useQuery('get', '/books/accounts', {
    params: { query: at === undefined ? {} : { at } },
  });
  return (
    <section className="ui-page__section" aria-labelledby="accounts">
      <h2 id="accounts">{t('books.accounts')}</h2>
      {accounts.isPending && <Loading lines={6} />}
      {accounts.isLoadingError && <QueryTrouble query={accounts} />}
      {accounts.data && (
        <>
          <p>{t('books.as-of', { time: format.dateTime(accounts.data.at) })}</p>
          <AccountsTable books={accounts.data} />
        </>
      )}
    </section>
  );
}

/** Links, so that the browser itself takes the file and its name. */
function Journal() {
  const t = useTexts(booksLocales);
  return (
    <section className="ui-page__section" aria-labelledby="journal">
      <h2 id="journal">{t('export.title')}</h2>
      <p>{t('export.text')}</p>
      <div className="ui-cluster">
        {(['csv', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            className="ui-button ui-button--secondary"
            href={`/api/points/v1/books/entries/export?format=${format}`}
            download
          >
            <Icon name="download" />
            {t(`export.${format}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
