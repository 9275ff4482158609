import { describe, expect, test } from 'vitest';
import { findBursts } from './bursts.rules.ts';

const morning = Temporal.Instant.from('2026-11-24T01:00:00Z');
let number = 0;
const row = (minutes: number, { subjects = ['r1'] }: { subjects?: string[] } = {}) => ({
  id: `a${++number}`,
  at: morning.add({ seconds: Math.round(minutes * 60) }),
  subjects,
});

describe('findBursts', () => {
  const within = (minutes: number[]) =>
    findBursts(
      minutes.map((minute) => row(minute)),
      { count: 3, minutes: 10 },
    ).map((burst) => burst.length);

  test.each([
    [[], []],
    [[0, 1], []],
    [[0, 1, 2], [3]],
    [[0, 5, 10], [3]],
    [[0, 5, 10.1], []],
    [[0, 5, 11, 12], [3]],
    [[0, 1, 2, 3, 4], [3]],
    [
      [0, 1, 2, 3, 4, 5],
      [3, 3],
    ],
  ])('at %j', (minutes, bursts) => {
    expect(within(minutes)).toEqual(bursts);
  });

  test('counts different values, and forgets those that have left the window', () => {
    const rows = [
      row(0, { subjects: ['r1'] }),
      row(1, { subjects: ['r1', 'r2'] }),
      row(20, { subjects: ['r3'] }),
    ];
    const count = (minutes: number) =>
      findBursts(rows, { count: 3, minutes }, ({ subjects }) => subjects).length;
    expect([count(20), count(19), count(18)]).toEqual([1, 1, 0]);
  });
});
