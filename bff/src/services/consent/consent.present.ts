/** Rows as the contract shows them. */
import type { components } from '@entame/sdk/contracts/consent.ts';
import type { StaffAccess } from '#platform/access/staff-access.store.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Language, localize } from '#platform/language.ts';
import type { ConsentRow, DataUse } from './consent.store.ts';
import { dataKinds, isKind } from './data-kinds.rules.ts';
import type { PartnerRow } from './partners.store.ts';
import type { ReceiptRow } from './receipts.store.ts';

type Schemas = components['schemas'];

const kindName = (kind: string, language: Language) =>
  isKind(kind) ? localize(dataKinds[kind].name, language) : kind;

export function noticeOf(partner: PartnerRow, language: Language): Schemas['PartnerNotice'] {
  const { id, contact, retentionDays } = partner;
  const name = localize(partner.name, language);
  return { id, name, purpose: localize(partner.purpose, language), contact, retentionDays };
}

/** By partner; a kind that two accounts of one person allow stands once. */
export function presentConsents(
  rows: readonly ConsentRow[],
  partners: readonly PartnerRow[],
  language: Language,
): Schemas['Consent'][] {
  return partners.flatMap((partner) => {
    const own = new Map(rows.filter((row) => row.partnerId === partner.id).map((row) => [row.kind, row]));
    if (own.size === 0) return [];
    const kinds = [...own.values()].map(({ kind, grantedAt, revision }) => ({
      id: kind,
      name: kindName(kind, language),
      since: instantText(grantedAt),
      isPaused: partner.status !== 'active' || revision !== partner.revision || !partner.kinds.includes(kind),
    }));
    return [{ partner: noticeOf(partner, language), kinds }];
  });
}

export function presentReceipt(row: ReceiptRow, partnerName: string, language: Language): Schemas['Receipt'] {
  const { id, at, action, kinds } = row;
  return {
    id,
    at: instantText(at),
    action,
    partnerName,
    kinds: kinds.map((kind) => kindName(kind, language)),
  };
}

export function presentPartnerUse(
  use: DataUse,
  names: ReadonlyMap<string, string>,
  language: Language,
): Schemas['DataUse'] {
  const { id, at, partnerId, action, kinds, purpose } = use;
  return {
    id,
    at: instantText(at),
    by: 'partner',
    name: names.get(partnerId) ?? partnerId,
    action,
    kinds: kinds.map((kind) => kindName(kind, language)),
    purpose: localize(purpose, language),
    operationId: null,
  };
}

export function presentStaffUse({ id, at, section, operationId }: StaffAccess): Schemas['DataUse'] {
  const what = { action: null, kinds: [], purpose: null, operationId };
  return { id, at: instantText(at), by: 'staff', name: section, ...what };
}
