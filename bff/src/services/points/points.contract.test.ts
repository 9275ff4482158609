/** What the portal answers, through the real SDK: every status that the contract of points documents. */
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { DomainEvents } from '#platform/domain-events.ts';
import { newsChannel } from '#platform/platform.ts';
import { testResident } from '../../testing/actors.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { ledgerKeyOf } from './ledger/keys.ts';
import { createLedger } from './ledger/ledger.ts';
import { balanceTile } from './points.tiles.ts';

const start = '2026-11-23T01:00:00.000Z';

let app: TestApp;
let resident: TestPerson;
let nobody: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: start });
  nobody = await app.as('nobody');
  staff = await app.as('administrator');
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  app.clock.set(start);
  resident = await app.as('resident');
});

type Attended = DomainEvents['activity.attended'];

/** Lets a resident attend, as the activities service tells it. */
async function attend(about: Partial<Attended> = {}): Promise<Attended> {
  const attended: Attended = {
    checkInId: uuidv7(),
    activityId: uuidv7(),
    activityTitle: '健康体操教室',
    residentId: resident.id,
    points: 50,
    ...about,
  };
  await app.store.write((tx) => app.platform.publish(tx, 'activity.attended', attended));
  await app.settle();
  return attended;
}

const account = (person = resident) => person.clients.points.GET('/me/account');
const entries = (query: { limit?: number; cursor?: string } = {}, person = resident) =>
  person.clients.points.GET('/me/entries', { params: { query } });
const refusalsOf = (person: TestPerson) =>
  app.store.raw(`select reason, points from point_refusals r join point_accounts a on a.id = r.account_id
    where a.owner_id = '${person.id}'`);

function outcomeOf({ error, response }: { error?: unknown; response: Response }): string {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
}

const nothingExpires = { nextExpiry: null, expiringSoon: { points: 0, days: 60 } };

describe('getMyAccount', () => {
  it('200: zero for a resident who never had points', async () => {
    expect((await account()).data).toEqual({ balance: 0, held: 0, earnedThisMonth: 0, ...nothingExpires });
  });
  it('200: the balance, and what came in since the first of the month in Tokyo', async () => {
    app.clock.set('2026-10-31T14:59:59.999Z');
    resident = await app.as('resident');
    await attend({ points: 30 });
    app.clock.set('2026-10-31T15:00:00.000Z');
    await attend({ points: 20 });
    expect((await account()).data).toEqual({
      balance: 50,
      held: 0,
      earnedThisMonth: 20,
      nextExpiry: { expiresAt: '2028-03-31T15:00:00.000Z', points: 50 },
      expiringSoon: { points: 0, days: 60 },
    });
  });
  it('200: what expires within sixty days, and the tile says it too', async () => {
    const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
    await app.store.write(async (tx) => {
      const issued = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
      const { id } = await ledger.ensureResidentAccount(tx, resident.id);
      const cause = { kind: 'activity-attended', description: '健康体操教室' } as const;
      const earned = { sourceId: uuidv7(), cause, from: issued.id, to: id, points: 1_234 };
      await ledger.transfer(tx, { ...earned, expiresAt: Temporal.Instant.from('2027-01-21T15:00:00Z') });
    });
    expect((await account()).data?.expiringSoon).toEqual({ points: 1_234, days: 60 });
    const person = { actor: testResident(resident.id), now: app.clock.now(), language: 'ja' } as const;
    expect(await balanceTile(app.platform)(person)).toMatchObject({
      urgency: 'soon',
      items: [{ text: '60日以内に 1,234 ポイントの期限が切れます', href: '/points/explanation' }],
    });
  });
  it('401, 403: for others than residents', async () => {
    expect(outcomeOf(await account(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await account(staff))).toBe('403 forbidden');
  });
});

describe('listMyEntries', () => {
  it('200: nothing yet', async () => {
    expect((await entries()).data).toEqual({ items: [], nextCursor: null });
  });
  it('200: latest first, page by page, undisturbed by what arrives meanwhile', async () => {
    for (const points of [1, 2, 3]) await attend({ points, activityTitle: `活動 ${points}` });
    const first = await entries({ limit: 2 });
    await attend({ points: 4 });
    const second = await entries({ limit: 2, cursor: first.data?.nextCursor ?? '' });
    expect([first, second].flatMap(({ data }) => data?.items ?? [])).toMatchObject([
      { points: 3, balanceAfter: 6, cause: { kind: 'activity-attended', description: '活動 3' } },
      { points: 2, balanceAfter: 3, postedAt: start },
      { points: 1, balanceAfter: 1 },
    ]);
    expect(second.data?.nextCursor).toBeNull();
  });
  it('200: only the own ones', async () => {
    await attend();
    const other = await app.as('resident');
    expect((await entries({}, other)).data?.items).toEqual([]);
  });
  test.each([
    { limit: 0 },
    { limit: 101 },
    { cursor: 'nonsense!' },
    { cursor: 'bm9uc2Vuc2U' },
    { cursor: Buffer.from('["x"]').toString('base64url') },
    { cursor: Buffer.from('["1","2"]').toString('base64url') },
  ])('400: %j', async (query) => {
    expect(outcomeOf(await entries(query))).toBe('400 invalid-request');
  });
  it('401, 403: for others than residents', async () => {
    expect(outcomeOf(await entries({}, nobody))).toBe('401 signed-out');
    expect(outcomeOf(await entries({}, staff))).toBe('403 forbidden');
  });
});

describe('activity.attended', () => {
  it('tells the open pages of the resident', async () => {
    const news: string[] = [];
    const stop = await app.store.listen(newsChannel, (payload) => news.push(payload));
    await attend();
    stop();
    expect(news.map((payload) => JSON.parse(payload))).toEqual([{ to: resident.id, topic: 'points' }]);
  });
  it('grants once per check-in, however often it is told of it', async () => {
    const attended = await attend();
    await attend(attended);
    expect((await account()).data?.balance).toBe(50);
  });
  it('posts nothing for an activity without points', async () => {
    await attend({ points: 0 });
    expect((await entries()).data?.items).toEqual([]);
    expect(await refusalsOf(resident)).toEqual([]);
  });
  it('grants nothing beyond the budget, and keeps what is owed in mind', async () => {
    const points = 3_000_001;
    await attend({ points });
    expect((await account()).data?.balance).toBe(0);
    const owed = (await refusalsOf(resident)).map((row) => ({ ...row, points: Number(row.points) }));
    expect(owed).toEqual([{ reason: 'budget-exhausted', points }]);
    await attend();
    expect((await account()).data?.balance).toBe(50);
  });
});

describe('the tile', () => {
  const tileOf = (language: 'ja' | 'en' | 'ja-x-easy') => {
    const provider = app.app.services.find(({ name }) => name === 'points')?.tiles?.['points.balance'];
    const actor = { kind: 'resident', id: resident.id, roles: [], permissions: new Set() } as never;
    return provider?.({ actor, now: app.clock.now(), language });
  };
  it('shows the balance, what came in this month and the way to check in', async () => {
    await attend({ points: 1240 });
    expect(await tileOf('ja')).toEqual({
      urgency: 'normal',
      value: { text: '1,240', unit: 'ポイント' },
      text: '今月 +1,240',
      action: { label: 'チェックインする', href: '/points/check-in' },
    });
    expect(await tileOf('en')).toMatchObject({ value: { unit: 'points' }, text: 'This month +1,240' });
  });
  it('says how to begin when nothing came in yet', async () => {
    expect(await tileOf('ja')).toMatchObject({
      value: { text: '0' },
      text: expect.stringContaining('地域活動'),
    });
  });
});
