import type { Session } from '@entame/shell/boot';
import { describe, expect, test } from 'vitest';
import type { LiveRelease } from './live-release.ts';
import { decidePlace } from './places.rules.ts';

const releases = [
  {
    name: 'points',
    version: '1',
    files: [],
    manifest: {
      routes: [
        { path: '/points', permission: 'points:read-own', title: { ja: '' } },
        { path: '/admin', permission: 'audit:read', title: { ja: '' } },
        { path: '/all', permission: 'signed-in', title: { ja: '' } },
        { path: '/desk', permission: 'staff', title: { ja: '' } },
      ],
    },
  },
] as unknown as LiveRelease[];
const signedOut: Session = { state: 'signed-out' };
const resident = { state: 'signed-in', permissions: ['points:read-own'] } as unknown as Session;
const go = (path: string, session: Session, search = '', returnTo?: string) =>
  decidePlace({ path, search, returnTo }, releases, session);

describe('an address', () => {
  test.each([
    ['/', signedOut, { status: 200 }],
    ['/sign-in', signedOut, { status: 200 }],
    ['/nowhere', signedOut, { status: 404 }],
    ['/pointsx', signedOut, { status: 404 }],
    ['/all', signedOut, { redirectTo: '/sign-in?returnTo=%2Fall' }],
    ['/points/history', signedOut, { redirectTo: '/sign-in?returnTo=%2Fpoints%2Fhistory' }],
    ['/', resident, { status: 200 }],
    ['/points/history', resident, { status: 200 }],
    ['/all', resident, { status: 200 }],
    ['/nowhere', resident, { status: 404 }],
    ['/sign-in', resident, { redirectTo: '/' }],
  ])('%s', (path, session, decision) => {
    expect(go(path, session)).toEqual(decision);
  });
  test('for all staff is there for every member of staff and for no resident', () => {
    const desk = { state: 'signed-in', kind: 'staff', permissions: [] } as unknown as Session;
    expect(go('/desk', desk)).toEqual({ status: 200 });
    expect(go('/desk', resident)).toEqual({ status: 404 });
  });
  test('that one may not see looks like one that is not there', () => {
    expect(go('/admin', resident)).toEqual(go('/nowhere', resident));
  });
  test('keeps its query for after the sign-in', () => {
    expect(go('/points', signedOut, '?month=11')).toEqual({
      redirectTo: '/sign-in?returnTo=%2Fpoints%3Fmonth%3D11',
    });
  });
});
