import { describe, expect, test } from 'vitest';
import { computeQuestions, type Draft, readDraft, readWhen } from './reading-draft.ts';

const draft = (systolic: string, diastolic: string, pulse = ''): Draft => ({ systolic, diastolic, pulse });

describe('readDraft', () => {
  test.each([
    ['plain digits', draft('128', '76', '68'), { systolic: 128, diastolic: 76, pulse: 68 }],
    ['no pulse', draft('128', '76'), { systolic: 128, diastolic: 76 }],
    ['full-width digits', draft('１２８', '７６', '６８'), { systolic: 128, diastolic: 76, pulse: 68 }],
    ['spaces and units', draft(' 128 mmHg', '76　'), { systolic: 128, diastolic: 76 }],
    [
      'the highest a contract allows',
      draft('300', '200', '250'),
      { systolic: 300, diastolic: 200, pulse: 250 },
    ],
  ])('reads %s', (_, typed, numbers) => {
    expect(readDraft(typed)).toEqual({ numbers });
  });

  test.each([
    ['nothing', draft('', ''), { systolic: { kind: 'missing' }, diastolic: { kind: 'missing' } }],
    ['words', draft('高い', '76'), { systolic: { kind: 'not-a-number' } }],
    ['a decimal', draft('128.5', '76'), { systolic: { kind: 'not-a-number' } }],
    [
      'a digit too many',
      draft('1300', '76'),
      { systolic: { kind: 'out-of-range', min: 40, max: 300, meant: 130 } },
    ],
    [
      'a digit too many below',
      draft('128', '766'),
      { diastolic: { kind: 'out-of-range', min: 20, max: 200, meant: 76 } },
    ],
    ['a digit too few', draft('12', '76'), { systolic: { kind: 'out-of-range', min: 40, max: 300 } }],
    [
      'nonsense that suggests nothing',
      draft('9999', '76'),
      { systolic: { kind: 'out-of-range', min: 40, max: 300 } },
    ],
    ['exchanged numbers', draft('76', '128'), { diastolic: { kind: 'exchanged' } }],
    ['equal numbers', draft('100', '100'), { diastolic: { kind: 'exchanged' } }],
    ['a wrong pulse', draft('128', '76', '7'), { pulse: { kind: 'out-of-range', min: 20, max: 250 } }],
  ])('refuses %s', (_, typed, faults) => {
    expect(readDraft(typed)).toEqual({ faults });
  });
});

describe('computeQuestions', () => {
  test.each([
    [{ systolic: 128, diastolic: 76, pulse: 68 }],
    [{ systolic: 200, diastolic: 120 }],
    [{ systolic: 80, diastolic: 40 }],
  ])('asks nothing of %o', (numbers) => {
    expect(computeQuestions(numbers)).toEqual([]);
  });

  test('asks about each number that is seldom seen, and lets it pass', () => {
    expect(computeQuestions({ systolic: 230, diastolic: 130, pulse: 30 })).toEqual([
      { kind: 'unusually-high', field: 'systolic', value: 230 },
      { kind: 'unusually-high', field: 'diastolic', value: 130 },
      { kind: 'unusually-low', field: 'pulse', value: 30 },
    ]);
  });

  test('asks when the two numbers are close together', () => {
    expect(computeQuestions({ systolic: 110, diastolic: 100 })).toEqual([{ kind: 'close-together' }]);
  });

  test('asks when a number is far from the last one', () => {
    const last = { systolic: 128, diastolic: 76 };
    expect(computeQuestions({ systolic: 182, diastolic: 76 }, last)).toEqual([
      { kind: 'far-from-last', field: 'systolic', value: 182, last: 128 },
    ]);
    expect(computeQuestions({ systolic: 168, diastolic: 76 }, last)).toEqual([]);
  });
});

describe('readWhen', () => {
  const nowMs = Date.parse('2026-11-23T01:30:00Z');

  test('reads a date and a time as Japanese time', () => {
    expect(readWhen('2026-11-23', '07:05', nowMs)).toEqual({ measuredAt: '2026-11-22T22:05:00.000Z' });
  });

  test.each([
    ['', '07:05', 'missing'],
    ['2026-11-23', '', 'missing'],
    ['2026-11-23', '10:31', 'future'],
    ['2025-11-22', '07:05', 'old'],
  ])('refuses %j %j', (date, time, fault) => {
    expect(readWhen(date, time, nowMs)).toEqual({ fault });
  });
});
