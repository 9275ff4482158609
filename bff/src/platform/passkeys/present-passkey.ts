import type { components } from '@entame/sdk/contracts/identity.ts';
import { instantText } from '../db/columns.ts';
import type { Passkey } from './passkeys.rules.ts';

/** A device as its owner sees it in a list. */
export function presentPasskey(row: Passkey): components['schemas']['Passkey'] {
  return {
    id: row.id,
    label: row.label ?? '',
    createdAt: instantText(row.createdAt),
    lastUsedAt: row.lastUsedAt && instantText(row.lastUsedAt),
  };
}
