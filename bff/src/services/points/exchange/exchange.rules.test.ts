import { describe, expect, it, test } from 'vitest';
import {
  computeExchangeState,
  decideExchange,
  type ExchangeFacts,
  type ExchangeMessage,
  isCancellable,
  isUnderWay,
} from './exchange.rules.ts';

const points = 3;
const fresh: ExchangeFacts = {
  status: 'waiting',
  points,
  isPosted: false,
  returnedPoints: 0,
  isCancelWanted: false,
  isCancelRefused: false,
};
const sending: ExchangeFacts = { ...fresh, status: 'sending' };
const credited: ExchangeFacts = { ...fresh, status: 'credited', isPosted: true };
const rejected: ExchangeFacts = { ...fresh, status: 'rejected' };
const cancelled: ExchangeFacts = { ...fresh, status: 'cancelled' };

/** What a message does, in short. */
function told(now: ExchangeFacts, message: ExchangeMessage): string {
  const decision = decideExchange(now, message);
  if (decision.outcome !== 'changed') return decision.outcome === 'refused' ? decision.reason : 'unchanged';
  const { next, steps } = decision;
  return [computeExchangeState(next), ...steps.map(({ kind }) => kind)].join(' ');
}

const credit: ExchangeMessage = { kind: 'credited', points };
const takenBack = (creditedPoints: number, takenBackPoints: number): ExchangeMessage => ({
  kind: 'taken-back',
  creditedPoints,
  takenBackPoints,
});

test.each<[string, ExchangeFacts, ExchangeMessage, string]>([
  ['a worker begins', fresh, { kind: 'claimed' }, 'sending'],
  ['a second worker asks', sending, { kind: 'claimed' }, 'unchanged'],
  ['nothing has left', sending, { kind: 'unsent' }, 'waiting'],
  [
    'nothing left, but a cancellation is wanted',
    { ...sending, isCancelWanted: true },
    { kind: 'unsent' },
    'unchanged',
  ],
  ['the partner credits', sending, credit, 'credited post'],
  ['a credit comes before we know that we called', fresh, credit, 'credited post'],
  ['another amount is credited', sending, { kind: 'credited', points: 4 }, 'exchange-points-differ'],
  ['the credit is told again', credited, credit, 'unchanged'],
  ['the credit is told after it was taken back', cancelled, credit, 'unchanged'],
  ['a credit after a refusal', rejected, credit, 'exchange-contradicted'],
  ['the partner refuses', sending, { kind: 'rejected' }, 'rejected void'],
  ['the refusal is told again', rejected, { kind: 'rejected' }, 'unchanged'],
  ['a refusal after the credit', credited, { kind: 'rejected' }, 'exchange-contradicted'],
  ['the resident cancels before it was sent', fresh, { kind: 'cancel-wanted' }, 'cancelled void'],
  ['the resident cancels while it is not known', sending, { kind: 'cancel-wanted' }, 'cancelling'],
  ['the resident cancels after the credit', credited, { kind: 'cancel-wanted' }, 'cancelling'],
  ['the resident cancels what is over', rejected, { kind: 'cancel-wanted' }, 'exchange-not-cancellable'],
  ['never credited and never will be', sending, takenBack(0, 0), 'cancelled void'],
  ['credited and taken back whole, unknown to us', sending, takenBack(3, 3), 'cancelled void'],
  ['taken back in part, the rest was refunded', sending, takenBack(3, 1), 'cancelled post give-back'],
  ['taken back after we posted', credited, takenBack(3, 3), 'cancelled give-back'],
  ['taken back, told again', cancelled, takenBack(3, 3), 'unchanged'],
  [
    'nothing was credited, though we were told that it was',
    credited,
    takenBack(0, 0),
    'exchange-contradicted',
  ],
  ['more taken back than credited', sending, takenBack(3, 4), 'exchange-points-differ'],
  ['it cannot be taken back', { ...credited, isCancelWanted: true }, { kind: 'spent' }, 'credited'],
  ['it cannot be taken back, unknown that it was credited', sending, { kind: 'spent' }, 'credited post'],
  ['spent after a refusal', rejected, { kind: 'spent' }, 'exchange-contradicted'],
  ['a refund', credited, { kind: 'refunded', points: 1 }, 'credited give-back'],
  ['a refund of all', credited, { kind: 'refunded', points: 3 }, 'refunded give-back'],
  ['a refund that overtakes its credit', sending, { kind: 'refunded', points: 1 }, 'credited post give-back'],
  ['a refund of too much', credited, { kind: 'refunded', points: 4 }, 'refund-too-large'],
  ['a refund of what was never credited', rejected, { kind: 'refunded', points: 1 }, 'exchange-not-credited'],
])('%s', (_, now, message, expected) => {
  expect(told(now, message)).toBe(expected);
});

test('a cancellation is offered while it can help', () => {
  const spent = { ...credited, isCancelRefused: true };
  const back = { ...credited, returnedPoints: points };
  const asked = { ...sending, isCancelWanted: true };
  expect([fresh, sending, credited].map(isCancellable)).toEqual([true, true, true]);
  expect([rejected, cancelled, spent, back, asked].map(isCancellable)).toEqual(Array(5).fill(false));
});

/**
 * A world of one exchange, one partner and a network that keeps everything: whatever was ever sent may arrive now, again,
 * or never. Workers may end anywhere and wake up later. All of its states are visited.
 */
interface World {
  ours: ExchangeFacts;
  /** What the ledger says: posted and given back, or given back from the hold. */
  ledger: { isPosted: boolean; isVoided: boolean; givenBack: number };
  /** Refunds that we know of. */
  refunds: string[];
  partner: {
    fate: 'none' | 'credited' | 'rejected' | 'cancelled';
    taken: number;
    returned: number;
    isSpent: boolean;
    /** It has answered a cancellation with `spent`, which stays its answer. */
    isCancelRefused: boolean;
  };
  /** Workers that may still send, and the one that knows that nothing has left. */
  callers: number;
  isFirstCall: boolean;
  mayCancel: boolean;
  toPartner: string[];
  toUs: string[];
}

const start: World = {
  ours: fresh,
  ledger: { isPosted: false, isVoided: false, givenBack: 0 },
  refunds: [],
  partner: { fate: 'none', taken: 0, returned: 0, isSpent: false, isCancelRefused: false },
  callers: 0,
  isFirstCall: false,
  mayCancel: false,
  toPartner: [],
  toUs: [],
};

const add = (list: string[], one: string) => [...new Set([...list, one])].sort();
const parse = (text: string) => JSON.parse(text) as ExchangeMessage & { refundId?: string };

/** A message arrives at the portal. An honest partner is never refused. */
function arrive(world: World, message: ExchangeMessage & { refundId?: string }): World {
  const { refundId } = message;
  if (refundId && world.refunds.includes(refundId)) return world;
  const decision = decideExchange(world.ours, message);
  if (decision.outcome === 'refused' && message.kind !== 'cancel-wanted')
    throw new Error(`${decision.reason}: ${JSON.stringify({ world, message })}`);
  if (decision.outcome !== 'changed') return world;
  const ledger = { ...world.ledger };
  for (const step of decision.steps) {
    const isEnded = ledger.isPosted || ledger.isVoided;
    if (step.kind !== 'give-back' && isEnded) throw new Error('a hold ended twice');
    if (step.kind === 'post') ledger.isPosted = true;
    else if (step.kind === 'void') ledger.isVoided = true;
    else if (!ledger.isPosted || ledger.givenBack + step.points > points)
      throw new Error('given back too much');
    else ledger.givenBack += step.points;
  }
  return {
    ...world,
    ledger,
    ours: decision.next,
    refunds: refundId ? add(world.refunds, refundId) : world.refunds,
  };
}

/** The partner's answer to a request, which it also tells by itself. */
function answerAt(world: World, request: string, isWilling: boolean): World {
  let partner = { ...world.partner };
  if (request === 'credit' && partner.fate === 'none') partner.fate = isWilling ? 'credited' : 'rejected';
  if (request === 'cancel' && partner.fate === 'none') partner.fate = 'cancelled';
  const isSpentNow =
    request === 'cancel' && partner.fate === 'credited' && (partner.isSpent || partner.isCancelRefused);
  if (isSpentNow) partner.isCancelRefused = true;
  else if (request === 'cancel' && partner.fate === 'credited')
    partner = { ...partner, fate: 'cancelled', taken: points - partner.returned };
  const wasCredited = partner.taken + partner.returned > 0;
  const answers: Record<string, ExchangeMessage> = {
    credited: credit,
    rejected: { kind: 'rejected' },
    cancelled: takenBack(wasCredited ? points : 0, partner.taken),
  };
  const answer: ExchangeMessage = isSpentNow ? { kind: 'spent' } : (answers[partner.fate] ?? credit);
  return { ...world, partner, toUs: add(world.toUs, JSON.stringify(answer)) };
}

function nextWorlds(world: World): World[] {
  const { ours, partner } = world;
  const worlds: World[] = [];
  // Workers.
  if (isUnderWay(ours)) {
    const isFirstCall = ours.status === 'waiting';
    const claimed = arrive(world, { kind: 'claimed' });
    const callers = Math.min(world.callers + 1, 2);
    worlds.push({ ...claimed, isFirstCall, callers, mayCancel: world.mayCancel || ours.isCancelWanted });
  }
  if (world.isFirstCall)
    worlds.push({ ...arrive(world, { kind: 'unsent' }), isFirstCall: false, callers: world.callers - 1 });
  if (world.callers > 0)
    worlds.push({ ...world, isFirstCall: false, toPartner: add(world.toPartner, 'credit') });
  if (world.mayCancel) worlds.push({ ...world, toPartner: add(world.toPartner, 'cancel') });
  // The network, both ways.
  for (const request of world.toPartner)
    worlds.push(answerAt(world, request, true), answerAt(world, request, false));
  for (const message of world.toUs) worlds.push(arrive(world, parse(message)));
  // The people.
  worlds.push(arrive(world, { kind: 'cancel-wanted' }));
  if (partner.fate === 'credited') {
    worlds.push({ ...world, partner: { ...partner, isSpent: !partner.isSpent } });
    const returned = partner.returned + 1;
    if (!partner.isSpent && returned < points) {
      const refund = JSON.stringify({ kind: 'refunded', points: 1, refundId: `r${returned}` });
      worlds.push({ ...world, partner: { ...partner, returned }, toUs: add(world.toUs, refund) });
    }
  }
  return worlds;
}

/** Points in the wallet of the partner, and points that the resident has again, as they stand. */
function whereabouts({ partner, ledger }: World) {
  const wasCredited = partner.fate === 'credited' || partner.taken + partner.returned > 0;
  const inWallet = wasCredited ? points - partner.taken - partner.returned : 0;
  const back = ledger.isVoided ? points : ledger.givenBack;
  return { inWallet, back, atPartner: ledger.isPosted ? points - ledger.givenBack : 0 };
}

/** The world when everybody goes on and everything arrives. */
function settle(world: World): World {
  let now = world;
  for (let round = 0; round < 10; round++) {
    for (const message of now.toUs) if (parse(message).kind === 'refunded') now = arrive(now, parse(message));
    if (!isUnderWay(now.ours)) return now;
    now = arrive(now, { kind: 'claimed' });
    const before = now.toUs;
    now = answerAt({ ...now, toUs: [] }, now.ours.isCancelWanted ? 'cancel' : 'credit', true);
    for (const message of now.toUs) now = arrive(now, parse(message));
    now = { ...now, toUs: [...new Set([...before, ...now.toUs])] };
  }
  throw new Error(`it never ends: ${JSON.stringify(world)}`);
}

describe('every way that an exchange can go', () => {
  const seen = new Map<string, World>([[JSON.stringify(start), start]]);
  const queue = [start];
  for (let world = queue.pop(); world; world = queue.pop()) {
    for (const next of nextWorlds(world)) {
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.set(key, next);
      queue.push(next);
    }
  }
  const worlds = [...seen.values()];

  it('was visited', () => {
    expect(worlds.length).toBeGreaterThan(300);
    const states = new Set(worlds.map(({ ours }) => computeExchangeState(ours)));
    expect([...states].sort()).toEqual(
      ['cancelled', 'cancelling', 'credited', 'rejected', 'sending', 'waiting'].sort(),
    );
  });

  it('never gives a resident points that are in the wallet as well', () => {
    const doubled = worlds.filter((world) => {
      const { inWallet, back } = whereabouts(world);
      return inWallet + back > points;
    });
    expect(doubled[0]).toBeUndefined();
  });

  it('ends with every point in exactly one place', () => {
    for (const world of worlds) {
      const end = settle(world);
      const { inWallet, back, atPartner } = whereabouts(end);
      expect({ world, inWallet, sum: inWallet + back }).toEqual({ world, inWallet: atPartner, sum: points });
    }
  });
});
