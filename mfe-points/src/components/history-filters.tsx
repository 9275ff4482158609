import { useHost, useTexts } from '@entame/sdk/react';
import { monthsBack } from '../account/months-back.ts';
import { locales } from '../locales/account/index.ts';
import { monthLabel } from '../pages/months.ts';

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
  const t = useTexts(locales);
  const months = monthsBack(new Date(), monthsShown);
  if (filter.month && !months.includes(filter.month)) months.push(filter.month);
  const { direction = 'all', month = '' } = filter;
  const change = (wanted: { direction: (typeof directions)[number]; month: string }) =>
    onChange({
      ...(wanted.direction !== 'all' && { direction: wanted.direction }),
      ...(wanted.month !== '' && { month: wanted.month }),
    });
  return (
    <div className="ui-cluster ui-gap-l ui-no-print">
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('history.direction')}</legend>
        {directions.map((name) => (
          <label className="ui-segmented__option" key={name}>
            <input
              type="radio"
              name="direction"
              checked={name === direction}
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
        onChange={({ target }) => change({ direction, month: target.value })}
      >
        <option value="">{t('history.every-month')}</option>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthLabel(`${one}-01T00:00:00+09:00`, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
