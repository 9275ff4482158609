/** Grants of staff through the real SDK: every status that their contract documents. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';

const nowhere = '00000000-0000-7000-8000-000000000000';
const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });
const outcomeOf = ({ error, response }: { error?: unknown; response: Response }) =>
  [response.status, (error as { type?: string } | undefined)?.type?.replace('/problems/', '')]
    .filter(Boolean)
    .join(' ');

let app: TestApp;
let clerk: TestPerson;
let planner: TestPerson;
let resident: TestPerson;
let budgetId: string;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-23T01:00:00Z' });
  planner = await app.as('planning', { name: '企画 さくら' });
  const jobs = app.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'points.default-rules')?.run(app.clock.now());
  const { data } = await planner.clients.points.GET('/budgets');
  budgetId = data?.items.find(({ programme }) => programme === 'attendance')?.id ?? '';
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  // Each with a day's limit of their own.
  clerk = await app.as('desk', { name: '窓口 一郎' });
  resident = await app.as('resident', { name: '試験 花子' });
});

const balanceOf = async (person: TestPerson) =>
  (await person.clients.points.GET('/me/account')).data?.balance;
const ask = (about = {}, person = clerk) =>
  person.clients.points.POST('/grants', {
    params: { header: header() },
    body: {
      recipient: { kind: 'resident', id: resident.id },
      points: 100,
      budgetId,
      description: 'ご協力のお礼',
      note: '要綱第3条',
      ...about,
    },
  });
const approve = (grantId: string, person: TestPerson) =>
  person.clients.points.POST('/grants/{grantId}/approval', {
    params: { path: { grantId }, header: header() },
  });
const decline = (grantId: string, person: TestPerson) =>
  person.clients.points.POST('/grants/{grantId}/decline', {
    params: { path: { grantId } },
    body: { note: '二重です' },
  });
const look = (grantId: string, person = clerk) =>
  person.clients.points.GET('/grants/{grantId}', { params: { path: { grantId } } });

describe('to one', () => {
  it('201: at once within the limit, in words that the resident reads', async () => {
    const { data } = await ask();
    expect(data).toMatchObject({
      state: 'granted',
      points: 100,
      requestedBy: '窓口 一郎',
      isOwn: true,
      decidedBy: null,
    });
    const { data: entries } = await resident.clients.points.GET('/me/entries');
    expect(entries?.items).toMatchObject([
      { points: 100, cause: { kind: 'staff-grant', description: 'ご協力のお礼' } },
    ]);
    expect((await look(data?.id ?? '')).data?.lines).toEqual([
      { row: 1, points: 100, recipient: { kind: 'resident', id: resident.id, name: '試験 花子' } },
    ]);
    const [record] = await app.auditRecords();
    expect(record).toMatchObject({ operationId: 'getPointGrant' });
  });

  it('201: above the limit only with a second person, who is never the same', async () => {
    const grantId = (await ask({ points: 5_001 })).data?.id ?? '';
    expect(await balanceOf(resident)).toBe(0);
    expect(outcomeOf(await approve(grantId, clerk))).toBe('403 forbidden');
    const own = (await ask({ points: 5_001 }, planner)).data?.id ?? '';
    expect(outcomeOf(await approve(own, planner))).toBe('403 second-person-needed');
    expect((await approve(grantId, planner)).data).toMatchObject({
      state: 'granted',
      decidedBy: '企画 さくら',
      isOwn: false,
    });
    expect(await balanceOf(resident)).toBe(5_001);
    expect(outcomeOf(await approve(grantId, planner))).toBe('409 grant-not-waiting');
    expect(outcomeOf(await approve(nowhere, planner))).toBe('404 grant-not-found');
  });

  it('204: withdrawn by oneself, declined by those who may approve, and by nobody else', async () => {
    const [one, other] = [
      (await ask({ points: 5_001 })).data?.id ?? '',
      (await ask({ points: 5_001 })).data?.id ?? '',
    ];
    expect(outcomeOf(await decline(one, await app.as('desk')))).toBe('403 forbidden');
    expect((await decline(one, clerk)).response.status).toBe(204);
    expect((await decline(other, planner)).response.status).toBe(204);
    expect((await look(one)).data?.grant).toMatchObject({ state: 'withdrawn', decisionNote: '二重です' });
    expect((await look(other)).data?.grant.state).toBe('declined');
    expect(outcomeOf(await decline(other, planner))).toBe('409 grant-not-waiting');
    expect(outcomeOf(await decline(nowhere, planner))).toBe('404 grant-not-found');
    const { data } = await clerk.clients.points.GET('/grants', {
      params: { query: { state: 'withdrawn', limit: 1 } },
    });
    expect(data?.items.map(({ id }) => id)).toEqual([one]);
  });

  it('400, 404, 409', async () => {
    expect(outcomeOf(await ask({ recipient: { kind: 'resident', id: nowhere } }))).toBe(
      '404 grant-recipient-not-found',
    );
    expect(outcomeOf(await ask({ recipient: { kind: 'group', id: nowhere } }))).toBe(
      '404 grant-recipient-not-found',
    );
    expect(outcomeOf(await ask({ budgetId: nowhere }))).toBe('404 budget-not-found');
    for (const points of [0, -1, 1.5, 1_000_001])
      expect(outcomeOf(await ask({ points }))).toBe('400 invalid-request');
    expect(outcomeOf(await ask({ description: '　' }))).toBe('400 invalid-request');
    expect(outcomeOf(await look(nowhere))).toBe('404 grant-not-found');
    const { data: small } = await planner.clients.points.POST('/budgets', {
      params: { header: header() },
      body: { name: '小さな予算', fiscalYear: 2026, points: 10, warnBelowPercent: 0 },
    });
    expect(outcomeOf(await ask({ budgetId: small?.id }))).toBe('409 budget-exhausted');
    expect(await balanceOf(resident)).toBe(0);
  });
});

describe('findGrantRecipient', () => {
  const find = (number: string) => clerk.clients.points.POST('/grant-recipients', { body: { number } });

  it('200: by resident ID and by the number of the card, however it is typed', async () => {
    const { data: card } = await clerk.clients.identity.POST('/residents/{residentId}/card', {
      params: { path: { residentId: resident.id } },
    });
    const expected = { kind: 'resident', id: resident.id, name: '試験 花子' };
    expect((await find(resident.id.toUpperCase())).data).toEqual(expected);
    expect((await find(card?.cardNumber.toLowerCase() ?? '')).data).toEqual(expected);
    const [record] = await app.auditRecords();
    expect(record).toMatchObject({ operationId: 'findGrantRecipient' });
  });
  it('200: a community group by its name or ID, which can be granted points of its own', async () => {
    const { data: group } = await planner.clients.activities.POST('/groups', {
      params: { header: header() },
      body: { name: '通谷東自治会', kind: 'neighbourhood' },
    });
    const id = group?.id ?? '';
    const expected = { kind: 'group', id, name: '通谷東自治会' };
    expect((await find(' 通谷東自治会 ')).data).toEqual(expected);
    expect((await find(id)).data).toEqual(expected);
    expect((await ask({ recipient: { kind: 'group', id } })).data).toMatchObject({ state: 'granted' });
    const accounts = `select posted from point_accounts where kind = 'group' and owner_id = '${id}'`;
    expect((await app.store.raw(accounts)).map((row) => Number(row.posted))).toEqual([100]);
  });
  it('404: nobody', async () => {
    for (const number of [nowhere, 'XXXX-XXXX-XXXX-XX', '通谷自治会'])
      expect(outcomeOf(await find(number))).toBe('404 grant-recipient-not-found');
  });
});

describe('refusals', () => {
  /** Somebody was promised more than there is. */
  async function refuse(points = 9_000_000): Promise<string> {
    const attended = {
      checkInId: uuidv7(),
      activityId: uuidv7(),
      activityTitle: '体操',
      groupId: null,
      attendedAt: app.clock.now().toString(),
      residentId: resident.id,
      points,
    };
    await app.store.write((tx) => app.platform.publish(tx, 'activity.attended', attended));
    await app.settle();
    const { data } = await list();
    return data?.items.find(({ recipient }) => recipient.id === resident.id)?.id ?? '';
  }
  const list = (query = {}) => clerk.clients.points.GET('/refusals', { params: { query } });
  const give = (refusalId: string, about = {}) =>
    clerk.clients.points.POST('/refusals/{refusalId}/grant', {
      params: { path: { refusalId }, header: header() },
      body: { budgetId, note: '予算を追加したため', ...about },
    });
  const dismiss = (refusalId: string) =>
    clerk.clients.points.POST('/refusals/{refusalId}/dismissal', { params: { path: { refusalId } } });

  it('200: with who, why and how much', async () => {
    await refuse();
    expect((await list({ kind: 'budget', limit: 1 })).data?.items).toMatchObject([
      {
        ...{ trigger: 'activity-attended', ruleName: '地域活動への参加', description: '体操' },
        ...{ points: 9_000_000, reason: 'budget-exhausted', outcome: null },
        recipient: { name: '試験 花子' },
      },
    ]);
    expect((await list({ kind: 'condition' })).data?.items).toEqual([]);
  });

  it('200: what a cap kept back is of another kind than what a budget could not pay', async () => {
    const recordReading = () =>
      app.store.write((tx) =>
        app.platform.publish(tx, 'health.recorded', {
          residentId: resident.id,
          readingId: uuidv7(),
          kind: 'blood-pressure',
        }),
      );
    await recordReading();
    await recordReading();
    await app.settle();
    const capped = expect.objectContaining({ trigger: 'health-recorded', reason: 'cap-day', points: 5 });
    expect((await list({ kind: 'cap' })).data?.items).toContainEqual(capped);
    expect((await list({ kind: 'budget', limit: 100 })).data?.items).not.toContainEqual(capped);
    expect((await list({ limit: 100 })).data?.items).toContainEqual(capped);
  });

  it('201: given afterwards like any grant, with a second person above the limit', async () => {
    const refusalId = await refuse(3_500_000);
    const { data: large } = await planner.clients.points.POST('/budgets', {
      params: { header: header() },
      body: { name: '大きな予算', fiscalYear: 2026, points: 4_000_000, warnBelowPercent: 0 },
    });
    const asked = (await give(refusalId, { budgetId: large?.id })).data;
    expect(asked).toMatchObject({
      kind: 'refusal',
      state: 'waiting',
      points: 3_500_000,
      description: '体操',
    });
    expect(outcomeOf(await give(refusalId))).toBe('409 refusal-settled');
    await decline(asked?.id ?? '', planner);
    const again = (await give(refusalId, { budgetId: large?.id })).data;
    await approve(again?.id ?? '', planner);
    expect(await balanceOf(resident)).toBe(3_500_000);
    const settled = (await list({ state: 'settled' })).data?.items.find(({ id }) => id === refusalId);
    expect(settled?.outcome).toBe('granted');
  });

  it('204: left at that; 404, 409', async () => {
    const refusalId = await refuse();
    expect((await dismiss(refusalId)).response.status).toBe(204);
    expect(outcomeOf(await dismiss(refusalId))).toBe('409 refusal-settled');
    expect(outcomeOf(await dismiss(nowhere))).toBe('404 refusal-not-found');
    expect(outcomeOf(await give(nowhere))).toBe('404 refusal-not-found');
    expect(outcomeOf(await give(await refuse(), { budgetId: nowhere }))).toBe('404 budget-not-found');
  });
});
