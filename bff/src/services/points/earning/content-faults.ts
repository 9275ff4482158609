/** What is wrong with a rule, in words for the member of staff who writes it. */
import type { LocalizedText } from '#platform/language.ts';
import type { ContentFault } from './rule-content.rules.ts';

export const contentFaultTexts: Record<ContentFault['message'], LocalizedText> = {
  'needs-promise': {
    ja: 'このきっかけでは、ポイントを案内する人がいません。点数を決めてください。',
    en: 'Nobody promises points for this. Set the points.',
    'ja-x-easy': 'ポイントの 数を きめて ください。',
  },
  'needs-ride': {
    ja: '距離と運賃は、乗車でもらえるルールだけで使えます。',
    en: 'Distance and fare exist for rides only.',
    'ja-x-easy': '乗った ときの ルールだけで つかえます。',
  },
  'no-people': {
    ja: '団体がもらうルールでは、年齢と町名を指定できません。',
    en: 'A group has no age and no town.',
    'ja-x-easy': 'グループの ルールでは えらべません。',
  },
  order: {
    ja: '終わりが始まりより前です。',
    en: 'The end is before the start.',
    'ja-x-easy': '終わりが はじめより 前です。',
  },
  date: {
    ja: '暦にない日です。',
    en: 'There is no such day.',
    'ja-x-easy': 'この 日は ありません。',
  },
  town: {
    ja: '市内にない町名があります。',
    en: 'There is no such town in the city.',
    'ja-x-easy': 'この 町は ありません。',
  },
  programme: {
    ja: 'この事業には予算がありません。',
    en: 'This programme has no budget.',
    'ja-x-easy': '予算が ありません。',
  },
  'cap-order': {
    ja: '短い期間の上限より小さくなっています。',
    en: 'This is below the cap of a shorter period.',
    'ja-x-easy': 'みじかい 期間の 上限より 小さいです。',
  },
};
