import { expect, test } from 'vitest';
import { wayOnAfter } from './refusals.ts';

const refusal = (slug: string) => ({
  type: `/problems/${slug}`,
  title: '',
  status: 409,
  nextStep: '',
  requestId: '',
});

test.each([
  [refusal('check-in-code-expired'), 'read-again'],
  [refusal('already-checked-in'), 'see-history'],
  [refusal('check-in-over'), 'see-activities'],
  [refusal('too-many-wrong-codes'), 'wait'],
  [refusal('unexpected'), 'send-again'],
  [new TypeError('Failed to fetch'), 'send-again'],
])('after %j the resident may %s', (error, way) => {
  expect(wayOnAfter(error)).toBe(way);
});
