import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { decideTry, newRecoveryCode, readCode, type Tries } from './second-factor.rules.ts';
import { findTotpStep, newTotpSecret, totpUri } from './totp.ts';

const fresh: Tries = { lastStep: 0, failures: 0, lockedUntil: null };
const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const codeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp,
  });
const moments = fc.integer({ min: 1_700_000_000_000, max: 4_000_000_000_000 });

describe('an app’s code', () => {
  test('is taken when its clock is at most one step off, whatever the moment', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(-1, 0, 1), (ms, drift) => {
        const secret = newTotpSecret();
        const step = findTotpStep(secret, codeAt(secret, ms + drift * 30_000), ms);
        expect(step).toBe(Math.floor(ms / 30_000) + drift);
      }),
      { numRuns: 60 },
    );
  });

  test('is not taken when it is two steps off', () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const ms = now.epochMilliseconds;
    for (const drift of [-3, -2, 2, 3])
      expect(findTotpStep(secret, codeAt(secret, ms + drift * 30_000), ms)).toBeUndefined();
  });

  test('counts once: neither again nor an earlier one after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 0, max: 3 }), (step, earlier) => {
        const first = decideTry(fresh, step, now);
        expect(first.outcome).toBe('right');
        expect(decideTry(first.tries, step - earlier, now).outcome).toBe('second-factor-wrong');
        expect(decideTry(first.tries, step + 1, now).outcome).toBe('right');
      }),
    );
  });

  test('has an address that apps read', () => {
    const uri = new URL(totpUri('JBSWY3DPEHPK3PXP', { issuer: 'なかま', label: '兼務 四郎' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      digits: '6',
      period: '30',
      algorithm: 'SHA1',
    });
  });
});

describe('wrong codes', () => {
  test('five in a row lock for 15 minutes, in which the right one does not count either', () => {
    let tries = fresh;
    for (let n = 1; n <= 4; n++) {
      const decided = decideTry(tries, undefined, now);
      expect([decided.outcome, decided.hasJustLocked]).toEqual(['second-factor-wrong', false]);
      tries = decided.tries;
    }
    const fifth = decideTry(tries, undefined, now);
    expect([fifth.outcome, fifth.hasJustLocked]).toEqual(['second-factor-locked', true]);
    const almost = instant(now.epochMilliseconds + 15 * 60_000 - 1);
    expect(decideTry(fifth.tries, 9, almost)).toMatchObject({
      outcome: 'second-factor-locked',
      hasJustLocked: false,
    });
    expect(decideTry(fifth.tries, 9, now.add({ minutes: 15 })).outcome).toBe('right');
  });

  test('before a right one are forgotten', () => {
    const { tries } = decideTry({ ...fresh, failures: 4 }, 'recovery', now);
    expect(tries.failures).toBe(0);
  });
});

describe('what a person types', () => {
  test.each([
    ['１２３ ４５６', 'app', '123456'],
    ['123-456', 'app', '123456'],
    ['7k3m-9qxa-2hte', 'recovery', '7K3M9QXA2HTE'],
    ['7K3M 9QXA 2HTE', 'recovery', '7K3M9QXA2HTE'],
    ['oIl0-0000-0000', 'recovery', '011000000000'],
  ])('%s is read as %s %s', (typed, kind, code) => {
    expect(readCode(typed)).toEqual({ kind, code });
  });

  test('is never a code of an app when it is a recovery code', () => {
    for (let n = 0; n < 50; n++) {
      const code = newRecoveryCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(readCode(code)).toEqual({ kind: 'recovery', code: code.replaceAll('-', '') });
    }
  });
});
