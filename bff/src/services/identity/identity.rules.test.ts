import { permissions } from '@entame/sdk/permissions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#platform/actor.ts';
import { permissionsOf, safeReturnPath, searchTermsOf } from './identity.rules.ts';

describe('permissionsOf', () => {
  test('every permission of the contracts is held by some role', () => {
    const held = permissionsOf(roles);
    const grantable = permissions.filter(
      (permission) => permission !== 'public' && permission !== 'signed-in',
    );
    expect([...held].sort()).toEqual([...grantable].sort());
  });

  test('what is personal to a resident is no power of staff', () => {
    const staff = permissionsOf(['organiser', 'staff', 'administrator', 'auditor']);
    const own = [...staff].filter((permission) => permission.endsWith('-own'));
    expect(own).toEqual([]);
  });

  test('a resident may not read other people', () => {
    const resident = permissionsOf(['resident']);
    for (const power of ['residents:search', 'residents:export', 'check-ins:read', 'audit:read'] as const) {
      expect(resident.has(power)).toBe(false);
    }
  });

  test('a role that is not known allows nothing', () => {
    expect(permissionsOf(['mayor' as never]).size).toBe(0);
  });
});

describe('safeReturnPath', () => {
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
    expect(safeReturnPath(given)).toBe(expected);
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
          const target = new URL(safeReturnPath(given), 'https://portal.test');
          expect(target.origin).toBe('https://portal.test');
        },
      ),
    );
  });
});

describe('searchTermsOf', () => {
  test('whole, family and given name in both writings', () => {
    expect(searchTermsOf('中間 花子', 'ナカマ　ハナコ')).toEqual([
      '中間 花子',
      '中間',
      '花子',
      'ナカマ　ハナコ',
      'ナカマ',
      'ハナコ',
    ]);
  });

  test('a single name without kana is one term', () => {
    expect(searchTermsOf('Madonna', null)).toEqual(['Madonna']);
  });
});
