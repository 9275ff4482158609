import type { SignedIn } from '@entame/sdk';
import { expect, test } from 'vitest';
import { drawnFor, ownerOf } from './drawn-for.ts';

const hanako = { state: 'signed-in', kind: 'resident', displayName: '中間 花子', actedBy: null } as SignedIn;
const actedBy = { kind: 'staff', displayName: '窓口 春子', representationId: 'r1' } as const;

test('a page of another account, or of the same for somebody else, has another owner', () => {
  const pages = [
    hanako,
    { ...hanako, displayName: '垣生 太郎' },
    { ...hanako, kind: 'staff' as const },
    { ...hanako, actedBy },
    { ...hanako, actedBy: { ...actedBy, representationId: 'r2' } },
    { state: 'signed-out' as const },
  ];
  expect(new Set(pages.map(ownerOf)).size).toBe(pages.length);
});

test('showing again who one is does not change the owner', () => {
  expect(ownerOf({ ...hanako, assurance: 'aal3', authenticatedAt: 'later' })).toBe(ownerOf(hanako));
});

test('the server is told of the representation only', () => {
  expect([hanako, { ...hanako, actedBy }].map(drawnFor)).toEqual(['none', 'r1']);
});
