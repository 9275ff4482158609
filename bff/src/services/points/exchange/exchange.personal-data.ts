/** What exchanging points holds on a person. */
import type { Clock } from '#platform/clock.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type Language, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { type ExchangeRow, findExchangesOfResident, recordExchangePseudonym } from './exchange.store.ts';
import { findWalletLinks, recordResidentGone, type WalletLink } from './wallet-links.store.ts';

const rowsMax = 100_000;

export const exchangeData = (clock: Clock): PersonalDataKind[] => [
  {
    id: 'points.exchanges',
    title: { ja: 'ポイントの交換', en: 'Exchanges of points', 'ja-x-easy': 'ポイントの こうかん' },
    purpose: {
      ja: 'ポイントを地域通貨に交換し、交換先と突き合わせるため',
      en: 'To exchange points for regional currency and to settle with the partner',
      'ja-x-easy': 'ポイントを ちいきの お金に かえる ため',
    },
    onClosing: { outcome: 'pseudonymise', keepMonths: null },
    collect: async (db, residentId, language) =>
      personalRows(
        exchangeColumns(language),
        await findExchangesOfResident(db, residentId, { limit: rowsMax, before: undefined }),
      ),
    pseudonymise: recordExchangePseudonym,
    // They are vouchers of the books, which are never erased: keepMonths null.
    erase: async () => {},
  },
  {
    id: 'points.wallet-links',
    title: { ja: 'つないだウォレット', en: 'Linked wallets', 'ja-x-easy': 'つないだ ウォレット' },
    purpose: {
      ja: '交換したポイントを、ご本人のウォレットに入れるため',
      en: 'To credit exchanged points to your own wallet',
      'ja-x-easy': 'あなたの ウォレットに 入れる ため',
    },
    // The row goes when the partner has been told to forget the link as well.
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId) => personalRows(linkColumns, await findWalletLinks(db, residentId)),
    erase: (tx, residentId) => recordResidentGone(tx, residentId, clock.now()),
  },
];

const exchangeColumns = (language: Language): Column<ExchangeRow>[] => [
  { title: { ja: '日時', en: 'Time' }, value: (row) => row.requestedAt },
  { title: { ja: '交換先', en: 'Partner' }, value: (row) => localize(row.partnerName, language) },
  { title: { ja: 'ポイント', en: 'Points' }, value: (row) => row.points },
  { title: { ja: '円', en: 'Yen' }, value: (row) => row.yen },
  { title: { ja: '戻ったポイント', en: 'Points given back' }, value: (row) => row.returnedPoints },
];

const linkColumns: Column<WalletLink>[] = [
  { title: { ja: '交換先', en: 'Partner' }, value: (row) => row.partnerId },
  { title: { ja: 'ウォレット', en: 'Wallet' }, value: (row) => row.walletLabel },
  { title: { ja: 'つないだ日時', en: 'Linked' }, value: (row) => row.linkedAt },
];
