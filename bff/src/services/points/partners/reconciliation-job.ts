/** Fetches the partners' files of the last days, compares, and closes what is equal or settled. */
import { cityTimeZone } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Job } from '#platform/service.ts';
import type { ConnectedPartner } from '../exchange/exchange.deps.ts';
import { PointPartnerFault } from '../exchange/point-partner.port.ts';
import type { PartnersDeps } from './partners.deps.ts';
import { closesAfterDays } from './reconciliation.rules.ts';
import { findDay, findFile } from './reconciliation.store.ts';
import { closeDay, compare, type DayOfPartner, takeFile, today, toFileLine } from './reconciliation.ts';

const everySeconds = 600;
const daysBack = 7;
/** A partner's day is written down some time after it is over. */
const fetchAfterHours = 1;

/** Fetches the partner's file, takes it in and compares. Rejects with a `PointPartnerFault`. */
export async function fetchAndCompare(
  { platform }: Pick<PartnersDeps, 'platform'>,
  { adapter, config }: ConnectedPartner,
  day: Temporal.PlainDate,
): Promise<void> {
  const lines = (await adapter.fetchDailyFile(day)).map(toFileLine);
  const now = platform.clock.now();
  const which = { partnerId: config.id, day };
  await platform.store.write(async (tx) => {
    await takeFile(tx, which, { lines, source: 'fetched', by: null }, now);
    await compare(tx, which, now);
  });
}

export function reconciliationJob(deps: PartnersDeps): Job {
  const { store, log } = deps.platform;

  async function reconcile(
    partner: ConnectedPartner,
    day: Temporal.PlainDate,
    { now, mayFetch }: { now: Temporal.Instant; mayFetch: boolean },
  ): Promise<void> {
    const which = { partnerId: partner.config.id, day };
    if ((await findDay(store.read, which.partnerId, day.toString()))?.state === 'closed') return;
    if (await findFile(store.read, which.partnerId, day.toString()))
      await store.write((tx) => compare(tx, which, now));
    else if (mayFetch) await fetchAndCompare(deps, partner, day);
    const isOld = Temporal.PlainDate.compare(day.add({ days: closesAfterDays }), today(now)) < 0;
    if (isOld) await closeWhenSettled(which, now);
  }

  async function closeWhenSettled(which: DayOfPartner, now: Temporal.Instant): Promise<void> {
    try {
      await store.write((tx) => closeDay(tx, which, { by: null, now }));
    } catch (error) {
      if (!(error instanceof Problem) || error.slug !== 'reconciliation-day-unsettled') throw error;
    }
  }

  async function reconcilePartner(partner: ConnectedPartner, now: Temporal.Instant): Promise<void> {
    let mayFetch = true;
    for (let days = daysBack; days >= 1; days--) {
      const day = today(now).subtract({ days });
      const overAt = day.add({ days: 1 }).toZonedDateTime(cityTimeZone).toInstant();
      if (Temporal.Instant.compare(overAt.add({ hours: fetchAfterHours }), now) > 0) continue;
      try {
        await reconcile(partner, day, { now, mayFetch });
      } catch (error) {
        if (!(error instanceof PointPartnerFault)) throw error;
        log.warn({ partner: partner.config.id, failure: error.failure }, 'daily file not fetched');
        // It is asked again at the next run; days whose files are here need no answer.
        mayFetch = false;
      }
    }
  }

  return {
    name: 'points.reconcile',
    everySeconds,
    async run(now) {
      for (const partner of deps.partners) await reconcilePartner(partner, now);
    },
  };
}
