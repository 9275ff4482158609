import { describe, expect, test } from 'vitest';
import {
  computeLapse,
  computeShownState,
  computeUndoEnd,
  decideApproval,
  decideDecline,
  decidePair,
  decideUndo,
  type MergeFacts,
  mergeStates,
} from './merges.rules.ts';

const proposedAt = Temporal.Instant.from('2026-11-01T00:00:00Z');
const lapsesAt = computeLapse(proposedAt);
const proposed: MergeFacts = { state: 'proposed', proposedBy: 'a', lapsesAt, decidedAt: null };
const merged: MergeFacts = { ...proposed, state: 'merged', decidedAt: proposedAt };
const claimed: MergeFacts = { ...merged, proposedBy: 'resident', lapsesAt: proposedAt };
const outcomeOf = (decision: { allowed: true } | { allowed: false; reason: string }) =>
  decision.allowed || decision.reason;

describe('decidePair', () => {
  const free = (id: string) => ({ id, mergedInto: null });
  test.each([
    [free('1'), free('2'), false, true],
    [free('1'), free('1'), false, 'merge-same-resident'],
    [undefined, free('2'), false, 'resident-not-found'],
    [free('1'), undefined, false, 'resident-not-found'],
    [free('1'), free('2'), true, 'merge-already-proposed'],
    [{ id: '1', mergedInto: '3' }, free('2'), false, 'resident-merged'],
    [free('1'), { id: '2', mergedInto: '1' }, false, 'resident-merged'],
  ])('%j and %j', (kept, mergedParty, isProposed, outcome) => {
    expect(outcomeOf(decidePair({ kept, merged: mergedParty }, isProposed))).toBe(outcome);
  });
});

describe('a proposal', () => {
  test('is approved by somebody else, until its last moment', () => {
    expect(outcomeOf(decideApproval(proposed, 'b', lapsesAt))).toBe(true);
    expect(outcomeOf(decideApproval(proposed, 'a', lapsesAt))).toBe('second-person-needed');
    const late = lapsesAt.add({ milliseconds: 1 });
    expect(outcomeOf(decideApproval(proposed, 'b', late))).toBe('merge-not-open');
    expect(outcomeOf(decideDecline(proposed, late))).toBe('merge-not-open');
    expect(computeShownState(proposed, late)).toBe('lapsed');
    expect(lapsesAt.since(proposedAt).total('hours')).toBe(14 * 24);
  });

  test.each(mergeStates.filter((state) => state !== 'proposed'))('that is %s is decided', (state) => {
    expect(outcomeOf(decideApproval({ ...proposed, state }, 'b', proposedAt))).toBe('merge-not-open');
    expect(outcomeOf(decideDecline({ ...proposed, state }, proposedAt))).toBe('merge-not-open');
    expect(computeShownState({ ...proposed, state }, lapsesAt.add({ hours: 1 }))).toBe(state);
  });
});

test('a claim was decided when it was made', () => {
  const later = proposedAt.add({ hours: 1 });
  expect(computeShownState(claimed, later)).toBe('merged');
  expect(outcomeOf(decideApproval(claimed, 'b', later))).toBe('merge-not-open');
  expect(outcomeOf(decideDecline(claimed, later))).toBe('merge-not-open');
});

describe('decideUndo', () => {
  const kept = { id: '1', mergedInto: null };
  const end = computeUndoEnd(proposedAt);
  test.each<[string, MergeFacts, Parameters<typeof decideUndo>[1], Temporal.Instant, string | true]>([
    ['in time', merged, kept, end, true],
    ['of a claim', claimed, kept, end, true],
    ['of a claim, too late', claimed, kept, end.add({ milliseconds: 1 }), 'merge-undo-too-late'],
    ['too late', merged, kept, end.add({ milliseconds: 1 }), 'merge-undo-too-late'],
    ['a proposal', proposed, kept, proposedAt, 'merge-not-in-force'],
    ['undone before', { ...merged, state: 'undone' }, kept, proposedAt, 'merge-not-in-force'],
    ['in a chain', merged, { id: '1', mergedInto: '3' }, proposedAt, 'merge-undo-later-first'],
  ])('%s', (_, merge, party, now, outcome) => {
    expect(outcomeOf(decideUndo(merge, party, now))).toBe(outcome);
  });
  test('thirty days', () => expect(end.since(proposedAt).total('hours')).toBe(30 * 24));
});
