import type { StandardColumn } from './column.ts';
import { addressColumns, lastColumns, nameColumns, whoseColumns } from './shared.columns.ts';

/** イベント, in the order of an export. */
export const eventColumns: readonly StandardColumn[] = [
  ...whoseColumns,
  ...nameColumns('イベント名'),
  { name: 'startDate', heading: '開始日', kind: 'date', required: true },
  { name: 'endDate', heading: '終了日', kind: 'date' },
  { name: 'startTime', heading: '開始時間', aliases: ['開始時刻'], kind: 'time' },
  { name: 'endTime', heading: '終了時間', aliases: ['終了時刻'], kind: 'time' },
  { name: 'publicationStartDate', heading: '公開開始日', aliases: ['掲載開始日'], kind: 'date' },
  { name: 'publicationEndDate', heading: '公開終了日', aliases: ['掲載終了日'], kind: 'date' },
  { name: 'abstract', heading: '概要', aliases: ['説明'], kind: 'text', lengthMax: 2_000 },
  { name: 'eventType', heading: 'イベント種別', aliases: ['種別'], kind: 'text' },
  { name: 'feeType', heading: '料金区分', kind: 'text' },
  { name: 'fee', heading: '料金', aliases: ['料金(基本)'], kind: 'text' },
  { name: 'organizer', heading: '主催者', kind: 'text' },
  { name: 'targetPerson', heading: '対象者', kind: 'text' },
  { name: 'locationName', heading: '場所名称', aliases: ['会場名', '開催場所'], kind: 'text' },
  ...addressColumns,
  { name: 'capacity', heading: '定員', kind: 'count' },
  { name: 'applicationStart', heading: '参加申込開始日', kind: 'date' },
  { name: 'applicationDeadline', heading: '参加申込終了日', aliases: ['申込締切日'], kind: 'date' },
  { name: 'applicationMethod', heading: '参加申込方法', aliases: ['申込方法'], kind: 'text', lengthMax: 500 },
  { name: 'webinarStatus', heading: 'オンライン開催', aliases: ['Web開催'], kind: 'flag' },
  ...lastColumns,
];
