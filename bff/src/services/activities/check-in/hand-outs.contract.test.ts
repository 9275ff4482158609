/** Handing out by list to people without a phone. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { describe, expect, it } from 'vitest';
import type { TestPerson } from '../../../testing/app.ts';
import {
  activityId,
  app,
  at,
  cardOf,
  client,
  draft,
  handOut,
  idempotent,
  nobody,
  nowhere,
  openDoor,
  organiser,
  outcomeOf,
  resident,
  staff,
  stranger,
  toldOf,
} from './testing/door.ts';

openDoor();

describe('recordHandOut', () => {
  async function signedUp(person: TestPerson) {
    const signUp = { capacity: null, opensDaysBefore: null, closesDaysBefore: 0 };
    const soon = { startsAt: '2026-11-23T01:20:00.000Z' };
    const body = { ...draft, ...soon, signUp };
    const made = await client(staff).POST('/activities', { params: idempotent(), body });
    const params = { path: { activityId: made.data?.id ?? '' } };
    await client(person).POST('/activities/{activityId}/sign-up', { params: { ...params, ...idempotent() } });
    const list = await client(organiser).GET('/activities/{activityId}/sign-ups', { params });
    return { id: made.data?.id ?? '', signUpId: list.data?.items[0]?.id ?? '' };
  }
  it('201: by card number, once for a key, audited with why', async () => {
    const { cardNumber } = await cardOf(resident);
    const key = newIdempotencyKey();
    const first = await handOut(organiser, { cardNumber }, { key });
    expect(first.response.status).toBe(201);
    expect(first.data).toMatchObject({ residentName: '中間 花子', method: 'list', state: 'confirmed' });
    expect((await handOut(organiser, { cardNumber }, { key })).data).toEqual(first.data);
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 already-checked-in');
    expect(await toldOf('activity.attended', resident)).toHaveLength(1);
    const records = (await app.auditRecords()).filter(({ operationId }) => operationId === 'recordHandOut');
    expect(JSON.stringify(records)).toContain('no-phone');
  });
  it('201: from the sign-up list', async () => {
    const { id, signUpId } = await signedUp(resident);
    expect((await handOut(organiser, { signUpId }, { id })).data).toMatchObject({ residentId: resident.id });
  });
  it('201: to one’s own name, and after the end, waits for the city', async () => {
    const namesake = await app.as('resident', { name: '世話　人子' });
    const own = await handOut(organiser, await cardOf(namesake).then(({ cardNumber }) => ({ cardNumber })));
    expect(own.data?.state).toBe('flagged');
    const { cardNumber } = await cardOf(resident);
    at('05:00:00');
    expect((await handOut(await app.as('desk'), { cardNumber })).data).toMatchObject({
      state: 'flagged',
      checkedInAt: draft.endsAt,
    });
    expect(await toldOf('activity.attended', resident)).toEqual([]);
  });
  it('404: a sign-up of another activity, withdrawn or of nobody; a card of nobody', async () => {
    const { signUpId } = await signedUp(resident);
    for (const to of [{ signUpId }, { signUpId: nowhere }])
      expect(outcomeOf(await handOut(organiser, to))).toBe('404 sign-up-not-found');
    expect(outcomeOf(await handOut(organiser, { cardNumber: '中間花子' }))).toBe(
      '404 resident-card-not-found',
    );
    expect(outcomeOf(await handOut(stranger, { signUpId }))).toBe('404 activity-not-found');
  });
  it('409: too early, too late, called off', async () => {
    const { cardNumber } = await cardOf(resident);
    at('00:29:59');
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 check-in-not-open');
    app.clock.set('2026-11-24T03:30:00.000Z');
    expect(outcomeOf(await handOut(await app.as('desk'), { cardNumber }))).toBe('409 check-in-over');
    at('01:00:00');
    await client(staff).POST('/activities/{activityId}/cancel', {
      params: { path: { activityId } },
      body: {},
    });
    expect(outcomeOf(await handOut(staff, { cardNumber }))).toBe('409 activity-cancelled');
  });
  it('429: card numbers tried until one fits', async () => {
    const guesser = await app.as('desk');
    const other = await app.as('resident');
    const { cardNumber } = await cardOf(other);
    const params = { path: { residentId: other.id } };
    await staff.clients.identity.DELETE('/residents/{residentId}/card', { params });
    let last = '';
    for (let count = 0; count < 12; count += 1) last = outcomeOf(await handOut(guesser, { cardNumber }));
    expect(last).toBe('429 too-many-wrong-numbers');
  });
  it('400, 401, 403: both ways at once, none, and others', async () => {
    const both = { signUpId: nowhere, cardNumber: 'x' };
    expect(outcomeOf(await handOut(organiser, both))).toBe('400 invalid-request');
    expect(outcomeOf(await handOut(organiser, { cardNumber: 'x'.repeat(61) }))).toBe('400 invalid-request');
    expect(outcomeOf(await handOut(nobody, { signUpId: nowhere }))).toBe('401 signed-out');
    expect(outcomeOf(await handOut(resident, { signUpId: nowhere }))).toBe('403 forbidden');
  });
});
