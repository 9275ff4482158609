/**
 * Columns that all three models share. English names: エリアデータ標準データモデル (2026-09). Aliases: the headings of
 * 推奨データセット (CIO, 14 lists) and of 自治体標準オープンデータセット.
 */
import type { StandardColumn } from './column.ts';

export const whoseColumns: readonly StandardColumn[] = [
  {
    name: 'localGovernmentCode',
    heading: '全国地方公共団体コード',
    aliases: ['都道府県コード又は市区町村コード', '市区町村コード'],
    kind: 'municipality',
    required: true,
  },
  { name: 'identifier', heading: 'ID', aliases: ['NO', '番号'], kind: 'identifier', required: true },
];

export function nameColumns(what: '名称' | 'イベント名'): readonly StandardColumn[] {
  const others = what === '名称' ? ['施設名', '施設名称'] : ['名称'];
  const english = [`${what}_英語`, `${what}_英名`];
  return [
    { name: 'name', heading: what, aliases: others, kind: 'text', required: true },
    { name: 'nameKana', heading: `${what}_カナ`, aliases: others.map((one) => `${one}_カナ`), kind: 'kana' },
    { name: 'nameEn', heading: `${what}_英字`, aliases: english, kind: 'text' },
  ];
}

export const addressColumns: readonly StandardColumn[] = [
  { name: 'streetAddressId', heading: '町字ID', kind: 'text', lengthMax: 20 },
  { name: 'fullAddress', heading: '所在地_連結表記', aliases: ['住所', '所在地'], kind: 'text' },
  { name: 'prefecture', heading: '所在地_都道府県', aliases: ['都道府県名'], kind: 'text', lengthMax: 10 },
  { name: 'city', heading: '所在地_市区町村', aliases: ['市区町村名'], kind: 'text', lengthMax: 40 },
  { name: 'streetAddress', heading: '所在地_町字', kind: 'text' },
  { name: 'cityBlock', heading: '所在地_番地以下', kind: 'text' },
  { name: 'latitude', heading: '緯度', kind: 'latitude' },
  { name: 'longitude', heading: '経度', kind: 'longitude' },
];

export const hoursColumns: readonly StandardColumn[] = [
  { name: 'serviceDay', heading: '利用可能曜日', kind: 'text' },
  { name: 'startTime', heading: '開始時間', aliases: ['開始時刻'], kind: 'time' },
  { name: 'endTime', heading: '終了時間', aliases: ['終了時刻'], kind: 'time' },
];

export const lastColumns: readonly StandardColumn[] = [
  { name: 'url', heading: 'URL', kind: 'url', lengthMax: 500 },
  { name: 'remarks', heading: '備考', kind: 'text', lengthMax: 2_000 },
];
