/** What can be wrong with any table in a file, in words for the person who has to mend it. */
import { type Language, type LocalizedText, localize } from '../language.ts';

export const tableFaultTexts = {
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
} satisfies Record<string, LocalizedText>;

export type TableFaultKind = keyof typeof tableFaultTexts;

export interface Fault<Kind extends string = TableFaultKind> {
  /** As a spreadsheet numbers it, the headings being row 1; null for the file as a whole. */
  row: number | null;
  /** The heading as the file has it. */
  column: string | null;
  kind: Kind;
  about?: Readonly<Record<string, string | number>>;
}

/** Says a fault in the reader's language, by the texts of whoever reads the file. */
export function describeFault<Kind extends string>(
  texts: Readonly<Record<Kind, LocalizedText>>,
  { kind, about = {} }: Fault<Kind>,
  language: Language,
): string {
  return localize(texts[kind], language).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => `${about[name]}`);
}
