/** What rideshare holds on a person. Rides are kept a year for settling with the taxi companies. */
import type { Clock } from '#platform/clock.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type Language, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import type { Places } from './rideshare.places.ts';
import { placeName } from './rideshare.present.ts';
import { type Booking, findEveryBooking, recordPseudonym, removeEveryBooking } from './rideshare.store.ts';

export const rideshareData = (places: Places, clock: Clock): PersonalDataKind[] => [
  {
    id: 'rideshare.bookings',
    title: { ja: '乗車の申込み', en: 'Ride requests', 'ja-x-easy': '車を たのんだ きろく' },
    purpose: {
      ja: '車の手配と、タクシー会社との精算のため',
      en: 'To arrange rides and to settle them with the taxi companies',
      'ja-x-easy': '車を よぶ ため、タクシー会社と お金の けいさんを する ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: 12 },
    collect: async (db, residentId, language) =>
      personalRows(columns(places, language), await findEveryBooking(db, residentId)),
    pseudonymise: (tx, residentId, pseudonym) => recordPseudonym(tx, residentId, pseudonym, clock.now()),
    erase: removeEveryBooking,
  },
];

const columns = (places: Places, language: Language): Column<Booking>[] => [
  { title: { ja: '乗る時刻', en: 'Pick-up' }, value: (row) => row.pickupAt },
  {
    title: { ja: '乗る場所', en: 'From' },
    value: (row) => placeName(places.known(row.pickupPlaceId), language),
  },
  {
    title: { ja: '降りる場所', en: 'To' },
    value: (row) => placeName(places.known(row.dropoffPlaceId), language),
  },
  { title: { ja: '人数', en: 'People' }, value: (row) => row.passengers },
  {
    title: { ja: '車いす', en: 'Wheelchair' },
    value: (row) =>
      localize(row.needs.wheelchair ? { ja: '使う', en: 'Yes' } : { ja: '使わない', en: 'No' }, language),
  },
  { title: { ja: '申込日時', en: 'Requested' }, value: (row) => row.bookedAt },
  { title: { ja: '取消日時', en: 'Cancelled' }, value: (row) => row.cancelledAt },
];
