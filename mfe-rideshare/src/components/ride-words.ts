/** How a ride is put into words. */
import { useHost, useTexts } from '@entame/sdk/vue';
import { locales } from '../locales/index.ts';
import type { Booking } from '../request/ride-request.ts';

const dayMs = 86_400_000;

export function useRideWords() {
  const { format } = useHost();
  const t = useTexts(locales);

  const localDay = (at: number) => format.toInput(new Date(at).toISOString()).slice(0, 10);

  /** 今日, あした, or nothing. */
  function nearDay(instant: string): string | undefined {
    const day = format.toInput(instant).slice(0, 10);
    if (day === localDay(Date.now())) return t('ride.today');
    if (day === localDay(Date.now() + dayMs)) return t('ride.tomorrow');
    return undefined;
  }

  const day = (instant: string) => [nearDay(instant), format.date(instant)].filter(Boolean).join(' ');

  return {
    nearDay,
    day,
    moment: (instant: string) => `${day(instant)} ${format.time(instant)}`,
    route: (booking: Booking) => t('ride.route', { from: booking.pickup.name, to: booking.dropoff.name }),
    when: (booking: Booking) =>
      booking.asSoonAsPossible
        ? t('ride.soonest')
        : `${day(booking.pickupAt)} ${format.time(booking.pickupAt)}`,
    people: (count: number, wheelchair: boolean) =>
      t(wheelchair ? 'ride.with-wheelchair' : 'ride.people-count', { count }),
  };
}
