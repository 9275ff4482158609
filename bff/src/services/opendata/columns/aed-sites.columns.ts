import type { StandardColumn } from './column.ts';
import { addressColumns, hoursColumns, lastColumns, nameColumns, whoseColumns } from './shared.columns.ts';

/** AED設置箇所, in the order of an export. */
export const aedSiteColumns: readonly StandardColumn[] = [
  ...whoseColumns,
  ...nameColumns('名称'),
  ...addressColumns,
  { name: 'installationLocation', heading: '設置位置', aliases: ['設置場所'], kind: 'text', required: true },
  { name: 'indoorOutdoorType', heading: '屋内屋外区分', aliases: ['屋内外区分'], kind: 'place' },
  ...hoursColumns,
  { name: 'fullTimeAvailable', heading: '24時間利用可否', aliases: ['24時間利用'], kind: 'flag' },
  { name: 'pediatricSupport', heading: '小児対応設備の有無', aliases: ['小児対応'], kind: 'flag' },
  { name: 'emergencyContactPoint', heading: '緊急連絡先', aliases: ['電話番号'], kind: 'text' },
  ...lastColumns,
];
