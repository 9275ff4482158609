/** Brings the data platform to what it should have, again and again until it has it. */
import { cityDay } from './city-day.rules.ts';
import { datasetNames } from './columns/datasets.columns.ts';
import { type DataPlatform, DataPlatformFault, type Entity, type Refused } from './data-platform.ts';
import { composeEntity, composePerson, entityIdOf } from './entities.rules.ts';
import type { Holding } from './handover.rules.ts';
import { recordRemoved, recordSending, recordSent } from './handover.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { findRecordsById } from './opendata.store.ts';
import { computePublicationDelaySeconds } from './publications.rules.ts';
import {
  findDue,
  type Publication,
  queueDifferences,
  recordFailure,
  recordPublished,
} from './publications.store.ts';
import { findSharedPerson } from './shared-persons.store.ts';
import { sharedKindsOf } from './sharing.rules.ts';

const batchSize = 50;
/** The rest waits for the next run, which is due seconds later; the lease must not run out meanwhile. */
const batchesMax = 40;

export type Connected = OpenDataDeps & { dataPlatform: DataPlatform };
/** What is due, with the entity to publish; without one it is to be gone. */
type Work = Publication & { entityId: string; entity: Entity | undefined; person: Holding | undefined };

/** Publishes what is due. A platform that does not answer ends the run; what is left is tried later. */
export async function publishDue(deps: Connected, now: Temporal.Instant): Promise<void> {
  const { store } = deps.platform;
  await store.write((tx) => queueDifferences(tx, cityDay(now), now));
  for (let batch = 0; batch < batchesMax; batch++) {
    const due = await findDue(store.read, now, batchSize);
    if (due.length === 0) return;
    const isWell = await publishBatch(deps, await prepare(deps, due), now);
    if (!isWell) return;
  }
}

async function publishBatch(deps: Connected, works: Work[], now: Temporal.Instant): Promise<boolean> {
  const { dataPlatform } = deps;
  const left = new Set(works);
  let underWay: readonly Work[] = [];
  const settle = async (done: readonly Work[], refused: Refused) => {
    await recordOutcomes(deps, done, refused, now);
    for (const work of done) left.delete(work);
  };
  try {
    for (const work of works) {
      if (await amendDrift(dataPlatform, work)) await settle([work], new Set());
    }
    const absent = [...left].filter(({ entity }) => !entity);
    underWay = await recordSending(
      deps,
      [...left].filter(({ entity }) => entity),
    );
    await settle(underWay, await dataPlatform.publish(underWay.flatMap(({ entity }) => entity ?? [])));
    underWay = [];
    await settle(absent, await dataPlatform.remove(absent.map(({ entityId }) => entityId)));
    return true;
  } catch (error) {
    if (!(error instanceof DataPlatformFault)) throw error;
    await recordFault(deps, error, { left, underWay }, now);
    return false;
  }
}

async function recordFault(
  deps: Connected,
  { failure, message, isUnsent }: DataPlatformFault,
  { left, underWay }: { left: ReadonlySet<Work>; underWay: readonly Work[] },
  now: Temporal.Instant,
): Promise<void> {
  const { log, store } = deps.platform;
  log.warn({ failure, detail: message, waiting: left.size }, 'data platform');
  await store.write(async (tx) => {
    for (const work of left) await recordFailure(tx, work, outcomeOf(work, failure, now));
    for (const work of underWay) await recordSent(deps, tx, work, isUnsent ? 'unsent' : 'sent');
  });
}

/** Puts right only what somebody else changed; false when there is no such thing, or nothing there to put right. */
async function amendDrift(dataPlatform: DataPlatform, { entity, drift }: Work): Promise<boolean> {
  if (!entity || !drift || drift.length === 0) return false;
  const changed = Object.entries(entity.properties).filter(([name]) => drift.includes(name));
  return dataPlatform.amend({ id: entity.id, properties: Object.fromEntries(changed) });
}

async function recordOutcomes(
  deps: Connected,
  done: readonly Work[],
  refused: Refused,
  now: Temporal.Instant,
): Promise<void> {
  if (done.length === 0) return;
  await deps.platform.store.write(async (tx) => {
    for (const work of done) {
      const isRefused = refused.has(work.entityId);
      if (isRefused) await recordFailure(tx, work, outcomeOf(work, 'refused-data', now));
      else await recordPublished(tx, work, now);
      if (work.entity) await recordSent(deps, tx, work, isRefused ? 'sent' : 'received');
      else if (!isRefused) await recordRemoved(deps, tx, work);
    }
  });
}

function outcomeOf({ attempts }: Work, failure: DataPlatformFault['failure'], now: Temporal.Instant) {
  const seconds = computePublicationDelaySeconds(attempts + 1);
  return { failure, now, nextAttemptAt: now.add({ seconds }) };
}

/** Composes the entities from what is true now, not from what was when they were queued. */
async function prepare(deps: Connected, due: readonly Publication[]): Promise<Work[]> {
  const { store, city } = deps.platform;
  const code = city.localGovernmentCode;
  const entities = new Map<Publication, Entity>();
  const persons = new Map<Publication, Holding>();
  const wanted = due.filter((one) => one.wanted === 'present');
  for (const dataset of datasetNames) {
    const own = wanted.filter((one) => one.dataset === dataset);
    const records = await findRecordsById(
      store.read,
      dataset,
      own.map(({ identifier }) => identifier),
    );
    for (const one of own) {
      const record = records.get(one.identifier);
      if (record) entities.set(one, composeEntity(dataset, record.cells, code));
    }
  }
  for (const one of wanted) {
    const person = one.dataset === 'persons' ? await preparePerson(deps, one.identifier) : undefined;
    if (!person) continue;
    entities.set(one, person.entity);
    persons.set(one, person.holding);
  }
  return due.map((one) => ({
    ...one,
    entityId: entityIdOf(one.dataset, one.identifier, code),
    entity: entities.get(one),
    person: persons.get(one),
  }));
}

async function preparePerson(deps: Connected, pairwiseId: string) {
  const { store, city } = deps.platform;
  const person = await findSharedPerson(store.read, pairwiseId);
  const allowed = person ? sharedKindsOf(person) : [];
  if (!person?.residentId || allowed.length === 0) return undefined;
  const { residentId } = person;
  const covered = (await deps.readSharedAttributes(residentId, allowed)) ?? {};
  const kinds = Object.keys(covered);
  if (kinds.length === 0) return undefined;
  const attributes = Object.assign({}, ...Object.values(covered));
  const holding: Holding = { residentId, kinds };
  return { holding, entity: composePerson(pairwiseId, attributes, city.localGovernmentCode) };
}
