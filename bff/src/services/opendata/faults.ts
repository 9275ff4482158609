/** What can be wrong with a file, in words for the person who has to mend it. */
import { type Language, type LocalizedText, localize } from '#platform/language.ts';

export const faultTexts = {
  'file-empty': {
    ja: 'ファイルに何も入っていません。',
    en: 'The file is empty.',
    'ja-x-easy': 'ファイルの 中が からです。',
  },
  'file-is-workbook': {
    ja: 'これはExcelのファイルです。「名前を付けて保存」で「CSV」を選んで保存したものを使ってください。',
    en: 'This is an Excel workbook. Save it as CSV and use that file.',
    'ja-x-easy': 'これは Excelの ファイルです。CSVで 保存して ください。',
  },
  'file-not-text': {
    ja: '文字のファイルとして読めません。CSVかタブ区切りのファイルを使ってください。',
    en: 'This cannot be read as text. Use a comma- or tab-separated file.',
    'ja-x-easy': '読めない ファイルです。CSVの ファイルを つかって ください。',
  },
  'quotes-wrong': {
    ja: '引用符（"）の付け方が正しくないため、ここから先を読めません。',
    en: 'A quotation mark (") is out of place; nothing can be read from here on.',
    'ja-x-easy': '「"」の つかいかたが まちがって います。',
  },
  'headings-missing': {
    ja: '1行目に必要な見出しがありません：{{columns}}',
    en: 'Row 1 lacks these headings: {{columns}}',
    'ja-x-easy': '1行目に ない 見出し：{{columns}}',
  },
  'heading-twice': {
    ja: '同じ項目の見出しが2つあります。片方を消してください。',
    en: 'Two columns stand for the same item. Remove one.',
    'ja-x-easy': '同じ 見出しが 2つ あります。1つ 消して ください。',
  },
  'columns-too-many': {
    ja: '列が多すぎます。{{max}}列までにしてください。',
    en: 'There are too many columns; at most {{max}}.',
    'ja-x-easy': '列が 多すぎます。{{max}}列までです。',
  },
  'rows-too-many': {
    ja: '行が多すぎます。{{max}}行までにしてください。',
    en: 'There are too many rows; at most {{max}}.',
    'ja-x-easy': '行が 多すぎます。{{max}}行までです。',
  },
  'rows-missing': {
    ja: '見出しの下に、データの行がありません。',
    en: 'There are no rows below the headings.',
    'ja-x-easy': '見出しの 下に データが ありません。',
  },
  'cells-too-many': {
    ja: '見出しより右に値があります。列のずれがないか確かめてください。',
    en: 'There are values to the right of the last heading; are the columns shifted?',
    'ja-x-easy': '見出しの ない 列に 字が あります。',
  },
  'cell-missing': {
    ja: '必ず入れる項目です。値を入れてください。',
    en: 'This must be filled in.',
    'ja-x-easy': 'かならず 書いて ください。',
  },
  'cell-too-long': {
    ja: '長すぎます。{{max}}文字までにしてください。',
    en: 'Too long; at most {{max}} characters.',
    'ja-x-easy': '長すぎます。{{max}}字までです。',
  },
  'cell-unprintable': {
    ja: '画面に出せない文字が入っています。入力し直してください。',
    en: 'There are characters in it that cannot be shown.',
    'ja-x-easy': '出せない 字が あります。書き直して ください。',
  },
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

export interface Fault {
  /** As a spreadsheet numbers it, the headings being row 1; null for the file as a whole. */
  row: number | null;
  /** The heading as the file has it. */
  column: string | null;
  kind: FaultKind;
  about?: Readonly<Record<string, string | number>>;
}

export function faultMessage({ kind, about = {} }: Fault, language: Language): string {
  return localize(faultTexts[kind], language).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => `${about[name]}`);
}
