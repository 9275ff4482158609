/** Consents that end without a button: the account closes, or a stranger had given them. Partners hear of it as always. */
import type { Tx } from '#platform/db/store.ts';
import type { ConsentDesk } from './consent.desk.ts';
import { findConsents } from './consent.store.ts';
import { findPartner } from './partners.store.ts';

export async function withdrawEverything(
  tx: Tx,
  desk: Pick<ConsentDesk, 'withdraw'>,
  residentId: string,
  now: Temporal.Instant,
): Promise<void> {
  const allowed = Map.groupBy(await findConsents(tx, [residentId]), ({ partnerId }) => partnerId);
  for (const [partnerId, rows] of allowed) {
    const partner = await findPartner(tx, partnerId);
    const kinds = rows.map(({ kind }) => kind);
    // The receipt is for the city's proof; there is nobody at a screen whose language counts.
    if (partner) await desk.withdraw(tx, { residentId, partner, kinds, language: 'ja', now });
  }
}
