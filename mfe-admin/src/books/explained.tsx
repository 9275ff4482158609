import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { Table } from '../components/table.tsx';
import { booksLocales } from '../locales/books/index.ts';
import styles from './books.module.css';
import { lastMomentOf } from './days.ts';

export type Explanation = points.components['schemas']['Explanation'];

/** Sentences to read out on the telephone. Everything in them stands in the tables below too. */
export function Spoken({ explanation: { balance, held, groups, lots } }: { explanation: Explanation }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const number = (value: number) => ({ points: format.number(Math.abs(value)) });
  const next = lots.find(({ expiresAt, points, held }) => expiresAt !== null && points > held);
  return (
    <div className={`ui-card ui-card--soft ${styles.spoken}`}>
      <p>
        <strong>{t('spoken.balance', number(balance))}</strong>
      </p>
      {groups.map(({ group, points }) => (
        <p key={group}>{t(`spoken.${group}`, number(points))}</p>
      ))}
      {held > 0 && <p>{t('spoken.held', number(held))}</p>}
      {balance > 0 && (
        <p>
          {next?.expiresAt
            ? t('spoken.next', {
                date: format.longDate(lastMomentOf(next.expiresAt)),
                ...number(next.points - next.held),
              })
            : t('spoken.no-expiry')}
        </p>
      )}
    </div>
  );
}

/** The sum that the resident sees, line by line. */
export function SumTable({ explanation: { groups, posted, holds, balance } }: { explanation: Explanation }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const headings = [
    t('sum.what'),
    { text: t('sum.times'), numeric: true },
    { text: t('sum.points'), numeric: true },
  ];
  return (
    <Table label={t('resident.sum')} headings={headings}>
      {groups.flatMap(({ group, causes }) =>
        causes.map(({ kind, label, times, points }) => (
          <Line
            key={kind}
            name={label}
            more={t(`group.${group}`)}
            times={format.number(times)}
            points={format.signed(points)}
          />
        )),
      )}
      {holds.length > 0 && <Line name={t('group.posted')} points={format.number(posted)} />}
      {holds.map(({ id, cause, points, heldSince }) => (
        <Line
          key={id}
          name={cause.description}
          more={`${t('group.held')} ${format.dateTime(heldSince)}`}
          points={format.signed(-points)}
        />
      ))}
      <Line name={t('group.balance')} points={format.number(balance)} />
    </Table>
  );
}

function Line({
  name,
  more,
  times,
  points,
}: {
  name: string;
  more?: string;
  times?: string;
  points: string;
}) {
  return (
    <tr className={times === undefined && more === undefined ? styles.sum : undefined}>
      <th scope="row">
        {name}
        {more && <span className={styles.soft}>{more}</span>}
      </th>
      <td className="ui-table__num">{times}</td>
      <td className="ui-table__num">{points}</td>
    </tr>
  );
}

export function LotsTable({ lots }: { lots: Explanation['lots'] }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const headings = [
    t('lots.until'),
    { text: t('lots.points'), numeric: true },
    { text: t('lots.held'), numeric: true },
  ];
  return (
    <Table label={t('lots.title')} headings={headings}>
      {lots.map(({ expiresAt, points, held }) => (
        <tr key={expiresAt}>
          <th scope="row">{expiresAt ? format.longDate(lastMomentOf(expiresAt)) : t('lots.never')}</th>
          <td className="ui-table__num">{format.number(points)}</td>
          <td className="ui-table__num">{format.number(held)}</td>
        </tr>
      ))}
    </Table>
  );
}
