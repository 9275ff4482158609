import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StepUpPortal } from './step-up.ts';
import { findWays } from './step-up-ways.ts';

const opened = vi.fn();
beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', () => {});
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('open', opened);
});
afterEach(() => vi.unstubAllGlobals());

const enrolledAt = '2026-11-20T01:00:00.000Z';

/** A member of staff with these factors, whose directory vouches for a password only. */
function staffPortal(factors: { passkeyCount: number; enrolledAt: string | null }): StepUpPortal {
  const session = { state: 'signed-in', kind: 'staff', permissions: ['second-factor:use'] };
  const provider = { audience: 'staff', assurance: 'aal1', name: '職員ID' };
  const clients = {
    staff: { GET: async () => ({ data: factors }) },
    identity: { GET: async () => ({ data: { items: [provider] } }) },
  };
  return { boot: { session }, t: (key: string) => key, clients } as unknown as StepUpPortal;
}

test.each([
  ['a device', { passkeyCount: 1, enrolledAt: null }, ['stepUpDevice']],
  ['an app', { passkeyCount: 0, enrolledAt }, ['stepUpApp']],
  ['both', { passkeyCount: 2, enrolledAt }, ['stepUpDevice', 'stepUpApp']],
  ['neither', { passkeyCount: 0, enrolledAt: null }, []],
])('somebody who works here and has %s is offered that', async (_, factors, expected) => {
  const ways = await findWays(staffPortal(factors), { level: 'aal2', withinSeconds: 600 });
  expect(ways.map(({ label }) => label)).toEqual(expected);
});

test('a second factor is not offered where the card is needed, nor a device where the browser knows none', async () => {
  const portal = staffPortal({ passkeyCount: 1, enrolledAt });
  expect(await findWays(portal, { level: 'aal3', withinSeconds: 600 })).toEqual([]);
  vi.stubGlobal('PublicKeyCredential', undefined);
  const ways = await findWays(portal, { level: 'aal2', withinSeconds: 600 });
  expect(ways.map(({ label }) => label)).toEqual(['stepUpApp']);
});

test('the code of an app is typed beside the page, which stays', async () => {
  const portal = staffPortal({ passkeyCount: 0, enrolledAt });
  const [way] = await findWays(portal, { level: 'aal2', withinSeconds: 600 });
  await way?.start();
  expect(opened).toHaveBeenCalledExactlyOnceWith(
    '/me/second-factor?purpose=step-up&returnTo=%2Fstep-up',
    '_blank',
    '',
  );
});
