/** Rows as the contract shows them. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { instantText } from '#platform/db/columns.ts';
import type { ResidentRow } from './identity.store.ts';

type Schemas = components['schemas'];

/** `formerIds` are those of accounts that were merged into this one. */
export function presentResident(row: ResidentRow, formerIds: string[] = []): Schemas['Resident'] {
  const { id, name, kana, address, birthDate } = row;
  const gender = row.gender as Schemas['Resident']['gender'];
  return {
    id,
    name,
    kana,
    address,
    birthDate,
    gender,
    registeredAt: instantText(row.registeredAt),
    ...(formerIds.length > 0 && { formerIds }),
  };
}
