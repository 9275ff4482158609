/** What a service is to the platform: the one face that its `index.ts` shows. */
import type { components as portal } from '@entame/sdk/contracts/portal.ts';
import type { ServiceName } from '@entame/sdk/services';
import type { Partner, Person, Resident } from './actor.ts';
import type { Tx } from './db/store.ts';
import type { DomainEvent, EventType } from './domain-events.ts';
import type { Language } from './language.ts';
import type { PersonalDataKind } from './personal-data/personal-data.ts';

/** What a tile shows; its id, title, icon and place come from the manifest that declares it. */
export type TileContent = Omit<portal['schemas']['Tile'], 'id' | 'title' | 'icon' | 'state'>;
export interface TileContext {
  actor: Person;
  now: Temporal.Instant;
  language: Language;
}
export type TileProvider = (context: TileContext) => Promise<TileContent>;

/** Handles an event in a transaction of its own, at most once by event id. */
export interface Subscription<T extends EventType = EventType> {
  event: T;
  handle(tx: Tx, event: DomainEvent<T>): Promise<void>;
}

/** Work at intervals; one instance at a time runs it. */
export interface Job {
  name: string;
  everySeconds: number;
  run(now: Temporal.Instant): Promise<void>;
}

/** Refuses a resident who may not use a service yet, by throwing a problem. Asked at every request: answer from memory. */
export type Gate = (service: ServiceName, resident: Resident, now: Temporal.Instant) => Promise<void>;

/** Finds the partner that signed a request for this address; throws a problem when it is none. */
export type PartnerFinder = (request: Request, address: string, now: Temporal.Instant) => Promise<Partner>;

export interface Service {
  name: ServiceName;
  /** By operationId; typed by `Handlers<operations>` where they are written. */
  // biome-ignore lint/suspicious/noExplicitAny: the contract's types were checked where the handlers were written
  handlers: Record<string, (input: any, context: any) => Promise<unknown>>;
  subscriptions?: Subscription[];
  /** The personal data it holds, kind by kind; empty only when it holds none. */
  personalData: readonly PersonalDataKind[];
  gate?: Gate;
  findPartner?: PartnerFinder;
  tiles?: Record<string, TileProvider>;
  jobs?: Job[];
  /** Waits for what it does beside requests and jobs, and begins nothing more. */
  stop?(): Promise<void>;
  /** Fills an empty database with what the demo city shows. Only `npm start` calls it. */
  seed?(now: Temporal.Instant): Promise<void>;
}

/** Declares a subscription with the payload type of its event. */
export function on<T extends EventType>(event: T, handle: Subscription<T>['handle']): Subscription {
  return { event, handle } as unknown as Subscription;
}
