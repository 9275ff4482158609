/** Brings the data platform to what it should have, again and again until it has it. */
import { cityDay } from './city-day.rules.ts';
import { datasetNames } from './columns/datasets.columns.ts';
import { type DataPlatform, DataPlatformFault, type Entity, type Refused } from './data-platform.ts';
import { composeEntity, composePerson, entityIdOf } from './entities.rules.ts';
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
type Work = Publication & { entityId: string; entity: Entity | undefined };

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
  const settle = async (done: readonly Work[], refused: Refused) => {
    await recordOutcomes(deps, done, refused, now);
    for (const work of done) left.delete(work);
  };
  try {
    for (const work of works) {
      if (await amendDrift(dataPlatform, work)) await settle([work], new Set());
    }
    const present = [...left].filter(({ entity }) => entity);
    await settle(present, await dataPlatform.publish(present.flatMap(({ entity }) => entity ?? [])));
    const absent = [...left];
    await settle(absent, await dataPlatform.remove(absent.map(({ entityId }) => entityId)));
    return true;
  } catch (error) {
    if (!(error instanceof DataPlatformFault)) throw error;
    const { log, store } = deps.platform;
    log.warn({ failure: error.failure, detail: error.message, waiting: left.size }, 'data platform');
    await store.write(async (tx) => {
      for (const work of left) await recordFailure(tx, work, outcomeOf(work, error.failure, now));
    });
    return false;
  }
}

/** Puts right only what somebody else changed; false when there is no such thing, or nothing there to put right. */
async function amendDrift(dataPlatform: DataPlatform, { entity, drift }: Work): Promise<boolean> {
  if (!entity || !drift || drift.length === 0) return false;
  const changed = Object.entries(entity.properties).filter(([name]) => drift.includes(name));
  return dataPlatform.amend({ id: entity.id, properties: Object.fromEntries(changed) });
}

async function recordOutcomes(
  { platform: { store } }: Connected,
  done: readonly Work[],
  refused: Refused,
  now: Temporal.Instant,
): Promise<void> {
  if (done.length === 0) return;
  await store.write(async (tx) => {
    for (const work of done) {
      if (refused.has(work.entityId)) await recordFailure(tx, work, outcomeOf(work, 'refused-data', now));
      else await recordPublished(tx, work, now);
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
    if (person) entities.set(one, person);
  }
  return due.map((one) => ({
    ...one,
    entityId: entityIdOf(one.dataset, one.identifier, code),
    entity: entities.get(one),
  }));
}

async function preparePerson(deps: Connected, pairwiseId: string): Promise<Entity | undefined> {
  const { store, city } = deps.platform;
  const person = await findSharedPerson(store.read, pairwiseId);
  const kinds = person ? sharedKindsOf(person) : [];
  if (!person?.residentId || kinds.length === 0) return undefined;
  const attributes = await deps.readSharedAttributes(person.residentId, kinds);
  return attributes && composePerson(pairwiseId, attributes, city.localGovernmentCode);
}
