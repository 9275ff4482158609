/** What other services handed over to a partner goes on the resident's record, where it stands beside what was read. */
import type { Tx } from '#platform/db/store.ts';
import type { DomainEvent } from '#platform/domain-events.ts';
import { recordDataUse } from './consent.store.ts';
import { findPartner } from './partners.store.ts';

/** A use must not be lost because nobody can say any more what it was for. */
const unknownPurpose = { ja: '記録がありません', en: 'Not on record', 'ja-x-easy': 'きろくが ありません' };

export async function recordHandover(tx: Tx, event: DomainEvent<'shared-data.handed-over'>): Promise<void> {
  const { id, occurredAt, payload } = event;
  const { residentId, partnerId, dataKinds, outcome } = payload;
  const partner = await findPartner(tx, partnerId);
  await recordDataUse(tx, {
    id,
    residentId,
    partnerId,
    action: outcome,
    kinds: dataKinds,
    purpose: partner?.purpose ?? unknownPurpose,
    at: occurredAt,
    requestId: id,
  });
}
