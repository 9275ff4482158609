/** Serves the operations of the contracts: who may, what comes in, one transaction, what goes out, what is recorded. */
import type { Hono, Context as HonoContext } from 'hono';
import { uuidv7 } from 'uuidv7';
import { recordStaffAccesses } from '../access/staff-access.store.ts';
import type { Actor, Resident } from '../actor.ts';
import type { AuditDetails } from '../audit.rules.ts';
import { recordAudit } from '../audit.store.ts';
import type { Tx } from '../db/store.ts';
import type { Context, Input } from '../handlers.ts';
import { hashRequest, once } from '../idempotency.store.ts';
import { languageOf } from '../language.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import type { Platform } from '../platform.ts';
import { problem, stepUpRequired } from '../problem.ts';
import type { Gate, PartnerFinder } from '../service.ts';
import { isAssured } from '../session/assurance.rules.ts';
import { isSecondFactorMissing } from '../session/powers.rules.ts';
import { answerFault } from './faults.ts';
import type { Operation } from './operations.ts';
import { readInput } from './read-input.ts';
import { refuseBrowser, refuseCrossSite } from './same-origin.ts';

type AnyHandler = (input: Input<never>, context: Context) => Promise<unknown>;

export interface Serving {
  platform: Platform;
  findActor(request: Request, now: Temporal.Instant): Promise<Actor>;
  findPartner: PartnerFinder | undefined;
  gate: Gate | undefined;
  addressOf(c: HonoContext): string;
  limits: Limits;
  metrics: Metrics;
  /** Checks every JSON reply against the contract; for development and tests. */
  checkReplies: boolean;
}

/** Mounts one operation with its handler. */
export function serveOperation(app: Hono, operation: Operation, handler: AnyHandler, serving: Serving): void {
  const { platform, metrics } = serving;
  app.on(operation.method, operation.path, async (c) => {
    const startedMs = performance.now();
    const requestId = uuidv7();
    let response: Response;
    try {
      response = await answer(c, requestId);
    } catch (fault) {
      const language = languageOf(c.req.header('accept-language'));
      response = answerFault(fault, { platform, operation, requestId, language });
    }
    metrics.observe(operation, response.status, (performance.now() - startedMs) / 1_000);
    return response;
  });

  async function answer(c: HonoContext, requestId: string): Promise<Response> {
    const request = c.req.raw;
    const now = platform.clock.now();
    const ip = serving.addressOf(c);
    const actor = await findCaller(request, ip, now);
    permit(operation, actor, now);
    if (operation.needsTerms && actor.kind === 'resident')
      await serving.gate?.(operation.service, actor, now);
    await countRequest(actor, ip);
    const input = await readInput(c, operation);
    const language = languageOf(c.req.header('accept-language'));
    const subjects = new Set<string>();
    const cookies: string[] = [];
    let named = false;
    let noted: AuditDetails = breakGlassOf(actor);
    const recordDone = async (tx: Tx) => {
      const what = { permission: operation.permission, operationId: operation.id, requestId };
      // Staff only: where residents are is nobody's business.
      const details = actor.kind === 'staff' ? { ...platform.describeClient(ip), ...noted } : noted;
      const concerned = [...subjects];
      await recordAudit(tx, { ...what, at: now, actor, subjects: concerned, outcome: 'done', details });
      await recordStaffAccesses(tx, { at: now, actor, operationId: operation.id, subjects: concerned });
    };
    const context: Context = {
      actor,
      now,
      language,
      requestId,
      ip,
      request,
      setCookie: (cookie) => cookies.push(cookie),
      concerning(residentIds) {
        named = true;
        for (const id of residentIds) subjects.add(id);
      },
      noting(details) {
        noted = { ...noted, ...details };
      },
      write: (work) => {
        if (actor.kind === 'resident') subjects.add(actor.id);
        const worked = async (tx: Tx) => {
          const reply = await work(tx);
          await recordDone(tx);
          return reply;
        };
        return platform.store.write((tx) =>
          operation.idempotent
            ? once(tx, idempotentRequest(actor, input), now, () => worked(tx))
            : worked(tx),
        );
      },
    };
    const reply = await handler(input as Input<never>, context);
    if (operation.personalData && actor.kind === 'staff') {
      if (!named) throw new Error(`${operation.id} shows personal data and did not say whose`);
      await platform.store.write(recordDone);
    } else if (isReadInEmergency(operation, actor)) await platform.store.write(recordDone);
    if (isReadForAnother(operation, actor)) {
      subjects.add(actor.id);
      await platform.store.write(recordDone);
    }
    const response = toResponse(reply, requestId);
    for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
    return response;
  }

  async function findCaller(request: Request, ip: string, now: Temporal.Instant): Promise<Actor> {
    const { caller } = operation;
    if (caller === 'browser') {
      if (operation.method !== 'GET') refuseCrossSite(request, platform.config.PUBLIC_ORIGIN);
      return serving.findActor(request, now);
    }
    // A machine has no session, so there is none that another site could use; a cookie it sends means nothing.
    if (caller === 'machine') return { kind: 'nobody' };
    refuseBrowser(request);
    if (caller === 'app') return { kind: 'nobody' };
    try {
      if (!serving.findPartner) throw problem('partner-not-authenticated');
      const address = platform.config.PUBLIC_ORIGIN + new URL(request.url).pathname;
      return await serving.findPartner(request, address, now);
    } catch (refusal) {
      // Whoever only guesses is counted by their address.
      await serving.limits.countWrite(ip);
      throw refusal;
    }
  }

  async function countRequest(actor: Actor, ip: string): Promise<void> {
    if (actor.kind === 'partner') await serving.limits.countPartner(actor.id);
    else if (operation.method !== 'GET')
      await serving.limits.countWrite(actor.kind === 'nobody' ? ip : actor.id);
  }

  function idempotentRequest(actor: Actor, input: Input<unknown>) {
    const owner = actor.kind === 'nobody' ? 'nobody' : actor.id;
    const { 'idempotency-key': key } = input.header as { 'idempotency-key': string };
    return { scope: `${owner} ${operation.id}`, key, requestHash: hashRequest(input.path, input.body) };
  }

  /** Headers are given at once: to touch them later costs a plain reply its fast way out. */
  function toResponse(reply: unknown, requestId: string): Response {
    if (reply instanceof Response) {
      reply.headers.set('X-Request-Id', requestId);
      return reply;
    }
    const headers = { 'Cache-Control': 'no-store', 'X-Request-Id': requestId };
    if (operation.successStatus === 204) return new Response(null, { status: 204, headers });
    const { reply: validate } = operation.validate;
    if (serving.checkReplies && validate && !validate(JSON.parse(JSON.stringify(reply)))) {
      const [fault] = validate.errors ?? [];
      throw new Error(`${operation.id} broke its contract: ${fault?.instancePath} ${fault?.message}`);
    }
    return new Response(JSON.stringify(reply), {
      status: operation.successStatus,
      headers: { ...headers, 'Content-Type': 'application/json' },
    });
  }
}

/** A helper or the desk looks at what is a resident's own: as much on record as a member of staff who looks. */
function isReadForAnother({ method, permission }: Operation, actor: Actor): actor is Resident {
  if (actor.kind !== 'resident' || actor.actedBy === undefined || method !== 'GET') return false;
  return permission !== 'public' && permission !== 'signed-in';
}

/** In an emergency access everything is on record, also what is not otherwise. */
function isReadInEmergency({ method, permission }: Operation, actor: Actor): boolean {
  if (actor.kind !== 'staff' || actor.breakGlass === undefined || method !== 'GET') return false;
  return permission !== 'public' && permission !== 'signed-in';
}

function breakGlassOf(actor: Actor): AuditDetails {
  return actor.kind === 'staff' && actor.breakGlass ? { breakGlassId: actor.breakGlass.id } : {};
}

/** Deny unless the contract's permission allows. */
function permit({ permission, assurance }: Operation, actor: Actor, now: Temporal.Instant): void {
  if (permission === 'public') return;
  if (actor.kind === 'nobody') throw problem('signed-out');
  if (permission !== 'signed-in' && !actor.permissions.has(permission))
    throw problem(isSecondFactorMissing(actor) ? 'second-factor-required' : 'forbidden');
  if (assurance && actor.kind !== 'partner' && !isAssured(actor, assurance, now))
    throw stepUpRequired(assurance);
}
