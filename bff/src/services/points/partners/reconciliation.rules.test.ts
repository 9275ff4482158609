import { describe, expect, it, test } from 'vitest';
import { composeDailyFile } from './daily-file.rules.ts';
import {
  compareDay,
  computeCorrection,
  computeSide,
  type FileLine,
  isDayOver,
  isEqualDay,
} from './reconciliation.rules.ts';

const at = '2026-11-23T03:00:00.000Z';
const line = (exchangeId: string, points = 500, change: Partial<FileLine> = {}): FileLine => ({
  ...{ kind: 'credit', exchangeId, id: exchangeId, points, at },
  ...change,
});
const refund = (exchangeId: string, id: string, points = 100) =>
  line(exchangeId, points, { kind: 'refund', id });
const compared = (
  ours: FileLine[],
  theirs: FileLine[],
  around: Partial<Parameters<typeof compareDay>[0]> = {},
) => compareDay({ ours, theirs, oursAround: [], theirsAround: [], stateOf: () => 'credited', ...around });
const kindsOf = (...sides: Parameters<typeof compared>) =>
  compared(...sides).differences.map(({ kind, lineKind, exchangeId }) => `${kind} ${lineKind} ${exchangeId}`);

describe('compareDay', () => {
  it('finds nothing when both sides have the same, in any order and by whatever name of a credit', () => {
    const { differences, proof } = compared(
      [line('a'), refund('a', 'r1'), line('b', 300)],
      [
        line('b', 300, { id: 'slip-9' }),
        line('a', 500, { at: '2026-11-23T02:59:58.000Z' }),
        refund('a', 'r1'),
      ],
    );
    expect(differences).toEqual([]);
    expect(isEqualDay(proof)).toBe(true);
    expect(proof.ours).toEqual(proof.theirs);
    expect(proof.matched).toEqual({ lines: 6, onAnotherDay: 0 });
  });

  test.each<[string, FileLine[], FileLine[], (id: string) => string | undefined]>([
    ['missing-there credit a', [line('a')], [], () => 'credited'],
    ['missing-here credit a', [], [line('a')], () => undefined],
    ['other-state credit a', [], [line('a')], () => 'rejected'],
    ['other-amount credit a', [line('a', 500)], [line('a', 400)], () => 'credited'],
    ['duplicate credit a', [line('a')], [line('a'), line('a')], () => 'credited'],
    ['missing-there refund a', [refund('a', 'r1')], [], () => 'credited'],
    ['other-amount refund a', [refund('a', 'r1')], [refund('a', 'r1', 90)], () => 'credited'],
    ['other-state cancellation a', [], [line('a', 500, { kind: 'cancellation' })], () => 'credited'],
  ])('%s', (found, ours, theirs, stateOf) => {
    expect(kindsOf(ours, theirs, { stateOf })).toEqual([found]);
  });

  it('tells two refunds of one exchange apart', () => {
    expect(kindsOf([refund('a', 'r1')], [refund('a', 'r2')])).toEqual([
      'missing-there refund a',
      'other-state refund a',
    ]);
  });

  it('takes a movement that the other side has on a day nearby for the same, and proves the day unequal all the same', () => {
    const { differences, proof } = compared([line('late')], [line('early')], {
      oursAround: [line('early')],
      theirsAround: [line('late')],
    });
    expect(differences).toEqual([]);
    expect(proof.matched).toEqual({ lines: 2, onAnotherDay: 2 });
    expect(isEqualDay(proof)).toBe(false);
  });

  it('does not let one movement stand for two', () => {
    expect(kindsOf([line('a')], [line('a')], { theirsAround: [line('a')] })).toEqual(['duplicate credit a']);
  });

  it('accounts for every line, whatever is lost, doubled or changed', () => {
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % n;
    };
    for (let round = 0; round < 200; round++) {
      const ours = Array.from({ length: random(12) }, (_, n) => line(`x${n}`, 100 * (1 + random(9))));
      const theirs = ours.flatMap((one) => {
        const fate = random(6);
        if (fate === 0) return [];
        if (fate === 1) return [one, one];
        return [fate === 2 ? { ...one, points: one.points + 1 } : one];
      });
      const { differences, proof } = compared(ours, theirs);
      const same = JSON.stringify(ours) === JSON.stringify(theirs);
      expect(differences.length === 0).toBe(same);
      expect(isEqualDay(proof)).toBe(same);
      const kept = ours.filter(
        (one) => theirs.filter((two) => two.exchangeId === one.exchangeId).length === 1,
      );
      const equal = kept.filter((one) => theirs.includes(one));
      expect(proof.matched.lines).toBe(equal.length * 2);
      expect(differences).toHaveLength(ours.length - equal.length);
    }
  });
});

describe('computeSide', () => {
  it('sums each kind and has a hash that every language computes alike', () => {
    const side = computeSide([line('b', 300), line('a'), refund('a', 'r1')]);
    expect(side).toMatchObject({ lines: 3, creditedPoints: 800, refundedPoints: 100, cancelledPoints: 0 });
    // printf 'credit,a,,500\ncredit,b,,300\nrefund,a,r1,100\n' | sha256sum
    expect(side.hash).toBe('98685a11ed339d458e06bbf36351fd59f209b14248e2e186d26e59ebf75a979e');
  });

  it('changes with every value that is compared', () => {
    const hashes = [
      [line('a')],
      [line('b')],
      [line('a', 501)],
      [refund('a', 'r1', 500)],
      [refund('a', 'r2', 500)],
      [],
    ];
    expect(new Set(hashes.map((lines) => computeSide(lines).hash)).size).toBe(hashes.length);
  });
});

describe('computeCorrection', () => {
  test.each([
    ['we posted what they never credited', 'credit', 500, null, { direction: 'to-resident', points: 500 }],
    ['they credited less', 'credit', 500, 400, { direction: 'to-resident', points: 100 }],
    ['they credited what we gave back', 'credit', null, 500, { direction: 'to-partner', points: 500 }],
    ['we gave back what they did not', 'refund', 100, null, { direction: 'to-partner', points: 100 }],
    ['they gave back what we did not', 'cancellation', null, 500, { direction: 'to-resident', points: 500 }],
    ['the points are the same', 'credit', 500, 500, undefined],
  ] as const)('%s', (_, lineKind, ourPoints, theirPoints, correction) => {
    expect(computeCorrection({ lineKind, ourPoints, theirPoints, ourState: 'credited' }, 0)).toEqual(
      correction,
    );
  });

  it('is none for an exchange that is not known here', () => {
    const unknown = { lineKind: 'credit', ourPoints: null, theirPoints: 500, ourState: null } as const;
    expect(computeCorrection(unknown, 0)).toBeUndefined();
  });

  it('goes on from what was corrected before', () => {
    const difference = {
      lineKind: 'credit',
      ourPoints: null,
      theirPoints: 700,
      ourState: 'rejected',
    } as const;
    expect(computeCorrection(difference, 500)).toEqual({ direction: 'to-partner', points: 200 });
    expect(computeCorrection(difference, 900)).toEqual({ direction: 'to-resident', points: 200 });
    expect(computeCorrection(difference, 700)).toBeUndefined();
  });
});

test('a day is over when the next has begun in Japan', () => {
  const day = Temporal.PlainDate.from('2026-11-23');
  expect(isDayOver(day, day)).toBe(false);
  expect(isDayOver(day, day.add({ days: 1 }))).toBe(true);
});

test('our file, to the byte', () => {
  expect(composeDailyFile([line('a'), refund('a', 'r1')])).toBe(
    `kind,exchange_id,id,points,at\r\ncredit,a,a,500,${at}\r\nrefund,a,r1,100,${at}\r\n`,
  );
});
