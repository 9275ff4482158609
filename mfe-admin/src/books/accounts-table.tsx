import { Icon, useTexts } from '@entame/sdk/react';
import { Table } from '../components/table.tsx';
import { booksLocales } from '../locales/books/index.ts';
import { type Books, sumOfAll } from './balances.ts';
import styles from './books.module.css';
import { useBalanceText } from './points.tsx';

/** Every account of the city's, what people hold, and that all of it together is zero. */
export function AccountsTable({ books }: { books: Books }) {
  const text = useBalanceText();
  const t = useTexts(booksLocales);
  const sum = sumOfAll(books);
  const headings = [t('books.account'), t('books.kind'), { text: t('books.balance'), numeric: true }];
  return (
    <>
      <Table label={t('books.accounts')} headings={headings}>
        {books.items.map(({ id, kind, name, balance }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{t(`kind.${kind}`)}</td>
            <td className="ui-table__num">{text(balance)}</td>
          </tr>
        ))}
        {(['residents', 'groups'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`held.${kind}`)}</th>
            <td>{t(`kind.${kind}`)}</td>
            <td className="ui-table__num">
              {text(kind === 'residents' ? books.heldByResidents : books.heldByGroups)}
            </td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">{t('books.sum')}</th>
          <td />
          <td className="ui-table__num">{text(sum)}</td>
        </tr>
      </Table>
      <p className={styles.verdict}>
        <Icon name={sum === 0 ? 'check' : 'alert'} />
        {sum === 0 ? t('books.sum-zero') : t('books.sum-wrong')}
      </p>
      <p>{t('issuance.text')}</p>
    </>
  );
}
