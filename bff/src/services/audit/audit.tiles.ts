import { type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { computeAlertTitle } from './alert-texts.rules.ts';
import { countNewAlerts, findAlerts } from './alerts.store.ts';

const texts = {
  none: {
    ja: '新しい警告はありません。',
    en: 'There are no new alerts.',
    'ja-x-easy': 'あたらしい けいこくは ありません。',
  },
  some: {
    ja: '内容を確かめてください。',
    en: 'Please look into them.',
    'ja-x-easy': '見て ください。',
  },
  unit: { ja: '件', en: 'alerts', 'ja-x-easy': '件' },
  see: { ja: '警告を見る', en: 'See alerts', 'ja-x-easy': 'けいこくを 見る' },
} satisfies Record<string, LocalizedText>;

const itemsMax = 3;

/** How many warnings nobody has looked at. */
export function alertsTile({ store }: Platform): TileProvider {
  return async ({ language }) => {
    const say = (text: LocalizedText) => localize(text, language);
    const [count, newest] = await Promise.all([
      countNewAlerts(store.read),
      findAlerts(store.read, 'new', itemsMax),
    ]);
    return {
      urgency:
        count === 0 ? 'normal' : newest.some(({ severity }) => severity === 'high') ? 'urgent' : 'soon',
      value: { text: String(count), unit: say(texts.unit) },
      text: say(count === 0 ? texts.none : texts.some),
      items: newest.map(({ id, kind }) => ({
        text: computeAlertTitle(kind, language),
        href: `/admin/alerts/${id}`,
      })),
      action: { label: say(texts.see), href: '/admin/alerts' },
    };
  };
}
