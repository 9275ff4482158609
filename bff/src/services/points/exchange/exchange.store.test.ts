/** The saga on both engines, on the real ledger, with a partner that does what a test says. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { findAccountOfResident, findLots } from '../ledger/accounts.store.ts';
import { createLedger } from '../ledger/ledger.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { ConnectedPartner, ExchangeDeps } from './exchange.deps.ts';
import { recordCancellation, recordExchangeRequest } from './exchange.requests.ts';
import { findExchangeById, findSteps } from './exchange.store.ts';
import { callPartner } from './exchange.worker.ts';
import {
  findExchange,
  findExchangesOfDay,
  findPartnerFacts,
  recordPartnerOutcome,
  recordPartnerRefund,
} from './partner-messages.ts';
import { type Fate, PointPartnerFault } from './point-partner.port.ts';
import { recordWalletLink } from './wallet-links.store.ts';

const key = new Uint8Array(32).fill(7);
const march = Temporal.Instant.from('2027-03-31T15:00:00Z');
const december = Temporal.Instant.from('2026-12-31T15:00:00Z');
const clock = createTestClock('2026-11-23T01:30:00.000Z');
const pairwiseId = 'a'.repeat(64);

/** Keeps the promise of the port: one fate per exchange. `lose`: what happens to the next answers. */
class ScriptedPartner {
  fates = new Map<string, Fate>();
  calls: string[] = [];
  lose: ('before' | 'after' | 'unsent')[] = [];
  next: Fate['state'] = 'credited';
  refusesCancellation = false;
  meanwhile: () => Promise<unknown> = async () => {};

  #answer<T>(call: string, act: () => T): Promise<T> {
    this.calls.push(call);
    const fault = this.lose.shift();
    if (fault === 'unsent') throw new PointPartnerFault('unreachable', 'ECONNREFUSED', true);
    if (fault === 'before') throw new PointPartnerFault('overloaded', '500');
    const answer = act();
    if (fault === 'after') throw new PointPartnerFault('overloaded', '500');
    return this.meanwhile().then(() => answer);
  }
  async credit({ exchangeId, points }: { exchangeId: string; points: number }) {
    return this.#answer('credit', () => {
      const credited: Fate = { state: 'credited', points, reference: `ref-${exchangeId}` };
      const fate =
        this.fates.get(exchangeId) ??
        (this.next === 'rejected' ? ({ state: 'rejected', reason: 'wallet-full' } as const) : credited);
      this.fates.set(exchangeId, fate);
      return fate;
    });
  }
  async findCredit(exchangeId: string) {
    return this.#answer('find', () => this.fates.get(exchangeId));
  }
  async cancelCredit(exchangeId: string) {
    return this.#answer('cancel', () => {
      const fate = this.fates.get(exchangeId);
      if (this.refusesCancellation && fate?.state === 'credited') return { state: 'spent' } as const;
      if (fate && fate.state !== 'credited') return fate;
      const points = fate?.points ?? 0;
      const cancelled = { state: 'cancelled', creditedPoints: points, takenBackPoints: points } as const;
      this.fates.set(exchangeId, cancelled);
      return cancelled;
    });
  }
  fetchDailyFile = async () => [];
  startLink = async () => new URL('https://pay.example');
  finishLink = async () => ({ walletLabel: '1' });
  removeLink = async () => {};
}

let store: TestStore;
let deps: ExchangeDeps;
beforeAll(async () => {
  store = await openTestStore();
  const log = { warn() {}, error() {}, info() {} };
  const platform = {
    store,
    clock,
    log,
    announce: async () => {},
    publish: async () => {},
  } as unknown as Platform;
  const directory = {
    find: async () => ({ name: { ja: 'なかもPay' }, contact: '', status: 'active' as const }),
    ensurePairwiseId: async () => pairwiseId,
  };
  deps = { platform, ledger: createLedger({ clock, key }), partners: [], directory };
});
afterAll(async () => {
  expect(await verifyLedger(store, key)).not.toHaveProperty('fault');
  await store[Symbol.asyncDispose]();
});

/** A resident with 300 + 700 points that expire apart, and a partner that nobody else in this file has. */
async function openWorld() {
  const id = `p-${uuidv7()}`.slice(0, 39);
  const residentId = uuidv7();
  const terms = {
    rate: { points: 1, yen: 1 },
    minPoints: 100,
    stepPoints: 100,
    maxPointsPerDay: 600,
    maxPointsPerMonth: 900,
  };
  const addresses = {
    baseUrl: 'https://a.example',
    publicBaseUrl: 'https://a.example',
    clientId: 'c',
    options: {},
  };
  const adapter = new ScriptedPartner();
  const partner: ConnectedPartner = { config: { id, adapter: 'x', ...addresses, ...terms }, adapter };
  const world = { ...deps, partners: [partner] };
  await store.write(async (tx) => {
    const issuance = await deps.ledger.ensureCityAccount(tx, {
      kind: 'issuance',
      code: 'issuance',
      name: '発行',
    });
    const account = await deps.ledger.ensureResidentAccount(tx, residentId);
    const cause = { kind: 'activity-attended', description: '健康体操教室' } as const;
    const earned = { cause, from: issuance.id, to: account.id };
    await deps.ledger.transfer(tx, { ...earned, sourceId: `a:${id}`, points: 300, expiresAt: december });
    await deps.ledger.transfer(tx, { ...earned, sourceId: `b:${id}`, points: 700, expiresAt: march });
    const link = {
      id: uuidv7(),
      residentId,
      partnerId: id,
      pairwiseId,
      walletLabel: '1',
      linkedAt: clock.now(),
    };
    await recordWalletLink(tx, link);
  });
  return {
    id,
    adapter,
    request: (points: number) =>
      store.write((tx) => recordExchangeRequest(world, tx, { residentId, partnerId: id, points })),
    cancel: (exchangeId: string) =>
      store.write((tx) => recordCancellation(world, tx, { residentId, exchangeId })),
    work: () => callPartner(world, partner),
    outcome: (exchangeId: string, outcome: 'credited' | 'rejected', points = 500) =>
      store.write((tx) =>
        recordPartnerOutcome(world, tx, {
          partnerId: id,
          exchangeId,
          outcome,
          partnerReference: 'r',
          points,
        }),
      ),
    refund: (exchangeId: string, refundId: string, points: number) =>
      store.write((tx) => recordPartnerRefund(world, tx, { partnerId: id, exchangeId, refundId, points })),
    /** Posted, held, and what is free in each lot. */
    async points() {
      const account = await findAccountOfResident(store.read, residentId);
      const lots = await findLots(store.read, account?.id ?? '');
      return [account?.posted, account?.held, ...lots.map(({ remaining, held }) => remaining - held)];
    },
    async status(exchangeId: string) {
      const row = await findExchangeById(store.read, exchangeId);
      return [row?.status, row?.isCancelWanted, row?.returnedPoints];
    },
    steps: async (exchangeId: string) => (await findSteps(store.read, exchangeId)).map(({ kind }) => kind),
  };
}

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
