/** The quarterly review, from the job to the file; through the real SDK. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let admin: TestPerson;
let auditor: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  admin = await portal.as('administrator', { name: '管理 一郎' });
  auditor = await portal.as('auditor', { name: '監査 三郎' });
  clerk = await portal.as('planning', { name: '企画 さくら' });
  await admin.clients.identity.POST('/residents/search', { body: { limit: 1 } });
  await Promise.all([portal.app.jobs.tick(), portal.app.jobs.tick()]);
});
afterAll(() => portal[Symbol.asyncDispose]());

const unknownId = '00000000-0000-7000-8000-000000000000';
const latest = async () => {
  const { data } = await admin.clients.staff.GET('/access-reviews');
  return data?.items ?? [];
};
const detail = async (by = admin) => {
  const [review] = await latest();
  const { data } = await by.clients.staff.GET('/access-reviews/{reviewId}', {
    params: { path: { reviewId: review?.id ?? '' } },
  });
  return data;
};
const decide = (by: TestPerson, reviewId: string, itemId: string, decision: 'keep' | 'change' | 'remove') =>
  by.clients.staff.PUT('/access-reviews/{reviewId}/items/{itemId}', {
    params: { path: { reviewId, itemId } },
    body: { decision, note: null },
  });
const complete = (reviewId: string) =>
  admin.clients.staff.POST('/access-reviews/{reviewId}/complete', { params: { path: { reviewId } } });

test('a review is decided account by account, never one’s own, and then complete', async () => {
  const reviews = await latest();
  expect(reviews).toMatchObject([
    { quarter: '2026-Q3', dueOn: '2026-12-23', accountCount: 3, decidedCount: 0 },
  ]);
  const reviewId = reviews[0]?.id ?? '';
  const items = (await detail())?.items ?? [];
  const itemOf = (person: TestPerson) => items.find(({ accountId }) => accountId === person.id)?.id ?? '';
  const mine = items.find(({ accountId }) => accountId === admin.id);
  expect(mine).toMatchObject({ mayDecide: false, isDormant: false });
  expect(mine?.unusedPermissions).toContain('residents:export');
  expect(mine?.unusedPermissions).not.toContain('residents:search');
  expect(mine?.unusedPermissions).not.toContain('releases:read');

  expect((await decide(admin, reviewId, itemOf(admin), 'keep')).error?.type).toContain(
    'second-person-needed',
  );
  expect((await decide(admin, reviewId, unknownId, 'keep')).response.status).toBe(404);
  expect((await decide(admin, reviewId, itemOf(clerk), 'remove')).response.status).toBe(204);
  expect((await decide(admin, reviewId, itemOf(auditor), 'keep')).response.status).toBe(204);
  expect((await complete(reviewId)).error?.type).toContain('access-review-unfinished');
  expect((await decide(auditor, reviewId, itemOf(admin), 'keep')).response.status).toBe(204);
  expect((await detail())?.items.find(({ accountId }) => accountId === clerk.id)?.isCarriedOut).toBe(false);
  await admin.clients.staff.POST('/accounts/{accountId}/suspend', {
    params: { path: { accountId: clerk.id } },
  });
  expect((await detail())?.items.find(({ accountId }) => accountId === clerk.id)?.isCarriedOut).toBe(true);
  expect((await complete(reviewId)).response.status).toBe(204);
  expect((await complete(reviewId)).error?.type).toContain('access-review-closed');
  expect((await decide(admin, reviewId, itemOf(clerk), 'keep')).response.status).toBe(409);

  const file = await auditor.fetch(`/api/staff/v1/access-reviews/${reviewId}/export?format=csv`);
  const rows = parse(await file.text(), { bom: true }) as string[][];
  expect(rows).toHaveLength(4);
  expect(rows.find(([name]) => name === '企画 さくら')).toEqual(
    expect.arrayContaining(['企画課', '停止', 'はい']),
  );
});

test('a quarter has one review, the next quarter its own', async () => {
  const then = portal.clock.now().toString();
  portal.clock.set('2026-12-31T14:59:59Z');
  await portal.app.jobs.tick();
  admin = await portal.as('administrator');
  expect(await latest()).toHaveLength(1);
  portal.clock.set('2026-12-31T16:00:00Z');
  await portal.app.jobs.tick();
  admin = await portal.as('administrator');
  const reviews = await latest();
  portal.clock.set(then);
  expect(reviews[0]).toMatchObject({ quarter: '2026-Q4' });
});

describe('a review that there is not', () => {
  test('is not found', async () => {
    const path = { params: { path: { reviewId: unknownId } } };
    expect((await admin.clients.staff.GET('/access-reviews/{reviewId}', path)).response.status).toBe(404);
    expect((await complete(unknownId)).response.status).toBe(404);
    expect((await admin.fetch(`/api/staff/v1/access-reviews/${unknownId}/export`)).status).toBe(404);
  });
});
