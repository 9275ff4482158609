/** Emergency access and its review, through the real SDK. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let carer: TestPerson;
let auditor: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(async () => {
  carer = await portal.as('welfare');
  auditor = await portal.as('auditor');
});

const body = { kind: 'disaster', reason: '大雨の避難所で安否を確かめるため' } as const;
const start = (by: TestPerson) => by.clients.staff.POST('/break-glass', { body });
const exported = async (by: TestPerson) => (await by.fetch('/api/identity/v1/residents/export')).status;
const uses = async () => (await auditor.clients.staff.GET('/break-glass/uses', {})).data?.items ?? [];
const params = (useId: string) => ({ params: { path: { useId } } });
const review = (by: TestPerson, useId: string) =>
  by.clients.staff.POST('/break-glass/uses/{useId}/review', {
    ...params(useId),
    body: { verdict: 'justified', note: '避難所の記録と合う' },
  });

describe('startBreakGlass', () => {
  test('adds permissions for 30 minutes and puts every look on record', async () => {
    expect(await exported(carer)).toBe(403);
    expect((await start(carer)).response.status).toBe(204);
    const { data } = await carer.clients.identity.GET('/session');
    expect(data).toMatchObject({ breakGlass: { until: '2026-11-23T01:30:00.000Z' } });
    expect(await exported(carer)).toBe(200);
    expect((await start(carer)).error?.type).toContain('break-glass-active');
    await carer.clients.activities.GET('/activities', {});
    const [use] = await uses();
    const { data: detail } = await auditor.clients.staff.GET(
      '/break-glass/uses/{useId}',
      params(use?.id ?? ''),
    );
    expect(detail?.use).toMatchObject({ ...body, isActive: true, mayReview: false });
    const done = detail?.records.map(({ operationId, subjectCount }) => [operationId, subjectCount]);
    expect(done).toEqual(
      expect.arrayContaining([
        ['startBreakGlass', 0],
        ['exportResidents', null],
        ['listActivities', 0],
      ]),
    );
    const then = portal.clock.now().toString();
    portal.clock.advance({ minutes: 29, seconds: 59 });
    expect(await exported(carer)).toBe(200);
    portal.clock.advance({ seconds: 1 });
    expect(await exported(carer)).toBe(403);
    portal.clock.set(then);
    const events = await portal.store.raw(`SELECT * FROM outbox WHERE type = 'staff.break-glass-started'`);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(await portal.store.raw('SELECT * FROM staff_break_glass_uses'))).not.toContain(
      '大雨',
    );
  });

  test.each(['', '短い', ' '.repeat(20), '理'.repeat(501)])('does not take the reason %j', async (reason) => {
    const { response } = await carer.clients.staff.POST('/break-glass', { body: { ...body, reason } });
    expect(response.status).toBe(400);
  });

  test('asks who it is when that was shown more than ten minutes ago', async () => {
    const then = portal.clock.now().toString();
    portal.clock.advance({ minutes: 11 });
    expect((await start(carer)).error?.type).toContain('step-up-required');
    portal.clock.set(then);
  });
});

test('endBreakGlass gives the powers back at once, once', async () => {
  await start(carer);
  expect((await carer.clients.staff.POST('/break-glass/end')).response.status).toBe(204);
  expect(await exported(carer)).toBe(403);
  expect((await carer.clients.staff.POST('/break-glass/end')).response.status).toBe(409);
});

describe('reviewBreakGlassUse', () => {
  test('closes a use that is over, once, by somebody else', async () => {
    const administrator = await portal.as('administrator');
    await start(administrator);
    const [use] = await uses();
    const id = use?.id ?? '';
    expect((await review(auditor, id)).error?.type).toContain('break-glass-active');
    expect((await review(administrator, id)).error?.type).toContain('second-person-needed');
    await administrator.clients.staff.POST('/break-glass/end');
    expect((await review(administrator, id)).error?.type).toContain('second-person-needed');
    expect((await review(auditor, id)).response.status).toBe(204);
    expect((await review(auditor, id)).error?.type).toContain('break-glass-reviewed');
    expect((await uses())[0]).toMatchObject({
      verdict: 'justified',
      note: '避難所の記録と合う',
      mayReview: false,
    });
  });

  test('of a use that there is not is not found', async () => {
    const unknownId = '00000000-0000-7000-8000-000000000000';
    expect((await review(auditor, unknownId)).response.status).toBe(404);
    const found = await auditor.clients.staff.GET('/break-glass/uses/{useId}', params(unknownId));
    expect(found.response.status).toBe(404);
  });
});
