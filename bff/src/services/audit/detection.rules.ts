/**
 * What looks like unauthorised access (P6). Pure: the same records give the same findings, whoever asks and how often.
 * The numbers are the city's (`security.json`); the kinds follow the examples of the Ministry's Smart City Security
 * Guideline for monitoring access to an urban OS.
 */
import { findBursts, groupRows } from './bursts.rules.ts';
import type { Finding, SeenRecord } from './finding.ts';
import { computeNight } from './night.rules.ts';
import type { SecuritySettings } from './security-settings.ts';
import { findTravels } from './travel.rules.ts';

/**
 * Looking through the audit shows many people and is on record itself; counting it would raise a warning from looking
 * into one. Exports count for everybody.
 */
const overseeing = new Set(['audit:read', 'alerts:manage']);

/** Everything that the records show. They are in the order of time. */
export function detectAll(records: readonly SeenRecord[], settings: SecuritySettings): Finding[] {
  return [
    ...detectFailedSignIns(records, settings),
    ...detectManyReads(records, settings),
    ...detectSameResident(records, settings),
    ...detectExports(records, settings),
    ...detectNights(records, settings),
    ...detectNetworks(records, settings),
    ...findTravels(records, settings),
  ];
}

/** Refused sign-ins: many from one client, or many for one account wherever they come from. */
export function detectFailedSignIns(
  records: readonly SeenRecord[],
  { thresholds }: SecuritySettings,
): Finding[] {
  const failed = records.filter(
    ({ actorKind, permission, outcome }) =>
      actorKind === 'nobody' && permission === 'public' && outcome !== 'done',
  );
  const perClient = [...groupRows(failed, ({ client }) => [client])].flatMap(([client, rows]) =>
    findBursts(rows, thresholds.failedSignInsPerClient).map((burst) =>
      findingOf('failed-sign-ins-client', 'medium', client, burst, { count: burst.length }),
    ),
  );
  const perAccount = [...groupRows(failed, ({ account }) => [account])].flatMap(([account, rows]) =>
    findBursts(rows, thresholds.failedSignInsPerAccount).map((burst) =>
      findingOf('failed-sign-ins-account', 'medium', account, burst, { count: burst.length }),
    ),
  );
  return [...perClient, ...perAccount];
}

/** A member of staff who opens the data of many residents, or opens data many times, within an hour. */
export function detectManyReads(records: readonly SeenRecord[], { thresholds }: SecuritySettings): Finding[] {
  return [...groupRows(readsOf(records), actorOf)].flatMap(([actorId, rows]) => {
    const residents = findBursts(rows, thresholds.residentsReadByStaff, namedSubjects).map((burst) =>
      findingOf('many-residents', 'high', actorId, burst, { count: subjectsOf(burst).length }),
    );
    // Whoever acts for a caller opens that caller's pages one after the other.
    const own = rows.filter(({ onBehalfOf }) => onBehalfOf === null);
    const reads = findBursts(own, thresholds.readsByStaff).map((burst) =>
      findingOf('many-reads', 'medium', actorId, burst, { count: burst.length }),
    );
    return [...residents, ...reads];
  });
}

/** A member of staff who comes back to the same residents again and again: one finding, whoever they are. */
export function detectSameResident(
  records: readonly SeenRecord[],
  { thresholds }: SecuritySettings,
): Finding[] {
  return [...groupRows(readsOf(records), actorOf)].flatMap(([actorId, rows]) => {
    const perResident = [...groupRows(rows, namedSubjects)].flatMap(([residentId, own]) =>
      findBursts(own, thresholds.sameResidentReadByStaff).map((burst) => ({ residentId, burst })),
    );
    if (perResident.length === 0) return [];
    const ids = new Set(perResident.flatMap(({ burst }) => burst.map(({ id }) => id)));
    const evidence = rows.filter(({ id }) => ids.has(id));
    const count = Math.max(...perResident.map(({ burst }) => burst.length));
    const subjects = [...new Set(perResident.map(({ residentId }) => residentId))];
    return [{ ...findingOf('same-resident', 'medium', actorId, evidence, { count }), subjects }];
  });
}

/** Whole lists, one after the other. */
export function detectExports(records: readonly SeenRecord[], { thresholds }: SecuritySettings): Finding[] {
  const exports = records.filter((row) => row.actorKind === 'staff' && row.operationId.startsWith('export'));
  return [...groupRows(exports, actorOf)].flatMap(([actorId, rows]) =>
    findBursts(rows, thresholds.exportsByStaff).map((burst) =>
      findingOf('export-volume', 'medium', actorId, burst, { count: burst.length }),
    ),
  );
}

/** Personal data opened by staff outside the city's hours: one finding a night. */
export function detectNights(records: readonly SeenRecord[], { officeHours }: SecuritySettings): Finding[] {
  // Whoever is called out of bed by a warning must be able to look at it.
  const opened = records.filter(
    ({ actorKind, permission, subjects }) =>
      actorKind === 'staff' && permission !== 'alerts:manage' && subjects.length > 0,
  );
  return [...groupRows(opened, actorOf)].flatMap(([actorId, rows]) => {
    const nights = groupRows(rows, (row) => [computeNight(row.at, officeHours)?.toString()]);
    return [...nights].map(([morning, burst]) => ({
      ...findingOf('night-access', 'medium', actorId, burst, { count: burst.length }),
      until: Temporal.Instant.from(morning),
    }));
  });
}

/** One account of staff at work from several networks at once: somebody else may have its session. */
export function detectNetworks(records: readonly SeenRecord[], { thresholds }: SecuritySettings): Finding[] {
  const staff = records.filter(({ actorKind }) => actorKind === 'staff');
  return [...groupRows(staff, actorOf)].flatMap(([actorId, rows]) =>
    findBursts(rows, thresholds.networksOfStaff, ({ client }) => (client === undefined ? [] : [client])).map(
      (burst) =>
        findingOf('two-networks', 'low', actorId, burst, { count: thresholds.networksOfStaff.count }),
    ),
  );
}

function readsOf(records: readonly SeenRecord[]): SeenRecord[] {
  return records.filter(
    (row) =>
      row.actorKind === 'staff' &&
      row.outcome === 'done' &&
      !overseeing.has(row.permission) &&
      namedSubjects(row).length > 0,
  );
}

const actorOf = ({ actorId }: SeenRecord) => [actorId ?? undefined];
const namedSubjects = ({ subjects }: SeenRecord) => subjects.filter((id) => id !== '*');
const subjectsOf = (burst: readonly SeenRecord[]) => [...new Set(burst.flatMap(namedSubjects))];

function findingOf(
  kind: Finding['kind'],
  severity: Finding['severity'],
  cause: string,
  burst: readonly SeenRecord[],
  figures: Finding['figures'],
): Finding {
  const [first] = burst;
  const last = burst.at(-1);
  if (!first || !last) throw new RangeError('A finding rests on at least one record.');
  const { actorKind, actorId } = last;
  return {
    kind,
    severity,
    cause,
    from: first.at,
    until: last.at,
    actor: actorId === null ? null : { kind: actorKind, id: actorId },
    figures,
    subjects: subjectsOf(burst),
    evidence: burst.map(({ id }) => id),
  };
}
