/** Checking in by oneself: what a device says of where it is, and how many use it. */
import { describe, expect, it } from 'vitest';
import type { TestPerson } from '../../../testing/app.ts';
import {
  activityId,
  app,
  client,
  idempotent,
  nobody,
  openDoor,
  outcomeOf,
  resident,
  staff,
  toldOf,
} from './testing/door.ts';

openDoor();

describe('getCheckInPlace', () => {
  const placeOf = (person: TestPerson, number: number) =>
    client(person).GET('/check-in-places/{number}', { params: { path: { number } } });
  it('200: how far is far; 400, 401, 403, 404', async () => {
    expect((await placeOf(resident, 10_001)).data).toEqual({ position: null, farMetres: 1000 });
    expect(outcomeOf(await placeOf(resident, 99_999))).toBe('404 activity-not-found');
    expect(outcomeOf(await placeOf(resident, 7))).toBe('400 invalid-request');
    expect(outcomeOf(await placeOf(nobody, 10_001))).toBe('401 signed-out');
    expect(outcomeOf(await placeOf(staff, 10_001))).toBe('403 forbidden');
  });
});

describe('checkIn by oneself', () => {
  async function codeAtThePlace(): Promise<string> {
    const params = { path: { activityId } };
    const { data } = await client(staff).GET('/activities/{activityId}/check-in-code', { params });
    return data?.typedCode ?? '';
  }
  const checkIn = (person: TestPerson, code: string, distance?: 'near' | 'far') =>
    client(person).POST('/check-ins', {
      params: idempotent(),
      body: { code, ...(distance && { distance }) },
    });
  it('201: far away waits for the city; near, and not saying, does not', async () => {
    const code = await codeAtThePlace();
    expect((await checkIn(resident, code, 'far')).data?.state).toBe('flagged');
    expect((await checkIn(await app.as('resident'), code, 'near')).data?.state).toBe('confirmed');
    expect(await toldOf('activity.attended', resident)).toEqual([]);
  });
  it('400: a position instead of a judgement', async () => {
    const body = { code: '10001-000000', distance: '33.82,130.70' as 'far' };
    const reply = await client(resident).POST('/check-ins', { params: idempotent(), body });
    expect(outcomeOf(reply)).toBe('400 invalid-request');
  });
  it('201: one device on which many sign in by turns waits for the city from the sixth on', async () => {
    const code = await codeAtThePlace();
    const states: (string | undefined)[] = [];
    for (let count = 0; count < 6; count += 1)
      states.push((await checkIn(await app.as('resident'), code)).data?.state);
    expect(states).toEqual([...Array(5).fill('confirmed'), 'flagged']);
  });
});
