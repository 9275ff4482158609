import { useHost, useTexts } from '@entame/sdk/react';
import type { Entry } from '../account/schemas.ts';
import styles from '../account.module.css';
import { locales } from '../locales/account/index.ts';

/** One line of the history: when, what for, how many, and what was there afterwards. */
export function EntryRow({ entry, rowRef }: { entry: Entry; rowRef?: React.Ref<HTMLLIElement> }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const sign = entry.points > 0 ? 'ui-amount--plus' : 'ui-amount--minus';
  return (
    <li className={`ui-list__row ${styles.row}`} ref={rowRef} tabIndex={rowRef ? -1 : undefined}>
      <time className="ui-list__date" dateTime={entry.postedAt}>
        {format.date(entry.postedAt)}
      </time>
      <span className="ui-list__title">
        <a className={styles.whole} href={`/points/history/${entry.id}`}>
          {entry.cause.description}
        </a>
        <span className="ui-list__text">
          {entry.cause.label}　{t('entries.after', { points: format.number(entry.balanceAfter) })}
        </span>
      </span>
      <span className={`ui-amount ${sign}`}>
        {format.signed(entry.points)}
        <span className="ui-amount__unit">{t('unit.points')}</span>
      </span>
    </li>
  );
}
