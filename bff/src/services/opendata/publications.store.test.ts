import { describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { computeChanges } from './changes.rules.ts';
import type { OpenRecord } from './columns/column.ts';
import type { DatasetName } from './columns/datasets.columns.ts';
import { findDigests, findRecords, recordImport } from './opendata.store.ts';
import {
  findDue,
  findPublicationSummary,
  findPublications,
  queueDifferences,
  recordFailure,
  recordPublished,
  recordRepublication,
  recordRetry,
} from './publications.store.ts';
import {
  findHandover,
  findSharedBy,
  findSharedPerson,
  recordHandover,
  recordSharedPerson,
} from './shared-persons.store.ts';

const now = Temporal.Instant.from('2026-11-24T01:00:00Z');
const later = now.add({ minutes: 5 });
const day = '2026-11-24';

async function replace(store: TestStore, dataset: DatasetName, records: OpenRecord[], version: number) {
  await store.write(async (tx) => {
    const changes = computeChanges(await findDigests(tx, dataset), records);
    await recordImport(tx, dataset, changes, { staffId: 'staff', now, version });
    await queueDifferences(tx, day, now);
  });
}
const publishAll = (store: TestStore, at = now) =>
  store.write(async (tx) => {
    const due = await findDue(tx, at, 100);
    for (const one of due) await recordPublished(tx, one, at);
    return due.map(({ identifier, wanted }) => `${identifier} ${wanted}`);
  });

describe('records', () => {
  it('come in parts, in their order, events only while they are public', async () => {
    await using store = await openTestStore();
    const event = (identifier: string, startDate: string, more = {}) => ({ identifier, startDate, ...more });
    await replace(
      store,
      'events',
      [
        event('b', '2026-12-01'),
        event('a', '2026-12-01'),
        event('past', '2026-11-01'),
        event('long', '2026-11-01', { endDate: '2026-11-24' }),
        event('hidden', '2026-12-05', { publicationStartDate: '2026-11-25' }),
        event('withdrawn', '2026-12-05', { publicationEndDate: '2026-11-23' }),
        event('shown', '2026-12-09', { publicationStartDate: day, publicationEndDate: day }),
      ],
      1,
    );
    const seen: string[] = [];
    for (let after: { sortKey: string; identifier: string } | undefined; ; ) {
      const [row] = await findRecords(store.read, 'events', { day, endsFrom: day, limit: 1, after });
      if (!row) break;
      seen.push(row.identifier);
      after = row;
    }
    expect(seen).toEqual(['long', 'a', 'b', 'shown']);
  });

  it('may be thousands, replaced at once', async () => {
    await using store = await openTestStore();
    const many = (name: string) => Array.from({ length: 1_200 }, (_, n) => ({ identifier: `f${n}`, name }));
    await replace(store, 'facilities', many('a'), 1);
    await replace(store, 'facilities', many('b').slice(1), 2);
    const digests = await findDigests(store.read, 'facilities');
    expect(digests.size).toBe(1_199);
    expect(await findPublicationSummary(store.read)).toMatchObject({ waiting: 1_200, published: 0 });
  });
});

describe('publications', () => {
  it('follow what is added, changed and removed', async () => {
    await using store = await openTestStore();
    await replace(store, 'facilities', [{ identifier: 'a' }, { identifier: 'b' }], 1);
    expect(await publishAll(store)).toEqual(['a present', 'b present']);
    expect(await publishAll(store)).toEqual([]);
    await replace(store, 'facilities', [{ identifier: 'b', name: 'new' }, { identifier: 'c' }], 2);
    expect(await publishAll(store)).toEqual(['a absent', 'b present', 'c present']);
    expect(await store.raw('select identifier from publications order by identifier')).toHaveLength(2);
  });

  it('follow the days of an event', async () => {
    await using store = await openTestStore();
    const event = {
      identifier: 'e',
      startDate: '2026-12-24',
      publicationStartDate: '2026-12-01',
      publicationEndDate: '2026-12-02',
    };
    await replace(store, 'events', [event], 1);
    const on = (date: string) =>
      store.write((tx) => queueDifferences(tx, date, now)).then(() => publishAll(store));
    expect(await on('2026-11-30')).toEqual([]);
    expect(await on('2026-12-01')).toEqual(['e present']);
    expect(await on('2026-12-02')).toEqual([]);
    expect(await on('2026-12-03')).toEqual(['e absent']);
  });

  it('do not take an outcome for that of a later wish', async () => {
    await using store = await openTestStore();
    await replace(store, 'facilities', [{ identifier: 'a' }], 1);
    const [old] = await findDue(store.read, now, 1);
    if (!old) throw new Error('nothing is due');
    await replace(store, 'facilities', [{ identifier: 'a', name: 'newer' }], 2);
    await store.write((tx) => recordPublished(tx, old, now));
    await store.write((tx) => recordFailure(tx, old, { failure: 'unreachable', nextAttemptAt: later, now }));
    expect(await findPublicationSummary(store.read)).toMatchObject({ waiting: 1, failed: 0, published: 0 });
  });

  it('wait after a failure, until they are asked for again', async () => {
    await using store = await openTestStore();
    await replace(store, 'facilities', [{ identifier: 'a' }], 1);
    const fail = async () => {
      const [due] = await findDue(store.read, now, 1);
      if (due)
        await store.write((tx) =>
          recordFailure(tx, due, { failure: 'overloaded', nextAttemptAt: later, now }),
        );
      return due?.attempts;
    };
    expect([await fail(), await fail()]).toEqual([0, undefined]);
    expect(await findPublicationSummary(store.read)).toMatchObject({
      failed: 1,
      lastFailure: 'overloaded',
      lastFailedAt: now,
    });
    await store.write((tx) => recordRetry(tx, false, now));
    expect(await fail()).toBe(1);
    const page = await findPublications(store.read, 'failed', { limit: 10 });
    expect(page).toMatchObject([{ identifier: 'a', attempts: 2 }]);
    expect(await findPublications(store.read, 'failed', { limit: 10, after: page[0] })).toEqual([]);
  });

  it('that are done come again when all are asked for, or one was changed elsewhere', async () => {
    await using store = await openTestStore();
    await replace(store, 'facilities', [{ identifier: 'a' }, { identifier: 'b' }], 1);
    await publishAll(store);
    const a = { dataset: 'facilities', identifier: 'a' } as const;
    await store.write((tx) => recordRepublication(tx, a, { notBefore: later, drift: ['name'] }));
    expect(await findDue(store.read, now, 10)).toEqual([]);
    expect(await findDue(store.read, later, 10)).toMatchObject([{ identifier: 'a', drift: ['name'] }]);
    await store.write((tx) => recordRetry(tx, true, now));
    expect(await findDue(store.read, now, 10)).toMatchObject([{ drift: null }, { drift: null }]);
    expect(await publishAll(store)).toEqual(['a present', 'b present']);
    expect(await findPublicationSummary(store.read)).toMatchObject({ published: 2, lastPublishedAt: now });
  });
});

describe('shared persons', () => {
  it('are found by the resident while something is shared, and nothing of it is readable in the database', async () => {
    await using store = await openTestStore();
    const residentId = '0199c0de-0000-7000-8000-000000000001';
    const person = { residentId, kinds: { name: { shared: true, at: '2026-11-24T01:00:00.000Z' } } };
    await store.write((tx) => recordSharedPerson(tx, 'pairwise', person));
    expect(await findSharedBy(store.read, residentId)).toEqual([{ pairwiseId: 'pairwise', person }]);
    expect(JSON.stringify(await store.raw('select * from shared_persons'))).not.toContain(residentId);
    await store.write((tx) => recordSharedPerson(tx, 'pairwise', { ...person, residentId: null }));
    expect(await findSharedBy(store.read, residentId)).toEqual([]);
    expect(await findSharedPerson(store.read, 'pairwise')).toMatchObject({ residentId: null });
  });

  it('what has gone there outlives the withdrawal until it is removed, and is not readable either', async () => {
    await using store = await openTestStore();
    const residentId = '0198aaaa-0000-7000-8000-000000000002';
    const person = { residentId, kinds: { name: { shared: true, at: '1' } } };
    const there = { residentId, kinds: ['name'] };
    const handover = { there, isConfirmed: true, underWay: null };
    await store.write((tx) => recordSharedPerson(tx, 'pairwise', person));
    expect(await findHandover(store.read, 'pairwise')).toBeNull();
    await store.write((tx) => recordHandover(tx, 'pairwise', handover));
    await store.write((tx) => recordSharedPerson(tx, 'pairwise', { ...person, residentId: null }));
    expect(await findHandover(store.read, 'pairwise')).toEqual(handover);
    expect(JSON.stringify(await store.raw('select * from shared_persons'))).not.toContain(residentId);
    await store.write((tx) => recordHandover(tx, 'pairwise', null));
    expect(await findHandover(store.read, 'pairwise')).toBeNull();
  });
});
