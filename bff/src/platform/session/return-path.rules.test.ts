import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeReturnPath } from './return-path.rules.ts';

describe('computeReturnPath', () => {
  test.each([
    ['/points', '/points'],
    ['/points/check-in?from=tile', '/points/check-in?from=tile'],
    ['/points/check-in#c=10001-551907', '/points/check-in#c=10001-551907'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/points\\..', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['/a\r\nSet-Cookie: x=1', '/'],
    ['/api/identity/v1/sign-out', '/'],
    ['/sign-in?problem=x', '/'],
  ])('%j leads to %j', (given, expected) => {
    expect(computeReturnPath(given)).toBe(expected);
  });

  test('never leaves the portal, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((s) => `/${s}`),
        ),
        (given) => {
          const target = new URL(computeReturnPath(given), 'https://portal.test');
          expect(target.origin).toBe('https://portal.test');
        },
      ),
    );
  });
});
