/** The days and times that the question "when?" offers. Times are Asia/Tokyo wherever the device is. */
import type { Format } from '@entame/sdk';

export const offeredDays = 14;
export const minutesOffered = ['00', '10', '20', '30', '40', '50'] as const;
const dayMs = 86_400_000;

/** The local dates (YYYY-MM-DD) from today on; all lie inside the booking horizon to their last minute. */
export function computeDays(now: Date, format: Pick<Format, 'toInput'>): string[] {
  return Array.from({ length: offeredDays }, (_, day) =>
    format.toInput(new Date(now.getTime() + day * dayMs).toISOString()).slice(0, 10),
  );
}

/** The hours (00–23) of a day that are not over. */
export function computeHours(day: string, now: Date, format: Pick<Format, 'toInput'>): string[] {
  const [today, time = ''] = format.toInput(now.toISOString()).split('T');
  const lastSlot = Number(time.slice(3, 5)) >= Number(minutesOffered.at(-1));
  const first = day === today ? Number(time.slice(0, 2)) + (lastSlot ? 1 : 0) : 0;
  return Array.from({ length: 24 - first }, (_, i) => String(first + i).padStart(2, '0'));
}
