import { useHost, useTexts } from '@entame/sdk/react';
import { booksLocales } from '../locales/books/index.ts';
import { monthsBack, monthText } from './days.ts';

const monthsShown = 36;
const directions = ['all', 'in', 'out'] as const;

export interface HistoryFilter {
  direction?: 'in' | 'out';
  /** Such as 2026-11. */
  month?: string;
}

/** Everything, what came or what went; of all months or of one. */
export function HistoryFilters({
  filter,
  onChange,
}: {
  filter: HistoryFilter;
  onChange(filter: HistoryFilter): void;
}) {
  const { language } = useHost();
  const { direction, month = '' } = filter;
  const shown = direction ?? 'all';
  const t = useTexts(booksLocales);
  const change = (wanted: { direction: (typeof directions)[number]; month: string }) =>
    onChange({
      ...(wanted.direction !== 'all' && { direction: wanted.direction }),
      ...(wanted.month !== '' && { month: wanted.month }),
    });
  return (
    <div className="ui-cluster ui-gap-l">
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('history.direction')}</legend>
        {directions.map((name) => (
          <label className="ui-segmented__option" key={name}>
            <input
              type="radio"
              name="direction"
              checked={name === shown}
              onChange={() => change({ direction: name, month })}
            />
            {t(`history.direction-${name}`)}
          </label>
        ))}
      </fieldset>
      <select
        className="ui-select ui-select--small"
        aria-label={t('history.month')}
        value={month}
        onChange={({ target }) => change({ direction: shown, month: target.value })}
      >
        <option value="">{t('history.every-month')}</option>
        {monthsBack(new Date(), monthsShown).map((one) => (
          <option key={one} value={one}>
            {monthText(one, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
