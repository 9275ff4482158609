import { expect, it } from 'vitest';
import { toneOf } from './trouble-tone.ts';

const problem = (slug: string) => ({
  type: `/problems/${slug}`,
  title: 't',
  status: 403,
  nextStep: 'n',
  requestId: 'r',
  helpDeskPhone: '093-000-0100',
});

it('only what is a fault is red', () => {
  expect(toneOf(problem('terms-not-accepted'))).toBe('info');
  expect(toneOf(problem('not-found'))).toBe('error');
  expect(toneOf(new Error('offline'))).toBe('error');
});
