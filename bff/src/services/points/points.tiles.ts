import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { findLots } from './ledger/accounts.store.ts';
import { findResidentBalance } from './ledger/history.store.ts';
import { computeExpiringSoon, warningDays } from './ledger/lots.rules.ts';
import { computeMonthStart } from './points.rules.ts';

const texts = {
  unit: { ja: 'ポイント', en: 'points', 'ja-x-easy': 'ポイント' },
  thisMonth: { ja: '今月 +', en: 'This month +', 'ja-x-easy': '今月 +' },
  nothingYet: {
    ja: '今月はまだありません。地域活動に参加するとたまります。',
    en: 'None yet this month. Take part in a community activity to earn some.',
    'ja-x-easy': '今月は まだ ありません。地域の 活動に 行くと もらえます。',
  },
  expiring: {
    ja: '{days}日以内に {points} ポイントの期限が切れます',
    en: '{points} points expire within {days} days',
    'ja-x-easy': '{days}日の うちに {points} ポイントが なくなります',
  },
  checkIn: { ja: 'チェックインする', en: 'Check in', 'ja-x-easy': 'チェックイン する' },
} satisfies Record<string, LocalizedText>;

const numbers = new Intl.NumberFormat('ja-JP');

/** The balance, what came in this month, what expires soon, and the way to earn more. */
export function balanceTile({ store }: Platform): TileProvider {
  return async ({ actor, now, language }) => {
    const since = computeMonthStart(now, cityTimeZone);
    const [account] = await findResidentBalance(store.read, { residentId: residentOf(actor).id, since });
    const received = account?.received ?? 0;
    const expiring = account ? computeExpiringSoon(await findLots(store.read, account.id), now) : 0;
    return {
      urgency: expiring > 0 ? 'soon' : 'normal',
      value: {
        text: numbers.format(account ? account.posted - account.held : 0),
        unit: localize(texts.unit, language),
      },
      text:
        received > 0
          ? localize(texts.thisMonth, language) + numbers.format(received)
          : localize(texts.nothingYet, language),
      ...(expiring > 0 && { items: [{ text: expiryText(expiring, language), href: '/points/explanation' }] }),
      action: { label: localize(texts.checkIn, language), href: '/points/check-in' },
    };
  };
}

function expiryText(points: number, language: Language): string {
  return localize(texts.expiring, language)
    .replace('{days}', String(warningDays))
    .replace('{points}', numbers.format(points));
}
