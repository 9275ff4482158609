/** The numbers that the city decides, from its `security.json`. Wrong ones stop the start. */
import type { City } from '#platform/city.ts';
import type { NetworkSettings } from '#platform/describe-client.ts';

/** So many, within so many minutes. */
export interface Threshold {
  count: number;
  minutes: number;
}

export interface SecuritySettings {
  /** In the city's time zone, HH:MM; outside them it is night. */
  officeHours: { from: string; until: string };
  thresholds: {
    failedSignInsPerClient: Threshold;
    failedSignInsPerAccount: Threshold;
    residentsReadByStaff: Threshold;
    readsByStaff: Threshold;
    sameResidentReadByStaff: Threshold;
    exportsByStaff: Threshold;
    networksOfStaff: Threshold;
    travel: { kilometres: number; kilometresPerHour: number };
  };
  /** Audit records older than this leave the database. */
  auditYears: number;
  regions: NetworkSettings['regions'];
}

/** The longest a rule may look back: what is older is not read again. */
export const longestWindowMinutes = 24 * 60;

export function readSecuritySettings(city: City): SecuritySettings {
  const settings = city.read<SecuritySettings>('security.json');
  const { officeHours, thresholds, auditYears } = settings;
  const { travel, ...counted } = thresholds;
  const isWhole = (value: unknown, max: number) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= max;
  for (const [name, { count, minutes }] of Object.entries(counted))
    if (!isWhole(count, 100_000) || !isWhole(minutes, longestWindowMinutes))
      throw wrong(`thresholds.${name}`);
  if (!(travel.kilometres > 0) || !(travel.kilometresPerHour > 0)) throw wrong('thresholds.travel');
  if (!isWhole(auditYears, 100)) throw wrong('auditYears');
  const { from, until } = officeHours;
  if (![from, until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) || from >= until)
    throw wrong('officeHours');
  return settings;
}

function wrong(name: string): TypeError {
  return new TypeError(`security.json of the city: ${name} is not usable.`);
}
