import { expect, test } from 'vitest';
import {
  computeExchangeState,
  decideExchange,
  type ExchangeFacts,
  type ExchangeMessage,
  isCancellable,
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
