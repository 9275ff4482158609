import { useHost, useTexts } from '@entame/sdk/react';
import { booksLocales } from '../locales/books/index.ts';
import styles from './books.module.css';

/** What came or went, with its sign. */
export function Signed({ points }: { points: number }) {
  const { format } = useHost();
  return <span className={styles.figure}>{format.signed(points)}</span>;
}

/** A number of points, with its unit. */
export function Points({ points }: { points: number }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  return (
    <span className={styles.figure}>
      {format.number(points)}
      <span className="ui-amount__unit">{t('unit.points')}</span>
    </span>
  );
}
