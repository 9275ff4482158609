/** What stands beside the journal and does not go with it is found, and its account named. */
import { describe, expect, it, test } from 'vitest';
import { engine } from '#platform/db/engine.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createTestClock } from '../../../testing/clock.ts';
import { exchangeWorlds } from '../../../testing/exchange-world.ts';
import { attendance, hear, startEarning } from '../testing/earning.ts';
import { ledgerKeyOf } from './keys.ts';
import { verifyLedger } from './verify.ts';

const key = new Uint8Array(32).fill(7);

describe('an exchange', () => {
  /** One under way, one credited and partly given back, one rejected, one taken back. */
  async function exchanged(store: TestStore) {
    const clock = createTestClock('2026-11-23T01:30:00.000Z');
    const world = await exchangeWorlds(store, clock, key)();
    const credited = await world.request(100);
    await world.work();
    await world.refund(credited.id, 'r-1', 40);
    const cancelled = await world.request(100);
    await world.work();
    await world.cancel(cancelled.id);
    await world.work();
    world.adapter.next = 'rejected';
    const rejected = await world.request(100);
    await world.work();
    const waiting = await world.request(200);
    return { credited, cancelled, rejected, waiting };
  }

  it('is where its record says, whatever became of it', async () => {
    await using store = await openTestStore();
    await exchanged(store);
    expect(await verifyLedger(store, key)).not.toHaveProperty('fault');
  });

  test.each([
    ['says more came back than did', 'credited', 'returned_points = 50'],
    ['says that nothing came back', 'cancelled', 'returned_points = 0'],
    ['says that it was credited and was not', 'rejected', "status = 'waiting'"],
    ['says that it is over and is on hold', 'waiting', "status = 'cancelled'"],
    ['says another amount than is on hold', 'waiting', 'points = 100'],
    ['has no such hold', 'waiting', "hold_id = 'none'"],
  ] as const)('that %s is found', async (_, which, change) => {
    await using store = await openTestStore();
    const { id, accountId } = (await exchanged(store))[which];
    await store.raw(`UPDATE point_exchanges SET ${change} WHERE id = '${id}'`);
    const { fault } = await verifyLedger(store, key);
    expect(fault).toEqual({ kind: 'exchange-differs', sequence: null, accountId });
  });
});

describe('a grant', () => {
  test.each(['points = points + 1', "transfer_id = 'none'", "account_id = 'another'"])(
    'with %s is found',
    async (change) => {
      await using earning = await startEarning();
      await hear(earning, attendance(earning.resident()));
      const verify = () => verifyLedger(earning.store, ledgerKeyOf(earning.deps.platform));
      expect(await verify()).not.toHaveProperty('fault');
      const { store } = earning;
      if (engine === 'sqlite') await store.raw('DROP TRIGGER point_grants_no_update');
      else await store.raw('DROP TRIGGER point_grants_append_only ON point_grants');
      await store.raw(`UPDATE point_grants SET ${change}`);
      const [grant] = await store.raw('SELECT account_id FROM point_grants');
      expect((await verify()).fault).toMatchObject({ kind: 'grant-differs', accountId: grant?.account_id });
    },
  );
});
