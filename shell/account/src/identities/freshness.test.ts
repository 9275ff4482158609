import type { SignedIn } from '@entame/sdk';
import { expect, test } from 'vitest';
import { hasShownCard } from './freshness.ts';

const session = (assurance: string, authenticatedAt = '2026-11-23T01:00:00.000Z') =>
  ({ assurance, authenticatedAt }) as SignedIn;
const at = (time: string) => Date.parse(`2026-11-23T${time}.000Z`);

test.each([
  ['aal3', '01:00:00', true],
  ['aal3', '01:08:59', true],
  ['aal3', '01:09:00', false],
  ['aal2', '01:00:00', false],
  ['aal1', '01:00:00', false],
])('%s, seen at %s: %s', (assurance, time, shown) => {
  expect(hasShownCard(session(assurance), at(time))).toBe(shown);
});
