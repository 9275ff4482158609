/** What earning holds on a person beside the books: what happened, what could not be granted, what staff granted. */
import type { Db } from '#platform/db/store.ts';
import type { Column } from '#platform/export/export-table.ts';
import { findOwnIds } from '#platform/merging/merging.store.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { findGrantsTo, recordLinesPseudonym } from '../grants/grants.store.ts';
import { findAccountOfResident } from '../ledger/accounts.store.ts';
import { findOccasionsOf, type OccasionRow, removeOccasionsOf } from './occasions.store.ts';
import { findRefusalsOf, type RefusalRow } from './refusals.store.ts';

type GrantToRow = Awaited<ReturnType<typeof findGrantsTo>>[number];

const occasionColumns: Column<OccasionRow>[] = [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.occurredAt },
  { title: { ja: '種類', en: 'Kind' }, value: (row) => row.trigger },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.title ?? '' },
  { title: { ja: 'そのときの年齢', en: 'Age then' }, value: (row) => row.facts.age },
  { title: { ja: '町名', en: 'Town' }, value: (row) => row.facts.town ?? '' },
];
const refusalColumns: Column<RefusalRow>[] = [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.refusal.occurredAt },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.refusal.description },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.refusal.points },
  { title: { ja: '理由', en: 'Reason' }, value: (row) => row.refusal.reason },
];
const grantColumns: Column<GrantToRow>[] = [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.requestedAt },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.description ?? '' },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '状態', en: 'State' }, value: (row) => row.state },
];

export const earningData: PersonalDataKind[] = [
  {
    id: 'points.occasions',
    title: {
      ja: 'ポイントの対象になったできごと',
      en: 'What could earn points',
      'ja-x-easy': 'ポイントが もらえる こと',
    },
    purpose: {
      ja: 'ポイントのルールを見直すため（13か月で消します）',
      en: 'To review the rules for points; kept for 13 months',
      'ja-x-easy': 'ポイントの ルールを 考える ため（13か月で けします）',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId) =>
      personalRows(occasionColumns, await findOccasionsOf(db, await findOwnIds(db, residentId))),
    erase: removeOccasionsOf,
  },
  {
    id: 'points.refusals',
    title: {
      ja: '付与できなかったポイント',
      en: 'Points that could not be granted',
      'ja-x-easy': 'もらえなかった ポイント',
    },
    purpose: {
      ja: '付与できなかった理由を説明し、後から付与するため',
      en: 'To explain why, and to grant them later',
      'ja-x-easy': 'りゆうを せつめいする ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId) =>
      personalRows(refusalColumns, await findRefusalsOf(db, await findAccountIds(db, residentId))),
    // They name the account, and the account forgets whose it was.
    pseudonymise: async () => {},
    erase: async () => {},
  },
  {
    id: 'points.staff-grants',
    title: {
      ja: '職員による付与',
      en: 'Points granted by staff',
      'ja-x-easy': '市の 人が くれた ポイント',
    },
    purpose: {
      ja: 'だれがなぜ付与したかを説明するため',
      en: 'To account for who granted points and why',
      'ja-x-easy': 'だれが どうして くれたかを のこす ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId) =>
      personalRows(grantColumns, await findGrantsTo(db, await findOwnIds(db, residentId))),
    pseudonymise: recordLinesPseudonym,
    erase: async () => {},
  },
];

async function findAccountIds(db: Db, residentId: string): Promise<string[]> {
  const ids = [];
  for (const ownId of await findOwnIds(db, residentId)) {
    const account = await findAccountOfResident(db, ownId);
    if (account) ids.push(account.id);
  }
  return ids;
}
