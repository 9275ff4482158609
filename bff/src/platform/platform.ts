/** What the platform offers to every service. */
import { hkdfSync } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { City } from './city.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { onCommit, type Store, type Tx } from './db/store.ts';
import { type ClientDetails, createDescribeClient } from './describe-client.ts';
import type { DomainEvents, EventType } from './domain-events.ts';
import type { Log } from './log.ts';
import { recordEvent } from './outbox.store.ts';

export interface Platform {
  store: Store;
  clock: Clock;
  city: City;
  config: Config;
  log: Log;
  /** Appends a domain event in the write that caused it; subscribers hear of it after the commit. */
  publish<T extends EventType>(tx: Tx, type: T, payload: DomainEvents[T]): Promise<void>;
  /** Tells the open pages of a resident, or of `allStaff`, after the commit, that a topic has changed. */
  announce(tx: Tx, news: { to: string; topic: string }): Promise<void>;
  /** A key of 32 bytes for one purpose; different purposes get unrelated keys. */
  signingKey(purpose: string): Uint8Array;
  /** What the audit keeps of a client's network address; the address itself is kept nowhere. */
  describeClient(ip: string): ClientDetails;
  /** Calls back whenever an event was committed by this instance. */
  onPublished(listener: () => void): void;
}

export const newsChannel = 'news';

/** The address of news for everybody who works here: city staff and organisers. */
export const allStaff = 'staff';

export function createPlatform(
  parts: Pick<Platform, 'store' | 'clock' | 'city' | 'config' | 'log'>,
): Platform {
  const { store, clock, config } = parts;
  const listeners: (() => void)[] = [];
  const signingKey = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', config.SIGNING_KEY, '', purpose, 32));
  return {
    ...parts,
    async publish(tx, type, payload) {
      await recordEvent(tx, { id: uuidv7(), type, occurredAt: clock.now(), payload });
      onCommit(tx, () => {
        for (const listener of listeners) listener();
      });
    },
    announce: (tx, news) => store.notify(tx, newsChannel, JSON.stringify(news)),
    signingKey,
    describeClient: createDescribeClient(parts.city, signingKey('client-pseudonym')),
    onPublished: (listener) => listeners.push(listener),
  };
}
