/** What can be wrong with a dataset's file, in words for the person who has to mend it. */
import { type Fault as AnyFault, describeFault, tableFaultTexts } from '#platform/import/table-faults.ts';
import type { Language, LocalizedText } from '#platform/language.ts';

export const faultTexts = {
  ...tableFaultTexts,
  municipality: {
    ja: 'この市の番号（{{code}}）ではありません。',
    en: 'This is not the code of this city ({{code}}).',
    'ja-x-easy': 'この 市の 番号は {{code}}です。',
  },
  'identifier-form': {
    ja: '半角の英数字と「-」「_」「.」だけで、64文字までにしてください。',
    en: 'Use letters, digits, "-", "_" and "." only; at most 64.',
    'ja-x-easy': '英語の 字と 数字だけで 書いて ください。',
  },
  'identifier-twice': {
    ja: '{{row}}行目と同じIDです。IDは1行ごとに違うものにしてください。',
    en: 'Row {{row}} has the same ID. Every row needs its own.',
    'ja-x-easy': '{{row}}行目と 同じ IDです。ちがう IDに して ください。',
  },
  date: {
    ja: '日付として読めません。「2026-11-03」のように書いてください。',
    en: 'Not a date. Write it as 2026-11-03.',
    'ja-x-easy': '日付は 「2026-11-03」の ように 書いて ください。',
  },
  time: {
    ja: '時刻として読めません。「09:30」のように書いてください。',
    en: 'Not a time. Write it as 09:30.',
    'ja-x-easy': '時間は 「09:30」の ように 書いて ください。',
  },
  kana: {
    ja: 'カタカナで書いてください。',
    en: 'Write this in katakana.',
    'ja-x-easy': 'カタカナで 書いて ください。',
  },
  latitude: {
    ja: '日本の緯度（20〜46）ではありません。経度と入れ替わっていないか確かめてください。',
    en: 'Not a latitude in Japan (20 to 46). Has it changed places with the longitude?',
    'ja-x-easy': '日本の 緯度では ありません。経度と まちがえて いませんか。',
  },
  longitude: {
    ja: '日本の経度（122〜154）ではありません。緯度と入れ替わっていないか確かめてください。',
    en: 'Not a longitude in Japan (122 to 154). Has it changed places with the latitude?',
    'ja-x-easy': '日本の 経度では ありません。緯度と まちがえて いませんか。',
  },
  'position-half': {
    ja: '緯度と経度は、両方入れるか、両方空けてください。',
    en: 'Give both latitude and longitude, or neither.',
    'ja-x-easy': '緯度と 経度は 2つとも 書いて ください。',
  },
  url: {
    ja: '「https://」で始まるアドレスを書いてください。',
    en: 'Write an address that begins with https://.',
    'ja-x-easy': '「https://」から 書いて ください。',
  },
  count: {
    ja: '0以上の整数で書いてください。',
    en: 'Write a whole number.',
    'ja-x-easy': '数字で 書いて ください。',
  },
  flag: {
    ja: '「あり」「なし」「未確認」のどれかにしてください。',
    en: 'Write あり, なし or 未確認.',
    'ja-x-easy': '「あり」「なし」「未確認」の どれかを 書いて ください。',
  },
  place: {
    ja: '「屋内」か「屋外」にしてください。',
    en: 'Write 屋内 or 屋外.',
    'ja-x-easy': '「屋内」か 「屋外」を 書いて ください。',
  },
  'end-before-start': {
    ja: '終わりの日が、始まりの日より前です。',
    en: 'The end is before the start.',
    'ja-x-easy': '終わりの 日が はじめの 日より 前です。',
  },
} satisfies Record<string, LocalizedText>;

export type FaultKind = keyof typeof faultTexts;

export type Fault = AnyFault<FaultKind>;

export function faultMessage(fault: Fault, language: Language): string {
  return describeFault(faultTexts, fault, language);
}
