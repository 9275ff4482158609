import { describe, expect, it, test } from 'vitest';
import { decideWebhook } from './webhook-retry.rules.ts';
import { computeSigningSecrets, signWebhook } from './webhook-signature.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

describe('signWebhook', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

  it('agrees with the libraries of Standard Webhooks', () => {
    expect(signWebhook(message, [secret])).toBe(signature);
  });
  it('signs with every secret, apart by a space', () => {
    const newer = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const [first, second] = signWebhook(message, [newer, secret]).split(' ');
    expect(first).not.toBe(signature);
    expect(second).toBe(signature);
  });
  test.each([
    ['an id with a full stop', { ...message, id: 'a.1' }, secret],
    ['a secret without its prefix', message, 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['a short secret', message, 'whsec_AAAA'],
  ])('refuses %s', (_, said, key) => {
    expect(() => signWebhook(said, [key])).toThrow(TypeError);
  });
});

describe('computeSigningSecrets', () => {
  const until = now.add({ hours: 1 });
  test.each([
    ['none yet', { secret: null, previousSecret: null, previousUntil: null }, []],
    ['one', { secret: 'b', previousSecret: null, previousUntil: null }, ['b']],
    ['both while it is changed', { secret: 'b', previousSecret: 'a', previousUntil: until }, ['b', 'a']],
    ['the new one after it', { secret: 'b', previousSecret: 'a', previousUntil: now }, ['b']],
  ])('%s', (_, endpoint, secrets) => {
    expect(computeSigningSecrets(endpoint, now)).toEqual(secrets);
  });
});

describe('decideWebhook', () => {
  test.each([
    [200, 1, 'delivered'],
    [299, 9, 'delivered'],
    [302, 1, 'again'],
    [400, 1, 'again'],
    [500, 9, 'again'],
    [undefined, 10, 'given-up'],
    [500, 11, 'given-up'],
    [410, 1, 'switched-off'],
  ])('%s at attempt %i: %s', (status, attempts, outcome) => {
    expect(decideWebhook(status, attempts).outcome).toBe(outcome);
  });
  it('tries for more than three days', () => {
    let seconds = 0;
    for (let attempts = 1; ; attempts++) {
      const next = decideWebhook(undefined, attempts);
      if (next.outcome !== 'again') break;
      seconds += next.afterSeconds;
    }
    expect(seconds).toBeGreaterThan(3 * 86_400);
  });
});
