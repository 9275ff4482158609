/** The port to a data platform (データ連携基盤): what the service needs of one, whatever protocol it speaks. */

export type AttributeValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly [name: string]: string };

/** A thing as the data platform knows it. */
export interface Entity {
  /** A URN that never gets another meaning. */
  id: string;
  type: string;
  properties: Readonly<Record<string, AttributeValue>>;
  /** Degrees, JGD2011. */
  position?: { latitude: number; longitude: number };
}

export type PublicationFailure = 'unreachable' | 'refused-access' | 'overloaded' | 'refused-data';

/** Why a whole request came to nothing. */
export class DataPlatformFault extends Error {
  readonly failure: PublicationFailure;
  /** Whether nothing of the request has left this machine; false when that is not certain. */
  readonly isUnsent: boolean;

  constructor(failure: PublicationFailure, detail: string, isUnsent = false) {
    super(`${failure}: ${detail}`);
    this.failure = failure;
    this.isUnsent = isUnsent;
  }
}

/** The ids that were not accepted; the others were. */
export type Refused = ReadonlySet<string>;

/** A wish to be told of changes. */
export interface Subscription {
  id: string;
  /** Of entities of these types. */
  types: readonly string[];
  /** A condition on the entities' properties: equal to this. */
  where: Readonly<Record<string, string>>;
  notifyUrl: string;
  /** Sent along with every notification. */
  header: { name: string; value: string };
}

/** Every function rejects with a {@link DataPlatformFault}, and may be repeated without harm. */
export interface DataPlatform {
  /** Creates or replaces entities, so that nothing of what they were before is left. */
  publish(entities: readonly Entity[]): Promise<Refused>;
  /** Removes entities; one that is not there counts as removed. */
  remove(ids: readonly string[]): Promise<Refused>;
  /** Sets some properties of an entity; false when it is not there. */
  amend(entity: Pick<Entity, 'id' | 'properties'>): Promise<boolean>;
  /** Ids of the entities of a type whose properties are these. */
  listIds(type: string, where: Readonly<Record<string, string>>): AsyncIterable<string>;
  /** Makes sure that exactly this subscription is there. */
  subscribe(subscription: Subscription): Promise<void>;
}
