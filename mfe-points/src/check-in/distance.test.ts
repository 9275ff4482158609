import { expect, test } from 'vitest';
import { activityNumberIn, judgeDistance } from './distance.ts';

const hall = { latitude: 33.8283, longitude: 130.7093 };
/** So many metres north of the hall. */
const own = (metres: number, accuracy: number) => ({
  latitude: hall.latitude + metres / 111_195,
  longitude: hall.longitude,
  accuracy,
});

test.each([
  [100, 20, 'near'],
  [900, 50, 'near'],
  [980, 50, undefined],
  [1_020, 50, undefined],
  [1_100, 50, 'far'],
  [30_000, 5_000, 'far'],
  [30_000, 40_000, undefined],
])('%s metres away, give or take %s: %s', (metres, accuracy, judgement) => {
  expect(judgeDistance(hall, own(metres, accuracy), 1_000)).toBe(judgement);
});

test.each([
  ['10423-Ab-_0123456789abcdefgh', 10_423],
  ['10423551907', 10_423],
  ['x', undefined],
])('the code %s is of activity %s', (code, number) => {
  expect(activityNumberIn(code)).toBe(number);
});
