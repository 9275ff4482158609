import { expect, test } from 'vitest';
import { readAsked } from './asked.ts';

test.each([
  ['', undefined],
  ['partner=pay', undefined],
  ['partner=pay&kinds=,', undefined],
  ['kinds=name', undefined],
  ['partner=pay&kinds=name,name,,points-balance', { partnerId: 'pay', kinds: ['name', 'points-balance'] }],
  ['partner=pay&kinds=name&state=x%26y', { partnerId: 'pay', kinds: ['name'], state: 'x&y' }],
  [
    'partner=pay&kinds=name&return=https://pay.example/',
    { partnerId: 'pay', kinds: ['name'], returnAddress: 'https://pay.example/' },
  ],
])('%s', (query, asked) => {
  expect(readAsked(new URLSearchParams(query))).toEqual(asked);
});
