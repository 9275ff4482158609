import type { Language } from '@entame/sdk';
import type { Reading } from './contract.ts';

const timeZone = 'Asia/Tokyo';

/** A calendar day as an instant on it, for the portal's formats, which are Asia/Tokyo wherever the device is. */
export function noonOf(date: string): string {
  return `${date}T12:00:00+09:00`;
}

/** 11/23, or 23 Nov: short enough for the foot of a chart. */
export function shortDateFormat(language: Language): (date: string) => string {
  const format =
    language === 'en'
      ? new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short', day: 'numeric' })
      : new Intl.DateTimeFormat('ja-JP', { timeZone, month: 'numeric', day: 'numeric' });
  return (date) => format.format(new Date(noonOf(date)));
}

/** Readings that come in order, under the months they were taken in. */
export function groupByMonth(
  readings: readonly Reading[],
  language: Language,
): { label: string; readings: Reading[] }[] {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', {
    timeZone,
    year: 'numeric',
    month: 'long',
  });
  const months: { label: string; readings: Reading[] }[] = [];
  for (const reading of readings) {
    const label = format.format(new Date(reading.measuredAt));
    const month = months.at(-1);
    if (month?.label === label) month.readings.push(reading);
    else months.push({ label, readings: [reading] });
  }
  return months;
}
