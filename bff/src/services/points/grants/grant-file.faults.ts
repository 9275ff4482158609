/** What can be wrong with a file of grants, in words for the person who has to mend it. */
import { type Fault, tableFaultTexts } from '#platform/import/table-faults.ts';
import type { LocalizedText } from '#platform/language.ts';

export const grantFaultTexts = {
  ...tableFaultTexts,
  'points-form': {
    ja: '1以上{{max}}以下の整数で書いてください。',
    en: 'Write a whole number from 1 to {{max}}.',
    'ja-x-easy': '1から {{max}}までの 数字で 書いて ください。',
  },
  'number-missing': {
    ja: '利用者IDか利用者カード番号を入れてください。',
    en: 'Give the resident ID or the number of the resident card.',
    'ja-x-easy': '利用者IDか カードの 番号を 書いて ください。',
  },
  'numbers-two': {
    ja: '利用者IDとカード番号は、どちらか一方だけにしてください。',
    en: 'Give either the resident ID or the card number, not both.',
    'ja-x-easy': '利用者IDか カードの 番号の 1つだけ 書いて ください。',
  },
  'number-unknown': {
    ja: 'この番号の利用者はいません。番号を確かめてください。',
    en: 'No resident has this number.',
    'ja-x-easy': 'この 番号の 人は いません。',
  },
  'recipient-twice': {
    ja: '{{row}}行目と同じ人です。1人1行にまとめてください。',
    en: 'Row {{row}} is the same person. Put each person on one row.',
    'ja-x-easy': '{{row}}行目と 同じ 人です。1行に して ください。',
  },
  'name-other': {
    ja: 'この番号の利用者の氏名と違います。行がずれていないか確かめてください。',
    en: 'The resident of this number has another name. Are the rows shifted?',
    'ja-x-easy': 'この 番号の 人の 名前と ちがいます。',
  },
  'total-too-large': {
    ja: '合計が大きすぎます。{{max}}ポイントまでにしてください。',
    en: 'The total is too large; at most {{max}} points.',
    'ja-x-easy': '合計が 大きすぎます。{{max}}ポイントまでです。',
  },
} satisfies Record<string, LocalizedText>;

export type GrantFaultKind = keyof typeof grantFaultTexts;
export type GrantFault = Fault<GrantFaultKind>;
