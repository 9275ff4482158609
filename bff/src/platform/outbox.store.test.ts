import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { createTestClock } from '../testing/clock.ts';
import { testConfig } from '../testing/config.ts';
import { loadCity } from './city.ts';
import { openTestStore, type TestStore } from './db/testing.ts';
import { startDispatcher } from './dispatcher.ts';
import { createLog } from './log.ts';
import { findUnsettledEvents } from './outbox.store.ts';
import { createPlatform } from './platform.ts';
import { on, type Service } from './service.ts';

const city = loadCity('nakama');

function platformOn(store: TestStore) {
  const clock = createTestClock('2026-11-23T00:00:00Z');
  const parts = { store, clock, city, config: testConfig(), log: createLog('silent') };
  return { clock, platform: createPlatform(parts) };
}

function listener(name: 'points' | 'portal', handle: () => Promise<void>): Service {
  return { name, handlers: {}, personalData: [], subscriptions: [on('resident.registered', handle)] };
}

describe('an event', () => {
  test('reaches each subscriber once, also when two instances deliver at the same time', async () => {
    await using store = await openTestStore();
    const { platform } = platformOn(store);
    const heard: string[] = [];
    const services = ['points', 'portal'].map((name) =>
      listener(name as 'points', async () => void heard.push(name)),
    );
    const dispatchers = [startDispatcher(platform, services), startDispatcher(platform, services)];
    await store.write((tx) => platform.publish(tx, 'resident.registered', { residentId: uuidv7() }));
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.drain()));
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
    expect(heard.sort()).toEqual(['points', 'portal']);
    expect(await findUnsettledEvents(store.read, 10)).toEqual([]);
  });

  test('of a write that was undone is never heard', async () => {
    await using store = await openTestStore();
    const { platform } = platformOn(store);
    let heard = 0;
    const dispatcher = startDispatcher(platform, [listener('points', async () => void heard++)]);
    const undone = store.write(async (tx) => {
      await platform.publish(tx, 'resident.registered', { residentId: uuidv7() });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await dispatcher.drain();
    await dispatcher.stop();
    expect(heard).toBe(0);
  });

  test('is tried again after a subscriber failed, and by the next process after a crash', async () => {
    await using store = await openTestStore();
    const { platform, clock } = platformOn(store);
    let attempts = 0;
    const failing = listener('points', async () => {
      attempts++;
      if (attempts < 3) throw new Error('not yet');
    });
    const first = startDispatcher(platform, [failing]);
    await store.write((tx) => platform.publish(tx, 'resident.registered', { residentId: uuidv7() }));
    await first.drain();
    await first.drain();
    expect(attempts).toBe(1);
    clock.advance({ seconds: 2 });
    await first.drain();
    await first.stop();
    expect(attempts).toBe(2);

    const afterRestart = startDispatcher(platform, [failing]);
    await afterRestart.drain();
    await afterRestart.stop();
    expect(attempts).toBe(3);
    expect(await findUnsettledEvents(store.read, 10)).toEqual([]);
  });
});
