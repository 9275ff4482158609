/** Closes the accounts whose day has come. */
import { randomUUID } from 'node:crypto';
import { recordClosedAccount } from '#platform/personal-data/closed-accounts.store.ts';
import type { Platform } from '#platform/platform.ts';
import type { Job } from '#platform/service.ts';
import { findDueClosings, removeClosing } from './privacy.store.ts';

const atOnce = 100;

export function closingJob({ store, publish }: Pick<Platform, 'store' | 'publish'>): Job {
  return {
    name: 'privacy.close-accounts',
    everySeconds: 3600,
    async run(now) {
      let due = await findDueClosings(store.read, now, atOnce);
      while (due.length > 0) {
        for (const { residentId } of due) await closeAccount(residentId, now);
        due = await findDueClosings(store.read, now, atOnce);
      }
    },
  };

  async function closeAccount(residentId: string, now: Temporal.Instant): Promise<void> {
    await store.write(async (tx) => {
      // They may have decided to stay a moment ago.
      if (!(await removeClosing(tx, residentId))) return;
      const pseudonym = randomUUID();
      await recordClosedAccount(tx, { pseudonym, closedAt: now });
      await publish(tx, 'resident.closed', { residentId, pseudonym });
    });
  }
}
