/** The daily check of the whole ledger. */
import type { Platform } from '#platform/platform.ts';
import { recordBooksProgress } from './books.store.ts';
import { ledgerKeyOf } from './keys.ts';
import { verifyLedger } from './verify.ts';

export async function checkBooks(platform: Platform, now: Temporal.Instant): Promise<void> {
  const { store, log } = platform;
  const { head, fault } = await verifyLedger(store, ledgerKeyOf(platform));
  const progress = { at: now, sequence: head.sequence, fault: fault?.kind ?? null };
  await store.write((tx) => recordBooksProgress(tx, { name: 'verified', ...progress }));
  if (fault) log.error({ fault }, 'ledger is unsound');
}
