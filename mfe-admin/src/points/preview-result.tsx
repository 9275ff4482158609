import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { useEffect, useRef } from 'react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';

type Preview = points.components['schemas']['Preview'];

/** What a rule would have come to in a month that is over. */
export function PreviewResult({ month, granted, refused, days, budget, occasions }: Preview) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for is below the button that asked for it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ui-card ui-stack">
      <h2 className="ui-card__title" tabIndex={-1} ref={heading}>
        {t('preview.title', { month: monthName(month) })}
      </h2>
      {occasions === 0 && <p>{t('preview.nothing')}</p>}
      {occasions > 0 && (
        <div className="ui-cluster ui-gap-l">
          {(['points', 'people', 'times'] as const).map((kind) => (
            <p className={styles.figure} key={kind}>
              {format.number(granted[kind])}
              <span>{t(`preview.${kind}`)}</span>
            </p>
          ))}
        </div>
      )}
      <p>
        {budget
          ? t('preview.budget', {
              available: format.number(budget.available),
              left: format.number(budget.left),
            })
          : t('preview.no-budget')}
      </p>
      {days.length > 0 && <Days days={days} month={monthName(month)} />}
      {refused.length > 0 && (
        <>
          <h3>{t('preview.refused')}</h3>
          <Table
            label={t('preview.refused')}
            headings={[
              t('preview.reason'),
              { text: t('preview.times'), numeric: true },
              { text: t('preview.points'), numeric: true },
            ]}
          >
            {refused.map(({ reason, times, points }) => (
              <tr key={reason}>
                <th scope="row">{t(`reason.${reason}`)}</th>
                <td className="ui-table__num">{format.number(times)}</td>
                <td className="ui-table__num">{format.number(points)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );

  /** 2026年10月, as the reader's language writes a month: what stands before the day of its first. */
  function monthName(text: string): string {
    const [year, number] = text.split('-').map(Number);
    return t('preview.month', { year: year ?? 0, month: number ?? 0 });
  }
}

function Days({ days, month }: { days: Preview['days']; month: string }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const max = Math.max(...days.map(({ points }) => points));
  return (
    <>
      <h3>{t('preview.days')}</h3>
      <Table
        label={t('preview.days')}
        headings={[
          t('preview.day'),
          { text: t('preview.times'), numeric: true },
          { text: t('preview.points'), numeric: true },
          t('preview.share'),
        ]}
      >
        {days.map(({ day, points, times }) => (
          <tr key={day}>
            <th scope="row" className={styles.nowrap}>
              {format.date(`${day}T00:00:00+09:00`)}
            </th>
            <td className="ui-table__num">{format.number(times)}</td>
            <td className="ui-table__num">{format.number(points)}</td>
            <td>
              <meter
                className={styles.progress}
                max={max}
                value={points}
                aria-label={t('preview.bar', { month, points: format.number(points) })}
              />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
