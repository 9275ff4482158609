import type { StandardColumn } from './column.ts';
import { addressColumns, hoursColumns, lastColumns, nameColumns, whoseColumns } from './shared.columns.ts';

/**
 * The 17 accessibility flags (あり, なし, 未確認). That there are 17, and their values, is the model's; the English names
 * are to be compared with its column list before files are exchanged with others.
 */
const accessibility: readonly [name: string, heading: string, ...aliases: string[]][] = [
  ['wheelchairAccessible', '車椅子可', '車いす可'],
  ['wheelchairRental', '車椅子貸出', '車いす貸出'],
  ['slope', 'スロープ'],
  ['elevator', 'エレベーター', 'エレベータ'],
  ['handrail', '手すり'],
  ['automaticDoor', '自動ドア'],
  ['brailleBlocks', '点字ブロック等の移動支援', '点字ブロック'],
  ['brailleOrAudioGuide', '点字や読上による支援', '点字や読み上げによる支援'],
  ['assistanceDogs', '盲導犬・介助犬・聴導犬同伴', '盲導犬・介助犬、聴導犬同伴'],
  ['signLanguage', '手話による支援'],
  ['writtenCommunication', '筆談による支援'],
  ['wheelchairToilet', '車椅子使用者用トイレ', '多目的トイレ', 'バリアフリートイレ'],
  ['ostomateToilet', 'オストメイト対応トイレ', 'オストメイト設置トイレ'],
  ['nursingRoom', '授乳室'],
  ['diaperChanging', 'おむつ替えコーナー'],
  ['strollerRental', 'ベビーカー貸出'],
  ['priorityParking', '優先駐車場'],
];

/** 公共施設, in the order of an export. */
export const facilityColumns: readonly StandardColumn[] = [
  ...whoseColumns,
  ...nameColumns('名称'),
  { name: 'poiCode', heading: 'POIコード', kind: 'text', lengthMax: 20 },
  { name: 'facilityTypeDetail', heading: '施設種別詳細', aliases: ['施設種別'], kind: 'text' },
  { name: 'administratorType', heading: '管理者種別', aliases: ['管理者区分'], kind: 'text' },
  ...addressColumns,
  ...hoursColumns,
  ...accessibility.map(
    ([name, heading, ...aliases]): StandardColumn => ({ name, heading, aliases, kind: 'flag' }),
  ),
  ...lastColumns,
];
