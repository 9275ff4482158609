/** What identity holds on a person: who they are by their card, and which identities and devices open the account. */
import type { Column } from '#platform/export/export-table.ts';
import { type Language, localize } from '#platform/language.ts';
import { type PersonalDataKind, personalRows } from '#platform/personal-data/personal-data.ts';
import { removeSessionsOf } from '#platform/session/session.store.ts';
import { residentColumns } from './identity.export.ts';
import { findResident, removeResident } from './identity.store.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { findIdentitiesOf, type IdentityRow } from './linking/linking.store.ts';
import { mergesData } from './merges/merges.personal-data.ts';
import { erasePasskeys, findPasskeys, type PasskeyRow } from './passkeys/passkeys.store.ts';

export const identityData = (providers: readonly IdentityProvider[]): PersonalDataKind[] => [
  mergesData,
  {
    id: 'identity.identities',
    title: {
      ja: 'サインインに使うID',
      en: 'Identities you sign in with',
      'ja-x-easy': 'サインインに つかう ID',
    },
    purpose: {
      ja: 'ご本人だけがサインインできるようにするため',
      en: 'So that nobody but you can sign in',
      'ja-x-easy': 'あなただけが サインイン できる ように する ため',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, residentId, language) =>
      personalRows(identityColumns(providers, language), await findIdentitiesOf(db, [residentId])),
    erase: removeSessionsOf,
  },
  {
    id: 'identity.passkeys',
    title: {
      ja: '顔・指紋・画面ロックでサインインする端末',
      en: 'Devices you sign in with by face, fingerprint or screen lock',
      'ja-x-easy': '顔・指紋・画面ロックで サインインする きかい',
    },
    purpose: {
      ja: '登録した端末でカードなしでサインインできるようにするため。顔や指紋の情報は持っていません',
      en: 'So that you can sign in with them without your card. Nothing of your face or finger is kept',
      'ja-x-easy': 'カードなしで サインインできる ように する ため。顔や 指紋は もって いません',
    },
    onClosing: { outcome: 'erase' },
    collect: async (db, id) => personalRows(passkeyColumns, await findPasskeys(db, { kind: 'resident', id })),
    erase: (tx, id) => erasePasskeys(tx, { kind: 'resident', id }),
  },
  {
    id: 'identity.profile',
    title: { ja: '登録内容', en: 'Profile', 'ja-x-easy': '登録（とうろく）した こと' },
    purpose: {
      ja: '利用者がご本人であることを確かめるため',
      en: 'To know that you are who you are',
      'ja-x-easy': 'あなたが だれかを たしかめる ため',
    },
    onClosing: { outcome: 'erase' },
    async collect(db, residentId, language) {
      const resident = await findResident(db, residentId);
      return personalRows(residentColumns(language), resident ? [resident] : []);
    },
    erase: removeResident,
  },
];

const passkeyColumns: Column<PasskeyRow>[] = [
  { title: { ja: '端末の呼び名', en: 'Name of the device' }, value: ({ label }) => label ?? '' },
  { title: { ja: '登録日時', en: 'Added' }, value: ({ createdAt }) => createdAt },
  { title: { ja: '最後に使った日時', en: 'Last used' }, value: ({ lastUsedAt }) => lastUsedAt },
];

const identityColumns = (
  providers: readonly IdentityProvider[],
  language: Language,
): Column<IdentityRow>[] => [
  {
    title: { ja: '種類', en: 'Kind' },
    value({ issuer, providerId }) {
      const provider = providers.find((one) => one.id === providerId);
      return provider ? localize(provider.name, language) : issuer;
    },
  },
  { title: { ja: '登録日時', en: 'Linked' }, value: ({ linkedAt }) => linkedAt },
];
