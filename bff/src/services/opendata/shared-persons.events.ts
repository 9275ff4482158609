/** Residents' consents as they concern the data platform. */
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { DomainEvent } from '#platform/domain-events.ts';
import { on, type Subscription } from '#platform/service.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { queuePerson } from './publications.store.ts';
import { findSharedPerson, recordSharedPerson } from './shared-persons.store.ts';
import { applyConsent, sharedKindsOf } from './sharing.rules.ts';

type Consent = DomainEvent<'consent.granted' | 'consent.withdrawn'>;

/** Only what concerns the partner that the data platform is; without a data platform, nothing. */
export function consentSubscriptions({ platform }: Pick<OpenDataDeps, 'platform'>): Subscription[] {
  const partnerId = platform.config.DATA_PLATFORM?.partnerId;
  if (partnerId === undefined) return [];
  return [
    on('consent.granted', (tx, event) => takeIn(tx, event, true)),
    on('consent.withdrawn', (tx, event) => takeIn(tx, event, false)),
  ];

  async function takeIn(tx: Tx, { payload, occurredAt }: Consent, shared: boolean): Promise<void> {
    if (payload.partnerId !== partnerId) return;
    const { residentId, dataKinds, pairwiseId } = payload;
    const at = instantText(occurredAt);
    const before = await findSharedPerson(tx, pairwiseId);
    const person = applyConsent(before, { residentId, dataKinds, shared, at });
    await recordSharedPerson(tx, pairwiseId, person);
    await queuePerson(
      tx,
      pairwiseId,
      sharedKindsOf(person).length > 0 ? 'present' : 'absent',
      platform.clock.now(),
    );
  }
}
