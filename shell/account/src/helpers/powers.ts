import type { identity } from '@entame/sdk';

type Schemas = identity.components['schemas'];
export type GivenMandate = Schemas['GivenMandate'];
export type ReceivedMandate = Schemas['ReceivedMandate'];
export type Power = Schemas['Power'];

export const powers: Power[] = ['book-rides', 'see-points', 'join-activities'];

/** A day without a time: noon in Japan is on that day wherever the format looks. */
export const noonOf = (day: string) => `${day}T12:00:00+09:00`;

/** The last day of so many months from today (YYYY-MM-DD in Japan), never after the month's end. */
export function lastDayAfter(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const monthsEnd = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const last = new Date(Date.UTC(year, month - 1 + months, Math.min(day, monthsEnd.getUTCDate())));
  return last.toISOString().slice(0, 10);
}
