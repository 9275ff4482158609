/** One account in two places, with less time between than the way takes. */
import { groupRows } from './bursts.rules.ts';
import type { Finding, SeenRecord } from './finding.ts';
import type { SecuritySettings } from './security-settings.ts';

type Region = SecuritySettings['regions'][number];

/**
 * Needs regions, and a record has one only where the city's file names its network: the rule is silent about all
 * others rather than guess. Neighbouring places do not count, however fast.
 */
export function findTravels(
  records: readonly SeenRecord[],
  { regions, thresholds: { travel } }: SecuritySettings,
): Finding[] {
  const placeOf = new Map(regions.map((region) => [region.id, region]));
  const placed = records.filter(({ region }) => region !== undefined && placeOf.has(region));
  const findings: Finding[] = [];
  for (const [actorId, rows] of groupRows(placed, (row) => [row.actorId ?? undefined])) {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      const [from, to] = [placeOf.get(before?.region ?? ''), placeOf.get(row.region ?? '')];
      if (!before || !from || !to) continue;
      const kilometres = computeDistanceKilometres(from, to);
      const hours = before.at.until(row.at).total('hours');
      if (kilometres < travel.kilometres || kilometres <= hours * travel.kilometresPerHour) continue;
      findings.push({
        kind: 'impossible-travel',
        severity: 'high',
        cause: actorId,
        from: before.at,
        until: row.at,
        actor: { kind: row.actorKind, id: actorId },
        figures: { kilometres: Math.round(kilometres), minutes: Math.round(hours * 60) },
        subjects: row.actorKind === 'resident' ? [actorId] : [],
        evidence: [before.id, row.id],
      });
    }
  }
  return findings;
}

const earthRadiusKilometres = 6_371;

/** As the crow flies (haversine). */
export function computeDistanceKilometres(a: Omit<Region, 'id'>, b: Omit<Region, 'id'>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * earthRadiusKilometres * Math.asin(Math.sqrt(h));
}
