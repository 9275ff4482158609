/** What the desk and helpers bring about on a person: telephone number, registration, corrections, mandates. */
import type { Tx } from '#platform/db/store.ts';
import type { Column } from '#platform/export/export-table.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { removeRepresentingSessions, removeSessionsFor } from '#platform/session/session.store.ts';
import {
  findAllMandatesOf,
  findRepresentationIdsUnder,
  type Mandate,
  removeMandatesOf,
} from '../representation/mandates.store.ts';
import { findCorrections, findResidentRecord, removeDeskRecords } from './registration.store.ts';

/** They stand before identity's own, whose rows they point to. */
export const deskData: PersonalDataKind[] = [
  {
    id: 'identity.desk',
    title: {
      ja: '窓口での登録と電話番号',
      en: 'Registered at the desk',
      'ja-x-easy': '窓口での 登録と 電話',
    },
    purpose: {
      ja: 'スマートフォンがなくても窓口や電話で利用できるようにするため',
      en: 'So that you can take part at the counter and on the telephone',
      'ja-x-easy': 'スマートフォンが なくても つかえる ように する ため',
    },
    onClosing: { outcome: 'erase' },
    async collect(db, residentId) {
      const record = await findResidentRecord(db, residentId);
      const corrections = await findCorrections(db, residentId);
      const facts: Fact[] = [
        { ja: '電話番号', en: 'Telephone', value: record?.phone },
        { ja: '確認した書類', en: 'Document seen', value: record?.documentKind },
        { ja: '利用者カードの発行', en: 'Resident card issued', value: record?.cardIssuedAt },
        ...corrections.map(({ correctedAt, before }) => ({
          ja: '訂正する前の登録内容',
          en: 'Registered before a correction',
          value: `${correctedAt} ${Object.values(before).join(' / ')}`,
        })),
      ];
      return personalRows(
        factColumns,
        facts.filter(({ value }) => value !== null && value !== undefined),
      );
    },
    erase: removeDeskRecords,
  },
  {
    id: 'identity.mandates',
    title: { ja: '家族・お手伝いの人', en: 'Family and helpers', 'ja-x-easy': '家族・お手つだいの 人' },
    purpose: {
      ja: 'ご本人が頼んだ人だけが、代わりに手続きできるようにするため',
      en: 'So that only those whom you asked can act for you',
      'ja-x-easy': 'あなたが たのんだ 人だけが かわりに できる ように する ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId) =>
      personalRows(mandateColumns(residentId), await findAllMandatesOf(db, residentId)),
    erase: eraseMandates,
  },
];

/** Nobody goes on acting for an account that is closed. */
async function eraseMandates(tx: Tx, residentId: string): Promise<void> {
  const own = await findAllMandatesOf(tx, residentId);
  const ids = own.map(({ id }) => id);
  await removeRepresentingSessions(tx, await findRepresentationIdsUnder(tx, ids));
  await removeSessionsFor(tx, residentId);
  await removeMandatesOf(tx, residentId);
}

interface Fact {
  ja: string;
  en: string;
  value: string | Temporal.Instant | null | undefined;
}
const factColumns: Column<Fact>[] = [
  { title: { ja: '項目', en: 'What' }, value: ({ ja }) => ja },
  { title: { ja: '内容', en: 'Content' }, value: ({ value }) => value ?? null },
];

const mandateColumns = (residentId: string): Column<Mandate>[] => [
  {
    title: { ja: '種類', en: 'Kind' },
    value: ({ giverId }) => (giverId === residentId ? '頼んだ / given' : '頼まれた / received'),
  },
  {
    // What the giver calls the helper is the giver's own.
    title: { ja: '呼び名', en: 'Called' },
    value: ({ giverId, label }) => (giverId === residentId ? label : null),
  },
  { title: { ja: 'できること', en: 'Powers' }, value: ({ powers }) => powers.join(' ') },
  { title: { ja: '期限', en: 'Until' }, value: ({ untilDate }) => Temporal.PlainDate.from(untilDate) },
  { title: { ja: '登録日時', en: 'Created' }, value: ({ createdAt }) => createdAt },
  { title: { ja: '終了日時', en: 'Ended' }, value: ({ endedAt }) => endedAt },
];
