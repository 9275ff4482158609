/** What time does to points: lots expire (失効), and holds that nobody ended. Safe to run at any time, and twice. */
import type { Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { findAccounts } from './accounts.store.ts';
import { findExpiredHolds, findExpiredLots } from './expiry.store.ts';
import type { Ledger } from './ledger.ts';
import { pointsTopic } from './topic.ts';

const perRead = 500;
export const breakageAccount = { kind: 'breakage', code: 'breakage', name: '失効ポイント' } as const;
const cause = { kind: 'expired', description: '有効期限による失効' } as const;

interface Expiry {
  platform: Pick<Platform, 'store' | 'announce'>;
  ledger: Ledger;
}

/** Ends the holds first, so that what they gave back to an expired lot goes with it. Answers how many of each. */
export async function expirePoints(
  { platform, ledger }: Expiry,
  now: Temporal.Instant,
): Promise<{ holds: number; lots: number }> {
  const { store, announce } = platform;
  let holds = 0;
  for (;;) {
    const ended = await findExpiredHolds(store.read, now, perRead);
    for (const { id } of ended) await store.write((tx) => ledger.expireHold(tx, id));
    holds += ended.length;
    if (ended.length < perRead) break;
  }
  let lots = 0;
  for (;;) {
    const due = await findExpiredLots(store.read, now, perRead);
    await Promise.all(due.map((lot) => store.write((tx) => expireLot(tx, lot))));
    lots += due.length;
    if (due.length < perRead) break;
  }
  return { holds, lots };

  async function expireLot(
    tx: Tx,
    { accountId, expiresAt }: { accountId: string; expiresAt: Temporal.Instant },
  ): Promise<void> {
    const { id } = await ledger.ensureCityAccount(tx, breakageAccount);
    if (!(await ledger.expireLot(tx, { cause, accountId, expiresAt, to: id }))) return;
    const [owner] = await findAccounts(tx, [accountId]);
    if (owner?.ownerId) await announce(tx, { to: owner.ownerId, topic: pointsTopic });
  }
}
