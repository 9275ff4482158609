import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeHandOutTime, decideHandOut } from './hand-outs.rules.ts';
import { computeStamp, readStamp } from './scan-stamp.rules.ts';
import { computeLastArrival, decideScan } from './scans.rules.ts';

/** 10:00–12:00 in the city; check-in from 9:30 until 12:30. */
const activity = {
  id: 'a1',
  status: 'announced' as 'announced' | 'cancelled',
  startsAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
  endsAt: Temporal.Instant.from('2026-11-23T03:00:00Z'),
};
/** `hh:mm:ss` of that day in UTC, or of the next with a +. */
function at(time: string): Temporal.Instant {
  const day = time.startsWith('+') ? '2026-11-24' : '2026-11-23';
  return Temporal.Instant.from(`${day}T${time.replace('+', '')}Z`);
}
function said(madeAt: string | null, stampedAt: string, arrivedAt: string, about = activity): string {
  const times = {
    madeAt: madeAt === null ? null : at(madeAt),
    stampedAt: at(stampedAt),
    arrivedAt: at(arrivedAt),
  };
  const decision = decideScan(about, times);
  if (!decision.allowed) return decision.reason;
  return `${decision.attendedAt.toString().slice(11, 19)}${decision.cameLate ? ' late' : ''}`;
}

describe('a resident’s own code, scanned', () => {
  test.each([
    ['at once', '01:10:00', '01:10:20', '01:10:25', '01:10:00'],
    ['without a connection, sent an hour later', '01:10:00', '01:00:00', '02:10:00', '01:10:00'],
    ['without a connection, sent the next day', '02:10:00', '01:00:00', '+03:29:59', '02:10:00'],
    ['and sent after more than a day', '02:10:00', '01:00:00', '+03:30:01', 'arrived-too-late'],
    ['in the half minute in which check-in opens', '00:29:30', '00:29:00', '00:30:05', '00:30:00'],
    ['before check-in opens', '00:29:00', '00:28:50', '00:29:10', 'not-open'],
    ['before it opens and sent later', '00:20:00', '00:20:00', '01:00:00', 'not-open'],
    ['after check-in closed', '03:30:00', '03:29:50', '03:30:10', 'over'],
    ['in its last half minute and sent later', '03:29:30', '03:00:00', '03:50:00', '03:29:30'],
    ['from a photo that was old when the stamp came', '01:10:00', '01:12:01', '01:12:05', 'code-old'],
    ['just fresh enough', '01:10:00', '01:12:00', '01:12:05', '01:10:00'],
    ['before its time, as from a list of codes kept', '01:20:00', '01:10:00', '01:19:00', 'code-early'],
    ['from a phone a little ahead', '01:20:00', '01:10:00', '01:19:30', '01:20:00'],
  ])('%s', (_how, madeAt, stampedAt, arrivedAt, outcome) => {
    expect(said(madeAt, stampedAt, arrivedAt)).toBe(outcome);
  });
});

describe('a resident card, which says no time, scanned', () => {
  test.each([
    ['at once', '01:10:00', '01:10:30', '01:10:30'],
    ['and sent within a quarter of an hour', '01:10:00', '01:25:00', '01:25:00'],
    ['and sent later', '01:10:00', '01:25:01', '01:10:00 late'],
    ['and sent after closing', '03:29:00', '03:31:00', '03:29:00 late'],
    ['with a stamp from before opening, sent later', '00:00:00', '02:00:00', '00:30:00 late'],
    ['before opening', '00:20:00', '00:29:59', 'not-open'],
    ['after closing', '03:30:00', '03:30:10', 'over'],
    ['and sent after more than a day', '01:10:00', '+03:30:01', 'arrived-too-late'],
  ])('%s', (_how, stampedAt, arrivedAt, outcome) => {
    expect(said(null, stampedAt, arrivedAt)).toBe(outcome);
  });
});

test('what was called off takes no scans', () => {
  expect(said('01:10:00', '01:10:00', '01:10:10', { ...activity, status: 'cancelled' })).toBe('cancelled');
});

const seconds = fc.integer({ min: -40_000, max: 140_000 }).map((s) => activity.startsAt.add({ seconds: s }));

test('whatever the times, who counts was there while check-in was open, and no earlier than the code was made', () => {
  const earliest = activity.startsAt.subtract({ minutes: 30 });
  const latest = activity.endsAt.add({ minutes: 30 });
  fc.assert(
    fc.property(fc.option(seconds), seconds, seconds, (madeAt, stampedAt, arrivedAt) => {
      const decision = decideScan(activity, { madeAt, stampedAt, arrivedAt });
      if (!decision.allowed) return;
      const ms = decision.attendedAt.epochMilliseconds;
      expect(ms).toBeGreaterThanOrEqual(earliest.epochMilliseconds);
      expect(ms).toBeLessThan(latest.epochMilliseconds);
      if (madeAt) expect(ms).toBeGreaterThanOrEqual(madeAt.epochMilliseconds);
      expect(arrivedAt.epochMilliseconds).toBeLessThanOrEqual(computeLastArrival(activity).epochMilliseconds);
    }),
    { numRuns: 2_000 },
  );
});

test('waiting for a connection changes nothing about a resident’s own code, until the last arrival', () => {
  fc.assert(
    fc.property(seconds, fc.integer({ min: 0, max: 86_400 }), (madeAt, wait) => {
      const scannedAt = madeAt.add({ seconds: 10 });
      const arrivedAt = scannedAt.add({ seconds: wait });
      const atOnce = decideScan(activity, { madeAt, stampedAt: madeAt, arrivedAt: scannedAt });
      const later = decideScan(activity, { madeAt, stampedAt: madeAt, arrivedAt });
      const isTooLate = Temporal.Instant.compare(arrivedAt, computeLastArrival(activity)) > 0;
      if (atOnce.allowed && !isTooLate) expect(later).toEqual(atOnce);
    }),
  );
});

describe('the stamp of a screen', () => {
  const key = new Uint8Array(32).fill(7);
  const stamp = computeStamp(key, 'a1', at('01:00:00'));
  it('says when it was given, for its activity only', () => {
    expect(readStamp(key, 'a1', stamp)?.toString()).toBe('2026-11-23T01:00:00Z');
    expect(readStamp(key, 'a2', stamp)).toBeUndefined();
    expect(readStamp(new Uint8Array(32), 'a1', stamp)).toBeUndefined();
  });
  it('cannot be dated back', () => {
    const [time = '', mac = ''] = stamp.split('.');
    expect(readStamp(key, 'a1', `${Number(time) - 60_000}.${mac}`)).toBeUndefined();
    expect(readStamp(key, 'a1', `0${time}.${mac}`)?.epochMilliseconds ?? Number(time)).toBe(Number(time));
  });
  it('is read without fail, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (text) => readStamp(key, 'a1', text) === undefined));
  });
});

describe('handing out by list', () => {
  test.each([
    ['00:29:59', 'check-in-not-open'],
    ['00:30:00', true],
    ['03:30:00', true],
    ['+03:29:59', true],
    ['+03:30:00', 'check-in-over'],
  ])('at %s: %s', (time, outcome) => {
    const decision = decideHandOut(activity, at(time));
    expect(decision.allowed || decision.reason).toBe(outcome);
  });
  it('is not for what was called off', () => {
    expect(decideHandOut({ ...activity, status: 'cancelled' }, at('01:00:00'))).toMatchObject({
      allowed: false,
    });
  });
  it('counts for the activity’s time when it is entered afterwards', () => {
    expect(computeHandOutTime(activity, at('+00:00:00')).equals(activity.endsAt)).toBe(true);
    expect(computeHandOutTime(activity, at('02:00:00')).equals(at('02:00:00'))).toBe(true);
  });
});
