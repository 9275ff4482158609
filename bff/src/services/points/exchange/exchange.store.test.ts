/** The saga on both engines, on the real ledger, with a partner that does what a test says. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { exchangeWorlds } from '../../../testing/exchange-world.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { recordExchangeChange } from './exchange.store.ts';
import { findExchange, findExchangesOfDay, findPartnerFacts } from './partner-messages.ts';

const key = new Uint8Array(32).fill(7);
const clock = createTestClock('2026-11-23T01:30:00.000Z');

let store: TestStore;
let openWorld: ReturnType<typeof exchangeWorlds>;
beforeAll(async () => {
  store = await openTestStore();
  openWorld = exchangeWorlds(store, clock, key);
});
afterAll(async () => {
  expect(await verifyLedger(store, key)).not.toHaveProperty('fault');
  await store[Symbol.asyncDispose]();
});

describe('an exchange', () => {
  it('holds the points that expire first, and posts them when the partner has credited', async () => {
    const world = await openWorld();
    const { id } = await world.request(500);
    expect(await world.points()).toEqual([1000, 500, 0, 500]);
    await world.work();
    expect(await world.points()).toEqual([500, 0, 500]);
    expect(await world.status(id)).toEqual(['credited', false, 0]);
    expect(await world.steps(id)).toEqual(['requested', 'sent', 'credited']);
    expect(world.adapter.calls).toEqual(['credit']);
  });

  it('that is refused gives the points back to their lots', async () => {
    const world = await openWorld();
    world.adapter.next = 'rejected';
    const { id } = await world.request(500);
    await world.work();
    expect(await world.points()).toEqual([1000, 0, 300, 700]);
    expect(await world.status(id)).toEqual(['rejected', false, 0]);
  });

  test.each([
    ['nothing was done', 'before', ['credit', 'find', 'credit']],
    ['it was done all the same', 'after', ['credit', 'find']],
  ] as const)('whose answer is lost is asked about: %s', async (_, fault, calls) => {
    const world = await openWorld();
    world.adapter.lose = [fault];
    const { id } = await world.request(500);
    await world.work();
    expect(await world.points()).toEqual([1000, 500, 0, 500]);
    expect(await world.status(id)).toEqual(['sending', false, 0]);
    clock.advance({ minutes: 5 });
    await world.work();
    expect(world.adapter.calls).toEqual(calls);
    expect(await world.points()).toEqual([500, 0, 500]);
    expect(await world.steps(id)).toEqual(['requested', 'sent', 'unanswered', 'credited']);
  });

  it('that surely never left can be cancelled at once', async () => {
    const world = await openWorld();
    world.adapter.lose = ['unsent'];
    const { id } = await world.request(500);
    await world.work();
    expect(await world.status(id)).toEqual(['waiting', false, 0]);
    await world.cancel(id);
    expect(await world.points()).toEqual([1000, 0, 300, 700]);
    clock.advance({ minutes: 5 });
    await world.work();
    expect(world.adapter.calls).toEqual(['credit']);
  });

  it('of a worker that ended in the middle is taken up by another, who asks first', async () => {
    const world = await openWorld();
    const { id } = await world.request(500);
    world.adapter.meanwhile = () => Promise.reject(new Error('the process ends'));
    await expect(world.work()).rejects.toThrow('the process ends');
    world.adapter.meanwhile = async () => {};
    await world.work();
    expect(world.adapter.calls).toEqual(['credit']);
    clock.advance({ minutes: 2 });
    await world.work();
    expect(world.adapter.calls).toEqual(['credit', 'find']);
    expect(await world.status(id)).toEqual(['credited', false, 0]);
    expect(await world.points()).toEqual([500, 0, 500]);
  });

  it('is called for by one worker, however many there are', async () => {
    const world = await openWorld();
    await world.request(300);
    await world.request(200);
    await Promise.all([world.work(), world.work(), world.work(), world.work()]);
    expect(world.adapter.calls).toEqual(['credit', 'credit']);
    expect(await world.points()).toEqual([500, 0, 500]);
  });

  it('stays within the limits when many are asked for at once', async () => {
    const world = await openWorld();
    const asked = await Promise.allSettled([200, 200, 200, 200, 200].map((points) => world.request(points)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await world.points()).toEqual([1000, 600, 0, 400]);
  });
});

it('that came back whole does not count towards the limits', async () => {
  const world = await openWorld();
  const { id } = await world.request(500);
  await world.work();
  await world.refund(id, 'r-1', 200);
  await expect(world.request(200)).rejects.toMatchObject({ slug: 'exchange-limit-reached' });
  await world.refund(id, 'r-2', 300);
  await world.request(600);
  expect(await world.points()).toEqual([1000, 600, 0, 400]);
});

describe('a cancellation', () => {
  it('after the credit brings the points back to the lots that they came from', async () => {
    const world = await openWorld();
    const { id } = await world.request(500);
    await world.work();
    await world.cancel(id);
    expect(await world.status(id)).toEqual(['credited', true, 0]);
    await world.work();
    expect(await world.status(id)).toEqual(['cancelled', false, 500]);
    expect(await world.points()).toEqual([1000, 0, 300, 700]);
  });

  it('of what is not known keeps a late credit from having an effect', async () => {
    const world = await openWorld();
    world.adapter.lose = ['before'];
    const { id } = await world.request(500);
    await world.work();
    await world.cancel(id);
    clock.advance({ minutes: 5 });
    await world.work();
    expect(world.adapter.calls).toEqual(['credit', 'cancel']);
    expect(await world.points()).toEqual([1000, 0, 300, 700]);
    expect((await world.adapter.credit({ exchangeId: id, points: 500 })).state).toBe('cancelled');
  });

  it('is refused when some of it was spent, and the points stay with the partner', async () => {
    const world = await openWorld();
    const { id } = await world.request(500);
    await world.work();
    world.adapter.refusesCancellation = true;
    await world.cancel(id);
    await world.work();
    expect(await world.status(id)).toEqual(['credited', false, 0]);
    expect(await world.points()).toEqual([500, 0, 500]);
    await expect(world.cancel(id)).rejects.toMatchObject({ slug: 'exchange-not-cancellable' });
  });
});

describe('what the partner tells by itself', () => {
  it('counts once, however often and in whatever order it comes', async () => {
    const world = await openWorld();
    const { id } = await world.request(500);
    await world.refund(id, 'r-1', 200);
    await Promise.all([
      world.outcome(id, 'credited'),
      world.outcome(id, 'credited'),
      world.refund(id, 'r-1', 200),
    ]);
    await world.work();
    expect(await world.points()).toEqual([700, 0, 700]);
    expect(await world.status(id)).toEqual(['credited', false, 200]);
    await world.refund(id, 'r-2', 300);
    expect(await world.points()).toEqual([1000, 0, 300, 700]);
    const day = await findExchangesOfDay(store.read, world.id, Temporal.PlainDate.from('2026-11-23'));
    expect(day.map(({ kind, id: what, points }) => [kind, what, points])).toEqual([
      ['credit', id, 500],
      ['refund', 'r-1', 200],
      ['refund', 'r-2', 300],
    ]);
  });

  it('is refused when it cannot be', async () => {
    const world = await openWorld();
    const other = await openWorld();
    const { id } = await world.request(500);
    await expect(other.outcome(id, 'credited')).rejects.toMatchObject({ slug: 'exchange-not-found' });
    expect(await findExchange(store.read, other.id, id)).toBeUndefined();
    await expect(world.outcome(id, 'credited', 501)).rejects.toMatchObject({
      slug: 'exchange-points-differ',
    });
    await world.outcome(id, 'credited');
    await expect(world.outcome(id, 'rejected')).rejects.toMatchObject({ slug: 'exchange-contradicted' });
    await expect(world.refund(id, 'r', 501)).rejects.toMatchObject({ slug: 'refund-too-large' });
    await world.refund(id, 'r', 100);
    await expect(world.refund(id, 'r', 200)).rejects.toMatchObject({ slug: 'points-source-reused' });
    expect(await world.points()).toEqual([600, 0, 600]);
  });
});

it('follows its resident into the account that they were merged into', async () => {
  const world = await openWorld();
  const other = await openWorld();
  world.adapter.next = 'rejected';
  const { id } = await world.request(500);
  await store.write((tx) => recordExchangeChange(tx, id, { residentId: other.residentId }));
  await world.work();
  expect(await world.points()).toEqual([500, 0, 500]);
  expect(await other.points()).toEqual([1500, 0, 600, 900]);
});

it('leaves a partner alone that does not answer, and says how it is', async () => {
  const world = await openWorld();
  world.adapter.lose = Array(4).fill('unsent');
  for (const points of [100, 100, 100, 100]) await world.request(points);
  const since = clock.now();
  for (let n = 0; n < 6; n++) await world.work();
  expect(world.adapter.calls).toHaveLength(3);
  const facts = await findPartnerFacts(store.read, world.id, clock.now());
  expect(facts).toMatchObject({ failures: 3, isPaused: true, pendingCount: 4, lastSuccessAt: null });
  expect(facts.oldestPendingAt?.toString()).toBe(since.toString());
  clock.advance({ minutes: 10 });
  await world.work();
  clock.advance({ minutes: 10 });
  await world.work();
  expect(await findPartnerFacts(store.read, world.id, clock.now())).toMatchObject({
    failures: 0,
    pendingCount: 0,
  });
  expect(await world.points()).toEqual([600, 0, 600]);
});
