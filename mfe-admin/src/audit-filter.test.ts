import { expect, test } from 'vitest';
import { filterOf, noWish } from './audit-filter.ts';

test('nothing wished is no filter', () => {
  expect(filterOf(noWish)).toEqual({});
});

test('days are whole days in Japan, both included', () => {
  expect(filterOf({ ...noWish, fromDay: '2026-11-24', untilDay: '2026-11-24' })).toEqual({
    from: '2026-11-23T15:00:00.000Z',
    until: '2026-11-24T15:00:00.000Z',
  });
});

test('what was chosen from the rows goes by its id, never by its name', () => {
  const chosen = { id: 'r1', name: '中間 花子' };
  const filter = filterOf({
    ...noWish,
    requestId: ' q1 ',
    outcome: 'refused',
    actor: chosen,
    subject: chosen,
  });
  expect(filter).toEqual({ requestId: 'q1', outcome: 'refused', actorId: 'r1', subjectId: 'r1' });
});
