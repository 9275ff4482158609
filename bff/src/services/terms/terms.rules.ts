/** Which text is in force, and what a service asks for. */
export interface Dated {
  id: string;
  service: string;
  kind: string;
  number: number;
  inForceFrom: Temporal.Instant;
}

/** Of each document the version in force now: the highest number whose time has come. */
export function computeInForce<V extends Dated>(versions: readonly V[], now: Temporal.Instant): V[] {
  const current = new Map<string, V>();
  for (const version of versions) {
    if (Temporal.Instant.compare(version.inForceFrom, now) > 0) continue;
    const key = `${version.service} ${version.kind}`;
    if ((current.get(key)?.number ?? 0) < version.number) current.set(key, version);
  }
  return [...current.values()];
}

/** When what is in force will change next, in milliseconds since 1970: the earliest date to come, or never. */
export function computeNextChangeMs(versions: readonly Dated[], now: Temporal.Instant): number {
  const dates = versions.map(({ inForceFrom }) => inForceFrom.epochMilliseconds);
  return Math.min(...dates.filter((ms) => ms > now.epochMilliseconds));
}

/** What has to be accepted before a service is used: its own documents and those of the portal that it stands in. */
export function computeNeeded<V extends Dated>(inForce: readonly V[], service: string): V[] {
  const own = inForce.filter((version) => version.service === service);
  return own.length === 0 ? [] : [...inForce.filter((version) => version.service === 'portal'), ...own];
}
