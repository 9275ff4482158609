/** Tells partners to forget the links that residents have ended. */
import type { ConnectedPartner, ExchangeDeps } from './exchange.deps.ts';
import { hasPendingExchange } from './exchange.store.ts';
import { findPartnerHealth, recordPartnerCall } from './partner-health.store.ts';
import { PointPartnerFault } from './point-partner.port.ts';
import { isPaused } from './retry.rules.ts';
import { findUnlinked, removeUnlinked } from './wallet-links.store.ts';

export async function tellUnlinked(
  { platform: { store, clock, log } }: Pick<ExchangeDeps, 'platform'>,
  { config: { id }, adapter }: ConnectedPartner,
): Promise<void> {
  for (const link of await findUnlinked(store.read, id)) {
    // The wallet has to be known there until what is under way has ended.
    if (await hasPendingExchange(store.read, id, link.residentId)) continue;
    if (isPaused(await findPartnerHealth(store.read, id), clock.now())) return;
    try {
      await adapter.removeLink(link.pairwiseId);
      await store.write((tx) => removeUnlinked(tx, link.id));
    } catch (error) {
      if (!(error instanceof PointPartnerFault)) throw error;
      log.warn({ partner: id, failure: error.failure }, 'wallet link not removed at the partner');
      await store.write((tx) => recordPartnerCall(tx, id, error.failure, clock.now()));
      return;
    }
  }
}
