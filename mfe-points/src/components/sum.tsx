import { useHost, useTexts } from '@entame/sdk/react';
import type { Explanation } from '../account/schemas.ts';
import styles from '../account.module.css';
import { locales } from '../locales/account/index.ts';

/** The sum as one writes it on paper: each kind on a line, a rule, what there is, what is on hold, what can be spent. */
export function Sum({ explanation: { groups, posted, held, holds, balance } }: { explanation: Explanation }) {
  const t = useTexts(locales);
  return (
    <div className={`ui-card ${styles.sum}`}>
      {groups.length === 0 && <p>{t('explanation.nothing')}</p>}
      {groups.map(({ group, points, causes }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <Line id={`group-${group}`} text={t(`explanation.${group}`)} points={points} kind="part" />
          <ul>
            {causes.map((cause) => (
              <Item
                key={cause.kind}
                text={cause.label}
                more={t('explanation.times', { count: cause.times })}
                points={cause.points}
              />
            ))}
          </ul>
        </section>
      ))}
      {held > 0 && (
        <>
          <Line text={t('explanation.posted')} points={posted} kind="total" />
          <section aria-labelledby="group-held">
            <Line id="group-held" text={t('explanation.held')} points={-held} kind="part" />
            <p>{t('explanation.held-text')}</p>
            <ul>
              {holds.map((hold) => (
                <Held key={hold.id} hold={hold} />
              ))}
            </ul>
          </section>
        </>
      )}
      <Line text={t('explanation.balance')} points={balance} kind="balance" />
    </div>
  );
}

function Line({
  id,
  text,
  points,
  kind,
}: {
  id?: string;
  text: string;
  points: number;
  kind: 'part' | 'total' | 'balance';
}) {
  const { format } = useHost();
  const t = useTexts(locales);
  const Heading = kind === 'part' ? 'h2' : 'p';
  return (
    <div className={`${styles.line} ${styles[kind]}`}>
      <Heading id={id}>{text}</Heading>
      <span className={styles.figure}>
        {kind === 'part' ? format.signed(points) : format.number(points)}
        <span className="ui-amount__unit">{t('unit.points')}</span>
      </span>
    </div>
  );
}

function Item({ text, more, points }: { text: string; more: string; points: number }) {
  const { format } = useHost();
  return (
    <li className={`${styles.line} ${styles.item}`}>
      <span>
        {text} <span className={styles.more}>{more}</span>
      </span>
      <span className={styles.figure}>{format.signed(points)}</span>
    </li>
  );
}

function Held({ hold: { cause, points, heldSince, expiresAt } }: { hold: Explanation['holds'][number] }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const since = format.dateTime(heldSince);
  const more = expiresAt
    ? t('explanation.held-until', { since, until: format.dateTime(expiresAt) })
    : t('explanation.held-since', { since });
  return <Item text={cause.description} more={more} points={-points} />;
}
