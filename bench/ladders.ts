/** What bench:access climbs: operations, each served with one demand more per step, the last as its contract says. */
import { Hono } from 'hono';
import type { App } from '../bff/src/app.ts';
import { contracts } from '../bff/src/contracts.ts';
import type { Actor } from '../bff/src/platform/actor.ts';
import { type Operation, readOperations } from '../bff/src/platform/contract/operations.ts';
import { type Serving, serveOperation } from '../bff/src/platform/contract/serve.ts';
import type { Context } from '../bff/src/platform/handlers.ts';
import { createLimits } from '../bff/src/platform/limits.ts';
import { createMetrics } from '../bff/src/platform/metrics.ts';
import type { Platform } from '../bff/src/platform/platform.ts';
import type { Service } from '../bff/src/platform/service.ts';
import type { SessionFinder } from '../bff/src/platform/session/sessions.ts';

export interface Step {
  name: string;
  path: string;
  cookie?: string;
  headers?: Record<string, string>;
}

export interface Ladder {
  operation: string;
  method: string;
  body?: string;
  steps: Step[];
}

export interface Parts {
  platform: Platform;
  app: App;
  sessions: SessionFinder;
}

type Changes = Partial<Pick<Operation, 'needsTerms' | 'personalData' | 'idempotent' | 'assurance'>>;

/** Counted as always, and never enough to be stopped. */
export const generousLimits = createLimits({ writes: 1_000_000_000, signIns: 1_000_000_000 });

/** Mounts copies of operations below paths of their own, through the platform's own `serveOperation`. */
export function createMounts({ platform, app, sessions }: Parts) {
  const mounts = new Hono();
  const serving: Serving = {
    platform,
    findActor: sessions.findActor,
    findPartner: undefined,
    gate: app.services.find(({ gate }) => gate)?.gate,
    addressOf: () => '127.0.0.1',
    limits: generousLimits,
    metrics: createMetrics({ withProcess: false }),
    checkReplies: false,
  };

  function find(service: Service['name'], id: string) {
    const operation = readOperations(service, contracts[service]).find((one) => one.id === id);
    const handler = app.services.find(({ name }) => name === service)?.handlers[id];
    if (!operation || !handler) throw new Error(`There is no operation ${id}.`);
    return { operation, handler };
  }
  type Found = ReturnType<typeof find>;

  return {
    fetch: mounts.fetch,
    find,
    /** The handler with what it is given at the least: no checks, no record, no repetition. */
    mountHandler({ operation, handler }: Found, actor: Actor): string {
      const prefix = '/handler';
      mounts.on(operation.method, prefix + operation.path, async (c) => {
        const body = operation.method === 'GET' ? undefined : await c.req.json();
        const input = { path: c.req.param(), query: {}, header: {}, body };
        return c.json((await handler(input, bareContext(platform, actor, c.req.raw))) as object);
      });
      return prefix;
    },
    /** Served by the platform, with some demands of its contract taken out; a known actor needs no session. */
    mountServed(prefix: string, { operation, handler }: Found, changes: Changes, actor?: Actor): string {
      const altered = { ...operation, ...changes, path: prefix + operation.path };
      const findActor = actor ? async () => actor : serving.findActor;
      serveOperation(mounts, altered, handler, { ...serving, findActor });
      return prefix;
    },
  };
}

function bareContext({ clock, store }: Platform, actor: Actor, request: Request): Context {
  const nothing = () => {};
  return {
    actor,
    now: clock.now(),
    language: 'ja',
    requestId: 'bench',
    ip: '127.0.0.1',
    request,
    setCookie: nothing,
    concerning: nothing,
    noting: nothing,
    write: (work) => store.write(work),
  };
}
