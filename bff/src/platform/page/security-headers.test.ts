import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from './security-headers.ts';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('NONCE');
  const directives = new Map(
    policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
  );

  test.each([
    ['default-src', "'none'"],
    ['script-src', "'nonce-NONCE'"],
    ['style-src', "'nonce-NONCE'"],
    ['connect-src', "'self'"],
    ['img-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'portal'],
  ])('%s is %s', (name, value) => {
    expect(directives.get(name)).toBe(value);
  });
  test('allows nothing unsafe, no wildcard and no other host', () => {
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:|strict-dynamic/);
  });
});

test('a page may not be kept; modules without a hash are blocked', () => {
  expect(pageHeaders('N', false)).toMatchObject({
    'Cache-Control': 'no-store',
    'Integrity-Policy': 'blocked-destinations=(script)',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('camera=(self), microphone=(self), geolocation=(self)'),
  });
});

test('only over https may browsers be told to stay there', () => {
  expect(pageHeaders('N', true)).toHaveProperty('Strict-Transport-Security');
  expect(pageHeaders('N', false)).not.toHaveProperty('Strict-Transport-Security');
});
