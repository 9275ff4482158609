/** Rules and budgets through the real SDK: every status that their contract documents. */
import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/points.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { testContent } from '../testing/rule-content.ts';

type Content = components['schemas']['RuleContent'];

const start = '2026-11-23T01:00:00.000Z';
const nowhere = '00000000-0000-7000-8000-000000000000';
const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

let app: TestApp;
let planner: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  planner = await app.as('planning', { name: '企画 さくら' });
  const jobs = app.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'points.default-rules')?.run(app.clock.now());
});
afterAll(() => app[Symbol.asyncDispose]());

const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) =>
  [response.status, (error as { type?: string } | undefined)?.type?.replace('/problems/', '')]
    .filter(Boolean)
    .join(' ');
const content = (about: Partial<Content> = {}): Content => ({
  ...(testContent({ name: '敬老の月' }) as unknown as Content),
  ...about,
});
const create = (body: Partial<{ content: Content; takesEffectAt: string | null; note: string }> = {}) =>
  planner.clients.points.POST('/rules', {
    params: { header: header() },
    body: { content: content(), takesEffectAt: null, note: '', ...body },
  });
const change = (
  ruleId: string,
  basedOn: number,
  about: Partial<Content> = {},
  takesEffectAt: string | null = null,
) =>
  planner.clients.points.POST('/rules/{ruleId}/versions', {
    params: { path: { ruleId }, header: header() },
    body: { basedOn, content: content(about), takesEffectAt, note: '要望により' },
  });

describe('rules', () => {
  it('200: the rules of the city are there from the start', async () => {
    const { data } = await planner.clients.points.GET('/rules');
    expect(data?.items.map(({ current }) => current?.content.name).sort()).toContain('地域活動への参加');
    expect(data?.items.every(({ next, current }) => next === null && current?.createdBy === null)).toBe(true);
  });

  it('201: a version takes effect from a moment, and none is ever changed', async () => {
    const created = await create();
    const ruleId = created.data?.id ?? '';
    expect(created.data).toMatchObject({ currentVersion: 1, versions: [{ createdBy: '企画 さくら' }] });
    const changed = await change(ruleId, 1, { enabled: false }, '2026-12-01T00:00:00.000Z');
    expect(changed.data).toMatchObject({ currentVersion: 1, versions: [{ version: 2 }, { version: 1 }] });
    const { data: listed } = await planner.clients.points.GET('/rules');
    expect(listed?.items.find(({ id }) => id === ruleId)).toMatchObject({
      current: { version: 1, content: { enabled: true } },
      next: { version: 2, content: { enabled: false } },
    });
    expect(outcomeOf(await change(ruleId, 1))).toBe('409 rule-changed-meanwhile');
    const { data } = await planner.clients.points.GET('/rules/{ruleId}', { params: { path: { ruleId } } });
    expect(data?.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('409: of two changes at once one is told that it came second', async () => {
    const ruleId = (await create()).data?.id ?? '';
    const outcomes = await Promise.all([change(ruleId, 1), change(ruleId, 1), change(ruleId, 1)]);
    expect(outcomes.map(({ response }) => response.status).sort()).toEqual([201, 409, 409]);
  });

  it('404, 422', async () => {
    expect(
      outcomeOf(
        await planner.clients.points.GET('/rules/{ruleId}', { params: { path: { ruleId: nowhere } } }),
      ),
    ).toBe('404 rule-not-found');
    expect(outcomeOf(await change(nowhere, 1))).toBe('404 rule-not-found');
    expect(outcomeOf(await create({ takesEffectAt: '2026-11-22T00:00:00.000Z' }))).toBe('422 rule-date-past');
    const faulty = await create({ content: content({ programme: 'nothing', endsOn: '2026-02-30' }) });
    expect(outcomeOf(faulty)).toBe('422 rule-content-faulty');
    expect(
      (faulty.error as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer),
    ).toEqual(['/body/content/endsOn', '/body/content/programme']);
    const ruleId = (await create()).data?.id ?? '';
    expect(outcomeOf(await change(ruleId, 1, { programme: 'nothing' }))).toBe('422 rule-content-faulty');
    expect(outcomeOf(await change(ruleId, 1, {}, '2020-01-01T00:00:00.000Z'))).toBe('422 rule-date-past');
  });

  test.each([
    { name: '  ' },
    { caps: { ...content().caps, day: { points: 0, times: null } } },
    { amount: { kind: 'fixed', points: 1.5 } },
    { amount: { kind: 'rate', points: 1, per: 0, unit: 'yen' } },
    { trigger: 'birthday' },
    { when: { ...content().when, weekdays: [8] } },
    { expiry: { kind: 'after', months: 121, end: 'day' } },
  ])('400: %j', async (about) => {
    expect(outcomeOf(await create({ content: content(about as Partial<Content>) }))).toBe(
      '400 invalid-request',
    );
  });

  it('409: a key used for something else; the same again makes no second rule', async () => {
    const params = { header: header() };
    const body = { content: content(), takesEffectAt: null, note: '' };
    const [one, same] = [
      await planner.clients.points.POST('/rules', { params, body }),
      await planner.clients.points.POST('/rules', { params, body }),
    ];
    expect(same.data?.id).toBe(one.data?.id);
    const other = await planner.clients.points.POST('/rules', { params, body: { ...body, note: 'x' } });
    expect(outcomeOf(other)).toBe('409 idempotency-key-reused');
  });
});

describe('previewPointRule', () => {
  const preview = (body: { content: Content; ruleId?: string; month?: string }) =>
    planner.clients.points.POST('/rules/preview', { body });

  it('200: what last month would have come to, without granting anything', async () => {
    app.clock.set('2026-10-05T01:00:00.000Z');
    const people = [await app.as('resident'), await app.as('resident')];
    for (const { id: residentId } of people) {
      const attended = {
        checkInId: uuidv7(),
        activityId: uuidv7(),
        activityTitle: '体操',
        residentId,
        points: 30,
      };
      await app.store.write((tx) => app.platform.publish(tx, 'activity.attended', attended));
    }
    await app.settle();
    app.clock.set(start);
    planner = await app.as('planning', { name: '企画 さくら' });
    const before = await app.store.raw('select count(*) as n from point_transfers');
    const { data } = await preview({ content: content({ amount: { kind: 'fixed', points: 10 } }) });
    expect(data).toMatchObject({
      month: '2026-10',
      occasions: 2,
      granted: { points: 20, times: 2, people: 2 },
      days: [{ day: '2026-10-05', points: 20, times: 2 }],
    });
    expect((data?.budget?.available ?? 0) - (data?.budget?.left ?? 0)).toBe(20);
    expect(await app.store.raw('select count(*) as n from point_transfers')).toEqual(before);
  });

  it('404, 422', async () => {
    expect(outcomeOf(await preview({ content: content(), ruleId: nowhere }))).toBe('404 rule-not-found');
    expect(outcomeOf(await preview({ content: content({ programme: 'x' }) }))).toBe(
      '422 rule-content-faulty',
    );
    for (const month of ['2026-11', '2025-10', '2026-13', '2026-00'])
      expect(outcomeOf(await preview({ content: content(), month }))).toBe('422 preview-month-invalid');
    expect((await preview({ content: content(), month: '2025-11' })).response.status).toBe(200);
  });
});

describe('budgets', () => {
  const open = (about = {}) =>
    planner.clients.points.POST('/budgets', {
      params: { header: header() },
      body: { name: 'ボランティア', fiscalYear: 2026, points: 1000, warnBelowPercent: 20, ...about },
    });
  const move = (
    path: '/budgets/{budgetId}/fundings' | '/budgets/{budgetId}/returns',
    budgetId: string,
    points: number,
  ) =>
    planner.clients.points.POST(path, {
      params: { path: { budgetId }, header: header() },
      body: { points, reason: '補正予算' },
    });

  it('201: opened, filled up, given back, each with who and why', async () => {
    const budget = (await open()).data;
    expect(budget).toMatchObject({ funded: 1000, available: 1000, state: 'ample' });
    const id = budget?.id ?? '';
    expect((await move('/budgets/{budgetId}/fundings', id, 500)).data).toMatchObject({
      funded: 1500,
      available: 1500,
    });
    expect((await move('/budgets/{budgetId}/returns', id, 1500)).data).toMatchObject({
      funded: 0,
      state: 'empty',
    });
    expect(outcomeOf(await move('/budgets/{budgetId}/returns', id, 1))).toBe('409 budget-exhausted');
    const { data } = await planner.clients.points.GET('/budgets/{budgetId}', {
      params: { path: { budgetId: id } },
    });
    expect(data?.movements.map(({ kind, points, movedBy }) => [kind, points, movedBy])).toEqual([
      ['returned', 1500, '企画 さくら'],
      ['funded', 500, '企画 さくら'],
      ['funded', 1000, '企画 さくら'],
    ]);
    const { data: listed } = await planner.clients.points.GET('/budgets');
    expect(listed).toMatchObject({ fiscalYear: 2026 });
    expect(listed?.items.map((one) => one.id)).toContain(id);
  });

  it('409: a key used for another amount; the same again moves nothing twice', async () => {
    const budgetId = (await open()).data?.id ?? '';
    const params = { path: { budgetId }, header: header() };
    const fund = (points: number) =>
      planner.clients.points.POST('/budgets/{budgetId}/fundings', {
        params,
        body: { points, reason: '補正' },
      });
    await fund(5);
    expect((await fund(5)).data?.available).toBe(1005);
    expect(outcomeOf(await fund(6))).toBe('409 idempotency-key-reused');
  });

  it('201: the next fiscal year of the same programme, once', async () => {
    const next = { programme: 'attendance', fiscalYear: 2027 };
    expect((await open(next)).data).toMatchObject(next);
    expect(outcomeOf(await open(next))).toBe('409 budget-exists-already');
    expect(outcomeOf(await open({ programme: 'unheard-of' }))).toBe('422 budget-programme-unknown');
  });

  it('400, 404', async () => {
    expect(outcomeOf(await open({ points: -1 }))).toBe('400 invalid-request');
    expect(outcomeOf(await open({ name: ' ' }))).toBe('400 invalid-request');
    const missing = await planner.clients.points.GET('/budgets/{budgetId}', {
      params: { path: { budgetId: nowhere } },
    });
    expect(outcomeOf(missing)).toBe('404 budget-not-found');
    expect(outcomeOf(await move('/budgets/{budgetId}/fundings', nowhere, 1))).toBe('404 budget-not-found');
    expect(outcomeOf(await move('/budgets/{budgetId}/returns', nowhere, 1))).toBe('404 budget-not-found');
  });

  it('says on the first page which are running low', async () => {
    const tile = app.app.services.find(({ name }) => name === 'points')?.tiles?.['points.budgets'];
    const shown = await tile?.({ actor: {} as never, now: app.clock.now(), language: 'ja' });
    expect(shown).toMatchObject({ urgency: 'soon', text: expect.stringContaining('ボランティア') });
  });
});
