import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import {
  decideAdding,
  decideTry,
  hasFactor,
  isLastFactor,
  isUnusedStep,
  newRecoveryCode,
  readCode,
  type Tries,
} from './second-factor.rules.ts';
import { findTotpStep, newTotpSecret, totpUri } from './totp.ts';

const fresh: Tries = { failures: 0, lockedUntil: null };
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
        expect(isUnusedStep(step, step - 1)).toBe(true);
        expect(isUnusedStep(step - earlier, step)).toBe(false);
        expect(isUnusedStep(step + 1, step)).toBe(true);
      }),
    );
  });

  test('that belongs to no step is none', () => {
    expect(isUnusedStep(undefined, 0)).toBe(false);
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

describe('wrong tries', () => {
  test('five in a row lock for 15 minutes, in which the right one does not count either', () => {
    let tries = fresh;
    for (let n = 1; n <= 4; n++) {
      const decided = decideTry(tries, false, now);
      expect([decided.outcome, decided.hasJustLocked]).toEqual(['wrong', false]);
      tries = decided.tries;
    }
    const fifth = decideTry(tries, false, now);
    expect([fifth.outcome, fifth.hasJustLocked]).toEqual(['locked', true]);
    const almost = instant(now.epochMilliseconds + 15 * 60_000 - 1);
    expect(decideTry(fifth.tries, true, almost)).toMatchObject({
      outcome: 'locked',
      hasJustLocked: false,
    });
    expect(decideTry(fifth.tries, true, now.add({ minutes: 15 })).outcome).toBe('right');
  });

  test('before a right one are forgotten', () => {
    const { tries } = decideTry({ ...fresh, failures: 4 }, true, now);
    expect(tries.failures).toBe(0);
  });
});

describe('setting up', () => {
  const app = { hasApp: true, passkeyCount: 0 };
  const device = { hasApp: false, passkeyCount: 1 };
  const both = { hasApp: true, passkeyCount: 1 };
  const none = { hasApp: false, passkeyCount: 0 };
  test.each([
    ['nothing', none, 'aal1', 99_999, 'allowed'],
    ['nothing', none, 'aal2', 99_999, 'allowed'],
    ['an app', app, 'aal1', 0, 'second-factor-already-set'],
    ['a device', device, 'aal1', 0, 'second-factor-already-set'],
    ['both', both, 'aal1', 0, 'second-factor-already-set'],
    ['an app', app, 'aal2', 600, 'allowed'],
    ['a device', device, 'aal2', 600, 'allowed'],
    ['an app', app, 'aal2', 601, 'step-up-required'],
    ['a device', device, 'aal2', 601, 'step-up-required'],
    ['a device', device, 'aal3', 601, 'step-up-required'],
  ] as const)('with %s, %o, at %s shown %i s ago: %s', (_, factors, assurance, seconds, expected) => {
    const authenticatedAt = now.subtract({ seconds });
    expect(decideAdding(factors, { assurance, authenticatedAt }, now)).toBe(expected);
  });

  test.each([
    [none, false, true],
    [app, true, true],
    [device, true, true],
    [both, true, false],
    [{ hasApp: false, passkeyCount: 2 }, true, false],
  ])('%o: anything there is %s, the last one is %s', (factors, isThere, isLast) => {
    expect([hasFactor(factors), isLastFactor(factors)]).toEqual([isThere, isLast]);
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
