import { describe, expect, test } from 'vitest';
import type { BootMicroFrontend, Session } from '../boot.ts';
import { decideCurrentEntry, decidePlace, findMicroFrontend, findWay } from './places.rules.ts';

const release = (name: string, ...paths: string[]): BootMicroFrontend => ({
  name,
  title: name,
  routes: paths.map((path) => ({ path, title: path })),
  folders: [],
  entry: 'entry.js',
  styles: [],
  preload: [],
});
const microFrontends = [release('points', '/points', '/points/history'), release('deep', '/points-shop')];
const signedIn = { state: 'signed-in' } as Session;
const signedOut: Session = { state: 'signed-out' };

describe('signed in', () => {
  test.each([
    ['/', 'dashboard'],
    ['/sign-in', 'sign-in'],
    ['/sign-in/card-app', 'card-app'],
    ['/sign-in/card-app/return', 'card-app-return'],
    ['/sign-in/other', 'not-found'],
    ['/points', 'points /points'],
    ['/points/', 'points /points'],
    ['/points/check-in/abc', 'points /points'],
    ['/points/history/2026', 'points /points/history'],
    ['/points-shop', 'deep /points-shop'],
    ['/pointsx', 'not-found'],
    ['/me/x', 'not-found'],
    ['/POINTS', 'not-found'],
  ])('%s means %s', (path, expected) => {
    const place = decidePlace({ session: signedIn, microFrontends }, path);
    const shown =
      place.kind === 'micro-frontend' ? `${place.microFrontend.name} ${place.route.path}` : place.kind;
    expect(shown).toBe(expected);
  });
});

test.each([
  ['/points', ['/points']],
  ['/points/check-in/abc', ['/points']],
  ['/points/history/2026', ['/points', '/points/history']],
  ['/points-shop', ['/points-shop']],
])('the way to %s', (path, way) => {
  const place = findMicroFrontend(microFrontends, path);
  expect(place && findWay(place).map((route) => route.path)).toEqual(way);
});

test.each([
  ['/', 'sign-in'],
  ['/sign-in', 'sign-in'],
  ['/me', 'not-found'],
])('signed out, %s means %s', (path, kind) => {
  expect(decidePlace({ session: signedOut, microFrontends: [] }, path).kind).toBe(kind);
});

test.each([
  ['/', '/'],
  ['/points', '/points'],
  ['/points/history', '/points'],
  ['/rides', undefined],
])('at %s the menu marks %s', (path, entry) => {
  expect(decideCurrentEntry(['/', '/points'], path)).toBe(entry);
});
