/**
 * Calls the partners for what is under way. A call is claimed by a lease before it is made, and its outcome is written
 * down after; a process that ends in between leaves an exchange that the next worker asks the partner about.
 */
import { newToken } from '#platform/session/sessions.ts';
import type { ConnectedPartner, ExchangeDeps } from './exchange.deps.ts';
import type { ExchangeMessage } from './exchange.rules.ts';
import { hear, type Told } from './exchange.saga.ts';
import {
  type ExchangeRow,
  findDueExchanges,
  findExchangeById,
  findSteps,
  recordExchangeChange,
  recordStep,
} from './exchange.store.ts';
import { findPartnerHealth, recordPartnerCall } from './partner-health.store.ts';
import { type Fate, PointPartnerFault } from './point-partner.port.ts';
import { computeCallDelaySeconds, isPaused, leaseSeconds } from './retry.rules.ts';

const batchSize = 20;
/** The rest waits for the next run; no run goes on for ever. */
const batchesMax = 25;

interface Claim {
  exchange: ExchangeRow;
  token: string;
  /** Whether anything may have left before this call. */
  wasWaiting: boolean;
}
interface Answer {
  message: ExchangeMessage;
  told: Told;
}

/** Calls one partner for all that is due. Ends at once when it does not answer; what is left is tried later. */
export async function callPartner(deps: ExchangeDeps, partner: ConnectedPartner): Promise<void> {
  const { store, clock } = deps.platform;
  const { id } = partner.config;
  for (let batch = 0; batch < batchesMax; batch++) {
    if (isPaused(await findPartnerHealth(store.read, id), clock.now())) return;
    const due = await findDueExchanges(store.read, id, clock.now(), batchSize);
    if (due.length === 0) return;
    for (const exchange of due) {
      const claim = await claimExchange(deps, exchange.id);
      if (claim && !(await callFor(deps, partner, claim))) return;
    }
  }
}

/** Takes the lease, and notes that from now on something may have left; undefined when there is nothing to do any more. */
async function claimExchange(deps: ExchangeDeps, id: string): Promise<Claim | undefined> {
  const { store, clock } = deps.platform;
  return store.write(async (tx) => {
    const exchange = await findExchangeById(tx, id);
    const now = clock.now();
    if (!exchange?.dueAt || Temporal.Instant.compare(exchange.dueAt, now) > 0) return undefined;
    if (exchange.leasedUntil && Temporal.Instant.compare(exchange.leasedUntil, now) > 0) return undefined;
    const wasWaiting = exchange.status === 'waiting';
    const heard = await hear(deps, tx, exchange, { kind: 'claimed' });
    const lease = { leaseToken: newToken(), leasedUntil: now.add({ seconds: leaseSeconds }) };
    await recordExchangeChange(tx, id, { ...lease, attempts: exchange.attempts + 1 });
    const claimed = { ...heard.exchange, ...lease, attempts: exchange.attempts + 1 };
    return { exchange: claimed, token: lease.leaseToken, wasWaiting };
  });
}

/** Makes the call and writes down how it ended. False when the partner did not answer. */
async function callFor(
  deps: ExchangeDeps,
  { adapter, config }: ConnectedPartner,
  claim: Claim,
): Promise<boolean> {
  const { store, clock, log } = deps.platform;
  try {
    const answer = await ask(adapter, claim);
    await store.write(async (tx) => {
      await recordAnswer(deps, tx, claim, answer);
      await recordPartnerCall(tx, config.id, undefined, clock.now());
    });
    return true;
  } catch (error) {
    if (!(error instanceof PointPartnerFault)) throw error;
    const { failure, message, isUnsent } = error;
    log.warn({ partner: config.id, exchange: claim.exchange.id, failure, detail: message }, 'points partner');
    await store.write(async (tx) => {
      await recordSilence(deps, tx, claim, isUnsent);
      await recordPartnerCall(tx, config.id, failure, clock.now());
    });
    return false;
  }
}

/** The one call that brings an exchange on: cancel it, credit it, or ask what became of it. */
async function ask(adapter: ConnectedPartner['adapter'], { exchange, wasWaiting }: Claim): Promise<Answer> {
  const { id, pairwiseId, points, yen } = exchange;
  if (exchange.isCancelWanted) {
    const fate = await adapter.cancelCredit(id);
    return fate.state === 'spent' ? { message: { kind: 'spent' }, told: {} } : answerOf(fate);
  }
  const known = wasWaiting ? undefined : await adapter.findCredit(id);
  // Not known there may only mean that our request is still on its way: asked again by our id, it is credited once.
  return answerOf(known ?? (await adapter.credit({ exchangeId: id, pairwiseId, points, yen })));
}

function answerOf(fate: Fate): Answer {
  switch (fate.state) {
    case 'credited':
      return {
        message: { kind: 'credited', points: fate.points },
        told: { partnerReference: fate.reference },
      };
    case 'rejected':
      return { message: { kind: 'rejected' }, told: { rejectionReason: fate.reason } };
    case 'cancelled': {
      const { creditedPoints, takenBackPoints } = fate;
      return { message: { kind: 'taken-back', creditedPoints, takenBackPoints }, told: {} };
    }
  }
}

async function recordAnswer(
  deps: ExchangeDeps,
  tx: Parameters<typeof hear>[1],
  { exchange: { id }, token }: Claim,
  { message, told }: Answer,
): Promise<void> {
  const exchange = await findExchangeById(tx, id);
  if (!exchange) return;
  const heard = await hear(deps, tx, exchange, message, told);
  if (exchange.leaseToken === token)
    await recordExchangeChange(tx, id, { leaseToken: null, leasedUntil: null });
  if (heard.outcome === 'refused') await recordContradiction(deps, tx, heard.exchange, heard.reason);
  else if (heard.outcome === 'unchanged' && exchange.dueAt !== null)
    await recordExchangeChange(tx, id, { dueAt: nextCallAt(deps, exchange) });
}

/** Staff find it among the differences. The points stay where they are, and the partner is asked again much later. */
async function recordContradiction(
  { platform: { clock, log } }: ExchangeDeps,
  tx: Parameters<typeof hear>[1],
  exchange: ExchangeRow,
  reason: string,
): Promise<void> {
  log.error({ exchange: exchange.id, reason }, 'a points partner contradicts what is settled');
  const at = clock.now();
  await recordExchangeChange(tx, exchange.id, { dueAt: at.add({ hours: 6 }) });
  const last = (await findSteps(tx, exchange.id)).at(-1);
  if (last?.kind === 'contradicted') return;
  await recordStep(tx, { exchangeId: exchange.id, kind: 'contradicted', detail: reason, at });
}

/** No answer. What surely never left waits again as if it had not been tried; everything else stays unknown. */
async function recordSilence(
  deps: ExchangeDeps,
  tx: Parameters<typeof hear>[1],
  { exchange: { id }, token, wasWaiting }: Claim,
  isUnsent: boolean,
): Promise<void> {
  const exchange = await findExchangeById(tx, id);
  // Another worker has taken over, or the partner's own message came first.
  if (exchange?.leaseToken !== token || exchange.dueAt === null) return;
  const { clock } = deps.platform;
  if (isUnsent && wasWaiting) await hear(deps, tx, exchange, { kind: 'unsent' });
  else if (exchange.attempts === 1)
    await recordStep(tx, { exchangeId: id, kind: 'unanswered', at: clock.now() });
  await recordExchangeChange(tx, id, {
    leaseToken: null,
    leasedUntil: null,
    attempts: exchange.attempts,
    dueAt: nextCallAt(deps, exchange),
  });
}

function nextCallAt({ platform: { clock } }: ExchangeDeps, { attempts }: ExchangeRow): Temporal.Instant {
  return clock.now().add({ seconds: computeCallDelaySeconds(attempts) });
}
