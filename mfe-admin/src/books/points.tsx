import { useHost, useTexts } from '@entame/sdk/react';
import { booksLocales } from '../locales/books/index.ts';
import styles from './books.module.css';

/** How a balance is written: one below zero, such as what was issued, with a true minus sign. */
export function useBalanceText(): (balance: number) => string {
  const { format } = useHost();
  return (balance) => (balance < 0 ? format.signed(balance) : format.number(balance));
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
