/** The daily check of the whole ledger. What is wrong stays wrong, so each day says so again until it is mended. */
import type { Platform } from '#platform/platform.ts';
import { recordBooksProgress } from './books.store.ts';
import { ledgerKeyOf } from './keys.ts';
import { verifyLedger } from './verify.ts';

export async function checkBooks(platform: Platform, now: Temporal.Instant): Promise<void> {
  const { store, log, publish } = platform;
  const { head, fault } = await verifyLedger(store, ledgerKeyOf(platform));
  const progress = { at: now, sequence: head.sequence, fault: fault?.kind ?? null };
  await store.write(async (tx) => {
    await recordBooksProgress(tx, { name: 'verified', ...progress });
    if (fault) await publish(tx, 'ledger.found-unsound', { ...fault });
  });
  if (fault) log.error({ fault }, 'ledger is unsound');
}
