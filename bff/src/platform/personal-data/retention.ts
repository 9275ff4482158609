/** Carries the retention rules out: when an account is closed, and when the time of what was kept is over. */
import { cityTimeZone } from '../clock.ts';
import type { Store } from '../db/store.ts';
import { type Job, on, type Service, type Subscription } from '../service.ts';
import { findKeptTooLong, recordErased } from './closed-accounts.store.ts';
import { closeKinds, type PersonalDataKind } from './personal-data.ts';

const atOnce = 200;

/** Every service hears of a closed account, in the same way. */
export function closingSubscription({ personalData }: Service): Subscription {
  return on('resident.closed', (tx, { payload }) => closeKinds(tx, personalData, payload));
}

/** Erases once a day what was kept under a pseudonym for as long as its rule says. */
export function retentionJob(store: Store, services: readonly Service[]): Job {
  const kinds = services.flatMap(({ personalData }) => personalData);
  return {
    name: 'platform.erase-kept-personal-data',
    everySeconds: 24 * 3600,
    async run(now) {
      for (const kind of kinds) await eraseKept(store, kind, now);
    },
  };
}

async function eraseKept(store: Store, kind: PersonalDataKind, now: Temporal.Instant): Promise<void> {
  if (!('pseudonymise' in kind)) return;
  const { id: kindId } = kind;
  const { keepMonths } = kind.onClosing;
  if (keepMonths === null) return;
  const closedUntil = now.toZonedDateTimeISO(cityTimeZone).subtract({ months: keepMonths }).toInstant();
  let due = await findKeptTooLong(store.read, kindId, closedUntil, atOnce);
  while (due.length > 0) {
    for (const pseudonym of due) {
      await store.write(async (tx) => {
        await kind.erase(tx, pseudonym);
        await recordErased(tx, { pseudonym, kindId, erasedAt: now });
      });
    }
    due = await findKeptTooLong(store.read, kindId, closedUntil, atOnce);
  }
}
