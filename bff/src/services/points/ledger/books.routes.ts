/** The city's own accounts, what it owes, and the journal as a file. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Language } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import {
  type ExportedEntry,
  findBooksProgress,
  findCityBalances,
  findEntriesAfter,
  findLiabilities,
} from './books.store.ts';
import { findChainHead } from './journal.store.ts';
import { computeLiabilities } from './liabilities.rules.ts';
import { never } from './lots.rules.ts';

type BooksOperations = 'listCityAccounts' | 'getLiabilities' | 'exportPointEntries' | 'getBooksCheck';
const partSize = 1_000;

export function booksRoutes({ store }: Platform): Pick<Handlers<operations>, BooksOperations> {
  return {
    async listCityAccounts({ query }, { now }) {
      const at = momentOf(query.at, now);
      const [balances, owed] = await Promise.all([
        findCityBalances(store.read, at),
        findLiabilities(store.read, at),
      ]);
      const heldBy = (kind: string) =>
        owed.filter((lot) => lot.kind === kind).reduce((sum, { points }) => sum + points, 0);
      return {
        at: instantText(at),
        items: balances.map(({ id, kind, code, name, balance }) => {
          if (kind === 'resident' || kind === 'group') throw new Error(`Account ${id} is not the city's.`);
          return { id, kind, code: code ?? '', name: name ?? '', balance };
        }),
        heldByResidents: heldBy('resident'),
        heldByGroups: heldBy('group'),
      };
    },

    async getLiabilities({ query }, { now }) {
      const at = momentOf(query.at, now);
      const owed = await findLiabilities(store.read, at);
      const lots = owed.map(({ expiresAt, points }) => ({ expiresAt: expiresAt ?? never, points }));
      return { at: instantText(at), ...computeLiabilities(lots, cityTimeZone) };
    },

    async exportPointEntries({ query: { format } }, { language }) {
      const fileName = language === 'en' ? 'point-entries' : 'ポイント取引一覧';
      return exportTable({ fileName, columns: entryColumns(language), rows: allEntries(), format, language });
    },

    async getBooksCheck() {
      const [head, verified, anchored] = await Promise.all([
        findChainHead(store.read),
        findBooksProgress(store.read, 'verified'),
        findBooksProgress(store.read, 'anchored'),
      ]);
      return {
        transfers: head.sequence,
        checkedAt: verified ? instantText(verified.at) : null,
        checkedTransfers: verified?.sequence ?? 0,
        isSound: verified ? verified.fault === null : null,
        anchoredAt: anchored ? instantText(anchored.at) : null,
      };
    },
  };

  async function* allEntries(): AsyncGenerator<ExportedEntry> {
    let after = { sequence: 0, line: 0 };
    for (;;) {
      const part = await findEntriesAfter(store.read, after, partSize);
      yield* part;
      const last = part.at(-1);
      if (!last || part.length < partSize) return;
      after = { sequence: last.sequence, line: last.line };
    }
  }
}

function momentOf(text: string | undefined, now: Temporal.Instant): Temporal.Instant {
  const at = text === undefined ? now : Temporal.Instant.from(text);
  return Temporal.Instant.compare(at, now) > 0 ? now : at;
}

const entryColumns = (_: Language): Column<ExportedEntry>[] => [
  { title: { ja: '取引番号', en: 'Transfer' }, value: (row) => row.sequence },
  { title: { ja: '行', en: 'Line' }, value: (row) => row.line },
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.postedAt },
  { title: { ja: '種類', en: 'Kind' }, value: (row) => row.kind },
  { title: { ja: '理由', en: 'Cause' }, value: (row) => row.causeKind },
  { title: { ja: '内容', en: 'What for' }, value: (row) => row.causeDescription },
  { title: { ja: '口座の種類', en: 'Kind of account' }, value: (row) => row.accountKind },
  { title: { ja: '口座', en: 'Account' }, value: (row) => row.name ?? row.accountId },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '取り置き', en: 'Held' }, value: (row) => row.held },
  { title: { ja: '取引後の残高', en: 'Balance' }, value: (row) => row.postedAfter },
  {
    title: { ja: '有効期限', en: 'Expires' },
    value: (row) => (row.lot === null || row.lot.equals(never) ? null : row.lot),
  },
  { title: { ja: '取引ID', en: 'Transfer ID' }, value: (row) => row.id },
];
