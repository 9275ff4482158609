/** Days and months of the calendar in Asia/Tokyo, as the books ask for them. */
type PageLanguage = 'ja' | 'en' | 'ja-x-easy';

const dayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of an instant, such as 2026-11-25. */
export function dayOf(instant: Date): string {
  return dayFormat.format(instant);
}

/** The last moment of a day: what the books say at its end. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999+09:00`).toISOString();
}

/** The last moment before a month such as 2026-11 begins, and the last of the month itself. */
export function boundsOf(month: string): { before: string; end: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  const before = (first: string) => new Date(Date.parse(`${first}-01T00:00:00+09:00`) - 1).toISOString();
  return { before: before(month), end: before(next) };
}

/** This month and those before it, latest first, such as 2026-11. */
export function monthsBack(now: Date, count: number): string[] {
  const [year = 0, number = 1] = dayOf(now).split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** 2026年11月; November 2026. */
export function monthText(month: string, language: PageLanguage): string {
  const locale = language === 'en' ? 'en-GB' : 'ja-JP';
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long' });
  return format.format(new Date(`${month}-01T00:00:00+09:00`));
}

/** The last moment at which points can be spent: what expires on 1 April at 0:00 can be used until 31 March. */
export function lastMomentOf(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString();
}
