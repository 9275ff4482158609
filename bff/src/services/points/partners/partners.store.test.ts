/** What partners are told and compared with, on both engines, with everything at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { resolve } from './corrections.ts';
import { findPartnerAccess, recordPartnerAccess } from './partner-access.store.ts';
import { partnerScopes } from './partners.schema.ts';
import type { FileLine } from './reconciliation.rules.ts';
import {
  countDifferences,
  findDayFacts,
  findDays,
  findDifferences,
  findFile,
} from './reconciliation.store.ts';
import { compare, takeFile } from './reconciliation.ts';
import {
  findDueMessages,
  findEndpoint,
  findMessages,
  findWebhookFacts,
  recordEndpointChange,
  recordEndpointUrl,
  recordMessageAttempt,
  recordMessageChange,
  recordReplay,
  removeDeliveredMessages,
} from './webhooks.store.ts';
import { enqueueWebhook } from './webhooks.ts';

const now = Temporal.Instant.from('2026-11-25T01:00:00.000Z');
const later = now.add({ minutes: 1 });
const day = Temporal.PlainDate.from('2026-11-23');
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.[Symbol.asyncDispose]());

describe('reconciliation', () => {
  const which = { partnerId: 'pay', day };
  const line = (exchangeId: string, points = 500): FileLine => ({
    ...{ kind: 'credit', exchangeId, id: exchangeId, points, at: '2026-11-23T03:00:00.000Z' },
  });
  const take = (lines: FileLine[]) =>
    store.write(async (tx) => {
      await takeFile(tx, which, { lines, source: 'partner', by: null }, now);
      return compare(tx, which, now);
    });

  it('keeps every file once, whatever the order of its lines, and each difference once', async () => {
    await Promise.all([take([line('a'), line('b')]), take([line('b'), line('a')])]);
    expect(await findFile(store.read, 'pay', '2026-11-23')).toMatchObject({ version: 1 });
    expect(await findDifferences(store.read, 'pay', '2026-11-23')).toHaveLength(2);
    await take([line('a')]);
    expect(await findFile(store.read, 'pay', '2026-11-23')).toMatchObject({ version: 2 });
    expect(
      (await findDifferences(store.read, 'pay', '2026-11-23')).map(({ key, state }) => [key, state]),
    ).toEqual([
      ['credit a', 'open'],
      ['credit b', 'vanished'],
    ]);
    expect(await findDayFacts(store.read, 'pay')).toEqual({
      openDifferences: 1,
      oldestOpenDay: '2026-11-23',
      lastClosedDay: null,
    });
    expect(await findDays(store.read, 'pay', { limit: 5, before: undefined })).toHaveLength(1);
    expect(await countDifferences(store.read, 'pay', ['2026-11-23'])).toEqual(
      new Map([['2026-11-23', { all: 2, open: 1 }]]),
    );
  });

  it('is settled by one of two', async () => {
    const [difference] = await findDifferences(store.read, 'pay', '2026-11-23');
    const settle = (staffId: string) =>
      store.write((tx) =>
        resolve(tx, { differenceId: difference?.id ?? '', reason: '確認済み', staffId, now, moves: false }),
      );
    const both = await Promise.allSettled([settle('s1'), settle('s2')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('cannot be rewritten', async () => {
    for (const [table, column] of [
      ['point_partner_files', 'source'],
      ['point_difference_steps', 'reason'],
    ]) {
      await expect(store.raw(`UPDATE ${table} SET ${column} = 'x'`)).rejects.toThrow(/append-only/);
      await expect(store.raw(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    }
  });
});

describe('webhooks', () => {
  const enqueue = (partnerId = 'pay') =>
    store.write((tx) => enqueueWebhook(tx, { partnerId, type: 'webhook.test', at: now, data: {} }, now));

  it('are for partners that gave an address, and are kept while it is off', async () => {
    expect(await enqueue()).toBeUndefined();
    await store.write((tx) => recordEndpointUrl(tx, 'pay', 'https://pay.example/'));
    await enqueue();
    expect(await findWebhookFacts(store.read, 'pay')).toMatchObject({ waitingCount: 0, givenUpCount: 1 });
    await store.write((tx) => recordEndpointChange(tx, 'pay', { secret: 'whsec_x', secretCreatedAt: now }));
    await store.write((tx) => recordEndpointUrl(tx, 'pay', 'https://pay.example/new'));
    expect(await findEndpoint(store.read, 'pay')).toMatchObject({
      url: 'https://pay.example/new',
      secret: 'whsec_x',
    });
  });

  it('are taken by one process, and come again when they are replayed', async () => {
    await enqueue();
    const [due] = await findDueMessages(store.read, now, 10);
    if (!due) throw new Error('nothing is due');
    const taken = await Promise.all(
      [1, 2, 3].map(() => store.write((tx) => recordMessageAttempt(tx, due, later))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    await store.write((tx) => recordMessageChange(tx, due.id, { nextAttemptAt: null, deliveredAt: now }));
    const replay = (messageId?: string) =>
      store.write((tx) => recordReplay(tx, { partnerId: 'pay', messageId, now }));
    expect(await replay()).toBe(1);
    expect(await replay()).toBe(0);
    expect(await replay(due.id)).toBe(1);
    const other = await store.write((tx) => recordReplay(tx, { partnerId: 'other', messageId: due.id, now }));
    expect(other).toBe(0);
    expect(
      await findMessages(store.read, 'pay', { state: 'waiting', limit: 10, before: undefined }),
    ).toHaveLength(2);
  });

  it('are forgotten some time after they arrived', async () => {
    const [due] = await findDueMessages(store.read, now, 10);
    await store.write((tx) =>
      recordMessageChange(tx, due?.id ?? '', { nextAttemptAt: null, deliveredAt: now }),
    );
    expect(await findWebhookFacts(store.read, 'pay')).toMatchObject({ lastDeliveredAt: now });
    await store.write((tx) => removeDeliveredMessages(tx, later));
    expect(
      await findMessages(store.read, 'pay', { state: undefined, limit: 10, before: undefined }),
    ).toHaveLength(1);
  });
});

it('access is everything until staff say otherwise', async () => {
  expect(await findPartnerAccess(store.read, 'pay')).toMatchObject({
    status: 'active',
    scopes: partnerScopes,
  });
  const access = {
    partnerId: 'pay',
    status: 'suspended',
    scopes: [],
    reason: '停止',
    changedAt: now,
    changedBy: 's1',
  } as const;
  await store.write((tx) => recordPartnerAccess(tx, { ...access, scopes: [] }));
  expect(await findPartnerAccess(store.read, 'pay')).toMatchObject({ status: 'suspended', reason: '停止' });
});
