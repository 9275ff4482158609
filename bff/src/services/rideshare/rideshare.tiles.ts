import { createFormat } from '@entame/sdk/format';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Store } from '#platform/db/store.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { TileContent, TileProvider } from '#platform/service.ts';
import type { Places } from './rideshare.places.ts';
import { placeName } from './rideshare.present.ts';
import { graceMinutes } from './rideshare.rules.ts';
import { type Booking, findOpenBookings } from './rideshare.store.ts';

const soonHours = 2;

const texts = {
  none: {
    ja: '予約はありません。行きたい場所と時刻を選んで申し込めます。',
    en: 'You have no booking. Choose where and when you want to go.',
    'ja-x-easy': '予約は ありません。行く 場所と 時間を えらんで ください。',
  },
  book: { ja: '予約する', en: 'Ask for a ride', 'ja-x-easy': '予約する' },
  see: { ja: '予約を見る', en: 'See my rides', 'ja-x-easy': '予約を 見る' },
  today: { ja: '今日', en: 'Today', 'ja-x-easy': '今日' },
  tomorrow: { ja: 'あした', en: 'Tomorrow', 'ja-x-easy': 'あした' },
  soonest: { ja: 'できるだけ早く', en: 'As soon as possible', 'ja-x-easy': 'できるだけ 早く' },
  received: {
    ja: '受付済みです。車はまだ決まっていません。',
    en: 'Received. No car is arranged yet.',
    'ja-x-easy': '受付しました。車は まだ きまって いません。',
  },
} satisfies Record<string, LocalizedText>;

/** The resident's next ride, or the way to ask for one. */
export function nextBookingTile(store: Store, places: Places): TileProvider {
  return async ({ actor, now, language }) => {
    const [next] = await findOpenBookings(store.read, actor.id, now.subtract({ minutes: graceMinutes }));
    return next ? showBooking(next, places, now, language) : showNone(language);
  };
}

function showNone(language: Language): TileContent {
  return {
    urgency: 'normal',
    text: localize(texts.none, language),
    action: { label: localize(texts.book, language), href: '/rides/new' },
  };
}

function showBooking(
  booking: Booking,
  places: Places,
  now: Temporal.Instant,
  language: Language,
): TileContent {
  const from = placeName(places.known(booking.pickupPlaceId), language);
  const to = placeName(places.known(booking.dropoffPlaceId), language);
  const soon = booking.pickupAt.epochMilliseconds - now.epochMilliseconds <= soonHours * 3_600_000;
  return {
    urgency: soon ? 'soon' : 'normal',
    value: {
      text: booking.asSoonAsPossible
        ? localize(texts.soonest, language)
        : `${dayOf(booking.pickupAt, now, language)} ${createFormat(language).time(instantText(booking.pickupAt))}`,
    },
    text: `${from} → ${to}`,
    items: [{ text: localize(texts.received, language) }],
    action: { label: localize(texts.see, language), href: '/rides' },
  };
}

function dayOf(moment: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  const [today, day] = [now, moment].map((t) => t.toZonedDateTimeISO(cityTimeZone).toPlainDate());
  const days = today && day ? today.until(day).days : 0;
  if (days === 0) return localize(texts.today, language);
  if (days === 1) return localize(texts.tomorrow, language);
  return createFormat(language).date(instantText(moment));
}
