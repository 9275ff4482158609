/** The months that a history can be narrowed to: this one in Asia/Tokyo and those before it, latest first, as 2026-11. */
export function monthsBack(now: Date, count: number): string[] {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: '2-digit',
  });
  const [year = 0, month = 1] = parts.format(now).split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
