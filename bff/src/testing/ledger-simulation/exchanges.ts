/**
 * Runs what happens to exchanges through the real saga, its worker and what the partner's messages call, and holds the outcome
 * against the partner's own books: no point is with the resident and in the wallet at once, and in the end none is lost.
 */
import { Problem } from '#platform/problem.ts';
import { recordCancellation, recordExchangeRequest } from '#services/points/exchange/exchange.requests.ts';
import { findExchangeById, findPending } from '#services/points/exchange/exchange.store.ts';
import { callPartner } from '#services/points/exchange/exchange.worker.ts';
import { recordPartnerOutcome, recordPartnerRefund } from '#services/points/exchange/partner-messages.ts';
import type { CommandOf } from './commands.ts';
import { ProcessDied } from './death.ts';
import type { ExchangeAction } from './exchange-commands.ts';
import type { Message } from './partner.ts';
import { type Exchange, nameOf, partnerId, type World } from './world.ts';

const workersMax = 3;
const dayMinutes = 24 * 60;
const daysUntilSettled = 100;

/** Answers what is wrong, or the residents whose points may have changed. */
export async function takeExchangeStep(
  world: World,
  command: CommandOf<ExchangeAction>,
): Promise<string | Set<number>> {
  const { mortal, exchanges } = world;
  const touched = new Set(idsOfCalls(world));
  mortal.diesAt = command.diesAt;
  const wrong = await act(world, command, touched);
  mortal.diesAt = undefined;
  for (const id of idsOfCalls(world)) touched.add(id);
  const residents = new Set('resident' in command ? [command.resident] : []);
  for (const id of touched) {
    const exchange = exchanges.get(id);
    const fault = exchange && (await follow(world, exchange));
    if (fault) return fault;
    if (exchange) residents.add(exchange.resident);
  }
  return wrong ?? world.contradictions[0] ?? residents;
}

const idsOfCalls = ({ network }: World) =>
  network.workers.flatMap(({ call }) => (call ? [call.request.exchangeId] : []));

async function act(
  world: World,
  command: CommandOf<ExchangeAction>,
  touched: Set<string>,
): Promise<string | undefined> {
  const { network, deps } = world;
  const { partner, sent, workers } = network;
  switch (command.do) {
    case 'exchange':
      return request(world, command);
    case 'work':
      if (workers.length < workersMax) await sendWorker(world);
      return undefined;
    case 'reach': {
      const worker = workers[command.worker];
      if (worker) network.reach(worker, command.isWilling);
      return undefined;
    }
    case 'answer': {
      const worker = workers[command.worker];
      if (worker) await network.answer(worker, command.as, command.isWilling);
      return undefined;
    }
    case 'repeat': {
      const copy = sent.at(-1 - command.ago);
      if (copy) partner.answer(copy, command.isWilling);
      return undefined;
    }
    case 'tell': {
      const message = partner.messages.at(-1 - command.ago);
      if (!message) return undefined;
      touched.add(message.exchangeId);
      return tell(world, message);
    }
  }
  const exchange = world.asked.at(-1 - command.ago);
  if (!exchange) return undefined;
  touched.add(exchange.id);
  if (command.do === 'shop') partner.shop(exchange.id);
  else if (command.do === 'give-back') partner.giveBack(exchange.id, command.points);
  else {
    const wanted = { residentId: nameOf(exchange.resident), exchangeId: exchange.id };
    const isOnHold = world.model.isOnHold(exchange.step);
    const answered = await outcomeOf(deps.platform.store.write((tx) => recordCancellation(deps, tx, wanted)));
    const isRefusal = answered === 'exchange-not-cancellable' && !isOnHold;
    if (answered !== 'done' && answered !== 'died' && !isRefusal)
      return `a cancellation is answered ${answered}`;
  }
  return undefined;
}

async function request(
  world: World,
  { step, resident, points }: CommandOf<Extract<ExchangeAction, { do: 'exchange' }>>,
): Promise<string | undefined> {
  const { deps, model, exchanges, asked } = world;
  const wanted = { residentId: nameOf(resident), partnerId, points };
  const recorded = deps.platform.store.write((tx) => recordExchangeRequest(deps, tx, wanted));
  const answered = await outcomeOf(recorded);
  if (answered === 'died') return undefined;
  const expected = model.exchange(step, resident, points);
  if (answered !== expected) return `answered ${answered} where ${expected} is right`;
  if (answered !== 'done') return undefined;
  const exchange = { id: (await recorded).id, step, resident, points };
  exchanges.set(exchange.id, exchange);
  asked.push(exchange);
  return undefined;
}

/** An honest partner is never refused, whatever the network does to its messages. */
async function tell(world: World, message: Message): Promise<string | undefined> {
  const { deps, told } = world;
  const about = { partnerId, ...message };
  const answered = await outcomeOf(
    deps.platform.store.write((tx) =>
      about.kind === 'refund'
        ? recordPartnerRefund(deps, tx, about)
        : recordPartnerOutcome(deps, tx, { ...about, partnerReference: `reference-${about.exchangeId}` }),
    ),
  );
  if (answered === 'died') return undefined;
  told.add(message);
  return answered === 'done' ? undefined : `the partner's ${message.kind} is answered ${answered}`;
}

async function sendWorker({ network, deps }: World): Promise<void> {
  const [partner] = deps.partners;
  if (partner) await network.setOut(() => callPartner(deps, partner));
}

async function outcomeOf(write: Promise<unknown>): Promise<string> {
  try {
    await write;
    return 'done';
  } catch (fault) {
    if (fault instanceof ProcessDied) return 'died';
    if (fault instanceof Problem) return fault.slug;
    throw fault;
  }
}

/** Tells the model what has become of an exchange. Answers what is wrong with that. */
async function follow({ store, model, network }: World, exchange: Exchange): Promise<string | undefined> {
  const { id, step, points } = exchange;
  const row = await findExchangeById(store.read, id);
  if (!row) return `the exchange of step ${step} is gone`;
  const { status, isPosted, returnedPoints } = row;
  const isGivenBack = !isPosted && (status === 'rejected' || status === 'cancelled');
  const back = isGivenBack ? points : returnedPoints;
  const inWallet = network.partner.inWallet(id);
  model.follow(step, { isPosted, isGivenBack, returnedPoints });
  if (inWallet + back <= points) return undefined;
  return `of the ${points} points of step ${step}, ${inWallet} are in the wallet and ${back} are back`;
}

/** Everything arrives and everybody goes on, until every exchange has come to its end. */
export async function settleExchanges(world: World): Promise<string | undefined> {
  const { store, model, network, told, asked } = world;
  for (let day = 0; day < daysUntilSettled; day++) {
    for (const message of network.partner.messages) {
      const wrong = told.has(message) ? undefined : await tell(world, message);
      if (wrong) return wrong;
    }
    model.now += dayMinutes;
    await sendWorker(world);
    for (let [worker] = network.workers; worker; [worker] = network.workers)
      await network.answer(worker, 'answered', true);
    if ((await findPending(store.read, partnerId)).count === 0) break;
  }
  if ((await findPending(store.read, partnerId)).count > 0) return 'exchanges never come to their end';
  for (const exchange of asked) {
    const wrong =
      world.contradictions[0] ?? (await follow(world, exchange)) ?? (await compareEnd(world, exchange));
    if (wrong) return wrong;
  }
  return undefined;
}

async function compareEnd({ store, network }: World, { id, step }: Exchange): Promise<string | undefined> {
  const row = await findExchangeById(store.read, id);
  const withPartner = row?.isPosted ? row.points - row.returnedPoints : 0;
  const inWallet = network.partner.inWallet(id);
  if (withPartner === inWallet) return undefined;
  return `of step ${step}, ${withPartner} points stand with the partner, who has ${inWallet} in the wallet`;
}
