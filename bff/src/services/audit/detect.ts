/** Runs the detection rules over what is new in the audit. Running twice, or on two instances, raises nothing twice. */
import type { Platform } from '#platform/platform.ts';
import { findProgress, recordProgress } from './chain.store.ts';
import { detectAll } from './detection.rules.ts';
import { findRecordsOf, findWatchedRecords } from './detection.store.ts';
import type { Finding, SeenRecord } from './finding.ts';
import { raiseAlert } from './raise-alert.ts';
import { longestWindowMinutes, type SecuritySettings, type Threshold } from './security-settings.ts';

/** A record carries the time at which its request began, and is committed later. */
const lateMinutes = 2;

export async function detect(
  platform: Platform,
  settings: SecuritySettings,
  now: Temporal.Instant,
): Promise<void> {
  const { store } = platform;
  const { read } = store;
  const since = (await findProgress(read, 'detected'))?.at ?? now.subtract({ minutes: longestWindowMinutes });
  const fresh = await findWatchedRecords(read, since);
  if (fresh.length > 0) {
    const records = await withHistory(fresh);
    const findings = detectAll(records, settings).map((finding) => explained(finding, settings));
    for (const finding of findings) await store.write((tx) => raiseAlert(platform, tx, finding, now));
  }
  const at = now.subtract({ minutes: lateMinutes });
  await store.write((tx) => recordProgress(tx, { name: 'detected', at }));

  /** What the same accounts did before, and the refused sign-ins before, as far back as a rule can look. */
  async function withHistory(records: readonly SeenRecord[]): Promise<SeenRecord[]> {
    const actorIds = [...new Set(records.flatMap(({ actorId }) => actorId ?? []))];
    const { failedSignInsPerClient, failedSignInsPerAccount } = settings.thresholds;
    const minutes = Math.max(failedSignInsPerClient.minutes, failedSignInsPerAccount.minutes);
    const history = await findRecordsOf(read, actorIds, since.subtract({ minutes: longestWindowMinutes }));
    const refused = await findWatchedRecords(read, since.subtract({ minutes }));
    const byId = new Map([...history, ...refused, ...records].map((record) => [record.id, record]));
    return [...byId.values()].sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1));
  }
}

/** Adds the city's number to the figures, for the explanation. */
function explained(finding: Finding, { thresholds }: SecuritySettings): Finding {
  const limits: Partial<Record<Finding['kind'], Threshold>> = {
    'failed-sign-ins-client': thresholds.failedSignInsPerClient,
    'failed-sign-ins-account': thresholds.failedSignInsPerAccount,
    'many-residents': thresholds.residentsReadByStaff,
    'many-reads': thresholds.readsByStaff,
    'same-resident': thresholds.sameResidentReadByStaff,
    'export-volume': thresholds.exportsByStaff,
    'two-networks': thresholds.networksOfStaff,
  };
  const limit = limits[finding.kind];
  if (!limit) return finding;
  return { ...finding, figures: { threshold: limit.count, minutes: limit.minutes, ...finding.figures } };
}
