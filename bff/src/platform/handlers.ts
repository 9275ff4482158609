/** What a handler gets and what it may answer, derived from the generated types of its operation. */
import type { Actor } from './actor.ts';
import type { Tx } from './db/store.ts';
import type { Language } from './language.ts';

/** What a handler knows of the request besides its input. */
export interface Context {
  actor: Actor;
  /** The time of the request. */
  now: Temporal.Instant;
  language: Language;
  requestId: string;
  /** The caller's network address, for limits; never stored. */
  ip: string;
  request: Request;
  /**
   * Runs the operation's one transaction. With an `Idempotency-Key` the reply is stored in the same transaction, and
   * a repetition gets that reply without running `work`; so the handler returns what `write` returned.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Names the residents whose data the reply shows or the operation changes, for the audit. `'*'` means everybody. */
  concerning(residentIds: Iterable<string>): void;
}

type Member<T, K extends string> = T extends { [P in K]?: infer V } ? NonNullable<V> : unknown;
type Parameters<Op, In extends string> = Member<Member<Op, 'parameters'>, In>;
type Body<Op> = Op extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? B
    : Uint8Array
  : undefined;

/** The names of headers have no case, so they all have the same. */
type LowerCase<T> = { [K in keyof T as Lowercase<K & string>]: T[K] };

export interface Input<Op> {
  path: Parameters<Op, 'path'>;
  query: Parameters<Op, 'query'>;
  header: LowerCase<Parameters<Op, 'header'>>;
  body: Body<Op>;
}

type Responses<Op> = Op extends { responses: infer R } ? R : never;
type SuccessStatus = 200 | 201 | 202 | 204 | 302;
type SuccessBody<R> = {
  [S in keyof R & SuccessStatus]: R[S] extends { content: { 'application/json': infer B } }
    ? B
    : S extends 204
      ? // biome-ignore lint/suspicious/noConfusingVoidType: a handler of a 204 returns nothing
        void | Response
      : Response;
}[keyof R & SuccessStatus];

/** Answers plain data for JSON; a `Response` for redirects, streams and files. The status comes from the contract. */
export type Handler<Op> = (input: Input<Op>, context: Context) => Promise<SuccessBody<Responses<Op>>>;

/** A service's handlers: exactly one per operation of its contract. */
export type Handlers<Operations> = { [Id in keyof Operations]: Handler<Operations[Id]> };
