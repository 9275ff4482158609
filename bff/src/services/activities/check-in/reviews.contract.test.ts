/** What is odd waits for the city, which decides with a reason. */
import type { Permission } from '@entame/sdk/permissions';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { testStaff } from '../../../testing/actors.ts';
import {
  app,
  cardOf,
  codeOf,
  decide,
  deskOf,
  flagged,
  handOut,
  nobody,
  nowhere,
  openDoor,
  organiser,
  outcomeOf,
  planner,
  resident,
  resultsOf,
  reviews,
  scanned,
  staff,
  stampOf,
  start,
  toldOf,
} from './testing/door.ts';

openDoor();

describe('reviews', () => {
  it('200: what is odd, in words, longest waiting first; the audit knows whose', async () => {
    const id = await flagged();
    const { data } = await reviews(planner, { limit: 100 });
    expect(data?.items.find((item) => item.id === id)).toMatchObject({
      residentName: '中間 花子',
      recordedByName: '世話 人子',
      flags: [{ kind: 'elsewhere-at-the-time', text: expect.stringContaining('別の場所') }],
      decision: null,
    });
    const first = await reviews(planner, { limit: 1 });
    const second = await reviews(planner, { limit: 1, cursor: first.data?.nextCursor ?? '' });
    expect(second.data?.items[0]?.id).not.toBe(first.data?.items[0]?.id);
    const audit = await app.auditRecords();
    const seen = audit.filter(({ operationId }) => operationId === 'listCheckInReviews');
    expect(seen.some(({ subjects }) => subjects.includes(resident.id))).toBe(true);
  });
  it('200: cleared, it earns, once; then it can be revoked, once, and earns no more', async () => {
    const id = await flagged();
    const before = await toldOf('activity.attended', resident);
    expect((await decide(planner, 'clear', id)).data).toMatchObject({
      state: 'confirmed',
      decision: { reason: '電話で確かめました' },
    });
    expect(outcomeOf(await decide(planner, 'clear', id))).toBe('409 check-in-not-flagged');
    const after = await toldOf('activity.attended', resident);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ checkInId: id, attendedAt: start });
    expect((await decide(planner, 'revoke', id)).data?.state).toBe('revoked');
    expect(outcomeOf(await decide(planner, 'revoke', id))).toBe('409 check-in-not-confirmed');
    expect(await toldOf('activity.attendance-revoked', resident)).toMatchObject([{ checkInId: id }]);
    expect((await deskOf(organiser)).data?.checkInCount).toBe(0);
    expect(
      (await reviews(planner, { state: 'revoked', limit: 100 })).data?.items.map((one) => one.id),
    ).toContain(id);
  });
  it('200: decided by two at once, it is told once', async () => {
    const id = await flagged();
    const before = (await toldOf('activity.attended', resident)).length;
    const both = await Promise.all([planner, staff, planner].map((person) => decide(person, 'clear', id)));
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 409, 409]);
    expect(await toldOf('activity.attended', resident)).toHaveLength(before + 1);
  });
  it('200: rejected, it earns nothing and counts no more; a mistake can be made good', async () => {
    const id = await flagged();
    const before = await toldOf('activity.attended', resident);
    expect((await decide(planner, 'reject', id)).data?.state).toBe('rejected');
    expect(outcomeOf(await decide(planner, 'reject', id))).toBe('409 check-in-not-flagged');
    expect((await deskOf(organiser)).data?.checkInCount).toBe(0);
    expect(await toldOf('activity.attended', resident)).toEqual(before);
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf())])).toEqual(['not-accepted']);
    expect((await decide(planner, 'clear', id)).data?.state).toBe('confirmed');
    const cleared = await reviews(planner, { state: 'cleared', limit: 100 });
    expect(cleared.data?.items.map((one) => one.id)).toContain(id);
  });
  it('stands among what waits for staff on their first page', async () => {
    const tile = app.app.services.find(({ name }) => name === 'activities')?.tiles?.['activities.tasks'];
    const waiting = async (permissions: Permission[]) => {
      const actor = { ...testStaff(uuidv7(), ['planning']), permissions: new Set(permissions) };
      const content = await tile?.({ actor, now: app.clock.now(), language: 'ja' });
      return content?.items?.find(({ href }) => href === '/admin/check-in-reviews')?.detail;
    };
    const before = Number.parseInt((await waiting(['check-ins:review'])) ?? '0', 10);
    await flagged();
    expect(await waiting(['check-ins:review'])).toBe(`${before + 1}件`);
    expect(await waiting([])).toBeUndefined();
  });
  it('403: not for who handed it out', async () => {
    const namesake = await app.as('resident', { name: '職員 一' });
    const { cardNumber } = await cardOf(namesake);
    const { data } = await handOut(staff, { cardNumber });
    expect(outcomeOf(await decide(staff, 'clear', data?.id ?? ''))).toBe('403 second-person-needed');
    expect((await decide(planner, 'clear', data?.id ?? '')).response.status).toBe(200);
  });
  it('400, 401, 403, 404', async () => {
    for (const step of ['clear', 'reject', 'revoke'] as const) {
      expect(outcomeOf(await decide(planner, step, nowhere))).toBe('404 check-in-not-found');
      expect(outcomeOf(await decide(planner, step, 'x'))).toBe('400 invalid-request');
      expect(outcomeOf(await decide(organiser, step, nowhere))).toBe('403 forbidden');
      expect(outcomeOf(await decide(nobody, step, nowhere))).toBe('401 signed-out');
    }
    expect(outcomeOf(await reviews(planner, { cursor: 'x' }))).toBe('400 invalid-request');
    expect(outcomeOf(await reviews(organiser))).toBe('403 forbidden');
    expect(outcomeOf(await reviews(nobody))).toBe('401 signed-out');
  });
  it('exportCheckInReviews 200: with why and the decision, audited; 400, 401, 403', async () => {
    const id = await flagged();
    await decide(planner, 'reject', id);
    const path = '/api/activities/v1/check-in-reviews/export';
    const csv = await planner.fetch(`${path}?format=csv`);
    const text = await csv.text();
    expect(text).toContain('別の場所の活動');
    expect(text).toContain('認めない');
    expect(text).toContain('電話で確かめました');
    const statuses = [];
    for (const [person, query] of [
      [planner, 'pdf'],
      [nobody, 'csv'],
      [organiser, 'csv'],
    ] as const)
      statuses.push((await person.fetch(`${path}?format=${query}`)).status);
    expect(statuses).toEqual([400, 401, 403]);
  });
});
