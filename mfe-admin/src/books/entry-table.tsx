import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import type { ReactNode } from 'react';
import { Table } from '../components/table.tsx';
import { booksLocales } from '../locales/books/index.ts';
import styles from './books.module.css';

export type Entry = points.components['schemas']['Entry'];

/** A history as staff and organisers read it: one line per movement, with what was there afterwards. */
export function EntryTable({
  entries,
  label,
  more,
}: {
  entries: readonly Entry[];
  label: string;
  /** What can be asked about an entry; it stands under its name. */
  more?(entry: Entry): ReactNode;
}) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const headings = [
    t('history.when'),
    t('history.what'),
    { text: t('history.points'), numeric: true },
    { text: t('history.after'), numeric: true },
  ];
  return (
    <Table label={label} headings={headings}>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>
            {format.longDate(entry.postedAt)}
            <span className={styles.soft}>{format.time(entry.postedAt)}</span>
          </td>
          <th scope="row">
            {entry.cause.description}
            <span className={styles.soft}>{entry.cause.label}</span>
            {more?.(entry)}
          </th>
          <td className="ui-table__num">{format.signed(entry.points)}</td>
          <td className="ui-table__num">{format.number(entry.balanceAfter)}</td>
        </tr>
      ))}
    </Table>
  );
}
