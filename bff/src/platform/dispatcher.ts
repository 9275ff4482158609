/** Brings committed events to their subscribers: at once after the commit, and again until each has handled them. */
import type { DomainEvent } from './domain-events.ts';
import { computeRetryDelaySeconds } from './outbox.rules.ts';
import {
  findDeliveries,
  findUnsettledEvents,
  recordDelivery,
  recordFailedDelivery,
  recordSettled,
} from './outbox.store.ts';
import { closingSubscription } from './personal-data/retention.ts';
import type { Platform } from './platform.ts';
import type { Service, Subscription } from './service.ts';

export interface Dispatcher {
  /** Delivers until nothing is left that can be delivered now. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const batchSize = 200;
const sweepMs = 2_000;

export function startDispatcher(platform: Platform, services: readonly Service[]): Dispatcher {
  const { store, clock, log } = platform;
  const subscribers = services.flatMap((service) =>
    [...(service.subscriptions ?? []), closingSubscription(service)].map((subscription) => ({
      name: `${service.name}:${subscription.event}`,
      ...subscription,
    })),
  );
  const notBefore = new Map<string, number>();
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function deliver(event: DomainEvent, subscriber: Subscription & { name: string }): Promise<boolean> {
    const key = `${event.id} ${subscriber.name}`;
    if ((notBefore.get(key) ?? 0) > clock.now().epochMilliseconds) return false;
    try {
      await store.write(async (tx) => {
        if (await recordDelivery(tx, event.id, subscriber.name, clock.now()))
          await subscriber.handle(tx, event);
      });
      notBefore.delete(key);
      return true;
    } catch (error) {
      log.error({ event: event.id, subscriber: subscriber.name, error }, 'event not handled');
      await postpone(event, subscriber.name, key, error);
      return false;
    }
  }

  async function postpone(event: DomainEvent, name: string, key: string, error: unknown) {
    const deliveries = await findDeliveries(store.read, event.id);
    const attempts = (deliveries.find((d) => d.subscriber === name)?.attempts ?? 0) + 1;
    notBefore.set(key, clock.now().epochMilliseconds + computeRetryDelaySeconds(attempts) * 1_000);
    const fault = error instanceof Error ? error.name : 'unknown';
    await store.write((tx) => recordFailedDelivery(tx, event.id, name, attempts, fault));
  }

  /** Delivers a batch; answers whether anything moved, so that the next batch is worth a look. */
  async function round(): Promise<boolean> {
    const events = await findUnsettledEvents(store.read, batchSize);
    let moved = false;
    for (const event of events) {
      const concerned = subscribers.filter((s) => s.event === event.type);
      const outcomes = [];
      for (const subscriber of concerned) outcomes.push(await deliver(event, subscriber));
      if (outcomes.every(Boolean)) {
        await store.write((tx) => recordSettled(tx, event.id, clock.now()));
        moved = true;
      }
    }
    return moved && events.length > 0;
  }

  async function run() {
    do {
      again = false;
      while (!stopped && (await round())) again = false;
    } while (again && !stopped);
  }

  function drain(): Promise<void> {
    again = true;
    running ??= run()
      .catch((error) => log.error({ error }, 'dispatcher'))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  platform.onPublished(() => void drain());
  const sweep = setInterval(() => void drain(), sweepMs);
  sweep.unref();
  return {
    drain,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await running;
    },
  };
}
