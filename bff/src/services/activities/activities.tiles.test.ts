/** The tiles, with the demo city that they show. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '#platform/actor.ts';
import type { Language } from '#platform/language.ts';
import { testResident, testStaff } from '../../testing/actors.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';

/** Ten in the morning in Nakama. */
const start = '2026-11-23T01:00:00.000Z';
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ now: start, seed: true });
  onTestFinished(() => app[Symbol.asyncDispose]());
});

const resident = (id = uuidv7()) => testResident(id);
const staff = (groupName?: string) =>
  testStaff(uuidv7(), groupName ? ['organiser'] : ['planning'], groupName);
const service = () => app.app.services.find(({ name }) => name === 'activities');

async function tile(id: string, actor: Person, language: Language = 'ja') {
  const provider = service()?.tiles?.[id];
  if (!provider) throw new Error(`no tile ${id}`);
  return provider({ actor, now: app.clock.now(), language });
}

describe('activities.next', () => {
  it('offers the activity at which the resident can check in now', async () => {
    const content = await tile('activities.next', resident());
    expect(content).toMatchObject({
      urgency: 'soon',
      value: { text: '今日 9:50' },
      text: '健康体操のつどい（通谷一丁目公民館）いまチェックインできます。',
      action: { label: 'チェックインする', href: expect.stringMatching(/^\/points\/check-in\?activity=/) },
    });
    expect(content.items?.map(({ text, detail }) => [text, detail])).toEqual([
      ['下校の見守り当番', '今日 10:50'],
      ['遠賀川河川敷の清掃', 'あした 8:00'],
      ['なかま子ども食堂の手伝い', '11月25日(水) 15:30'],
    ]);
    const english = await tile('activities.next', resident(), 'en');
    expect(english.value?.text).toBe('Today 9:50');
  });

  it('is content after the check-in', async () => {
    const someone = await app.as('resident');
    const organiser = await app.as('organiser', { groupName: '通谷自治会' });
    const open = (await tile('activities.next', resident())).action?.href.split('=')[1] ?? '';
    const { data } = await organiser.clients.activities.GET('/activities/{activityId}/check-in-code', {
      params: { path: { activityId: open } },
    });
    await someone.clients.activities.POST('/check-ins', {
      params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { code: data?.typedCode ?? '' },
    });
    const content = await tile('activities.next', resident(someone.id));
    expect(content).toMatchObject({
      urgency: 'normal',
      action: { label: 'くわしく見る', href: `/points/activities/${open}` },
    });
    expect(content.text).toContain('チェックイン済みです。');
    expect((await tile('activities.today', staff())).text).toBe('チェックイン 1人');
  });

  it('says so when nothing is planned', async () => {
    app.clock.advance({ hours: 24 * 30 });
    expect(await tile('activities.next', resident())).toEqual({
      urgency: 'normal',
      text: '予定されている地域活動はありません。',
      action: { label: '地域活動を見る', href: '/points/activities' },
    });
  });
});

describe('activities.today', () => {
  it('counts what takes place today, for staff and for the own group', async () => {
    expect(await tile('activities.today', staff())).toMatchObject({
      value: { text: '2', unit: '件' },
      text: 'チェックイン 0人',
      items: [
        { text: '9:50 健康体操のつどい', detail: '0人' },
        { text: '10:50 下校の見守り当番', detail: '0人' },
      ],
      action: { href: '/admin/activities' },
    });
    expect((await tile('activities.today', staff('中鶴見守り隊'))).value?.text).toBe('1');
    expect((await tile('activities.today', staff('知らない会'))).text).toBe('今日の地域活動はありません。');
  });
});

describe('activities.sign-ups', () => {
  it('shows what the resident has signed up for, and what was called off first', async () => {
    const someone = await app.as('resident');
    const mine = () => tile('activities.sign-ups', resident(someone.id));
    expect(await mine()).toMatchObject({ urgency: 'normal', action: { href: '/points/activities' } });
    const planning = await app.as('planning');
    const { data } = await planning.clients.activities.GET('/activities');
    const activity = data?.items.find(({ signUp }) => signUp !== null);
    const path = { activityId: activity?.id ?? '' };
    await someone.clients.activities.POST('/activities/{activityId}/sign-up', {
      params: { path, header: { 'Idempotency-Key': newIdempotencyKey() } },
    });
    expect(await mine()).toMatchObject({
      urgency: 'normal',
      value: { text: '1', unit: '件' },
      items: [{ text: activity?.title, href: `/points/activities/${activity?.id}` }],
    });
    await planning.clients.activities.POST('/activities/{activityId}/cancel', {
      params: { path },
      body: { reason: '雨のため' },
    });
    expect(await mine()).toMatchObject({ urgency: 'urgent', items: [{ detail: '中止' }] });
  });
});

describe('activities.tasks', () => {
  it('reminds the group and the city of reports that are late, and nobody else', async () => {
    const late = [{ text: '期限を過ぎた報告', detail: '1件', href: '/admin/reports?state=overdue' }];
    expect(await tile('activities.tasks', staff('通谷自治会'))).toMatchObject({
      urgency: 'urgent',
      items: late,
    });
    expect(await tile('activities.tasks', staff())).toMatchObject({ urgency: 'urgent', items: late });
    expect(await tile('activities.tasks', staff('中鶴見守り隊'))).toMatchObject({
      urgency: 'normal',
      value: { text: '0' },
      items: [],
    });
  });
});

describe('the demo city', () => {
  const count = async () => Number((await app.store.raw('select count(*) as n from activities'))[0]?.n);

  it('is the same after another start, and has an open activity again on the next day', async () => {
    const before = await count();
    await service()?.seed?.(app.clock.now());
    expect(await count()).toBe(before);
    app.clock.advance({ hours: 24 });
    await service()?.seed?.(app.clock.now());
    expect(await count()).toBeGreaterThan(before);
    expect((await tile('activities.next', resident())).urgency).toBe('soon');
  });
});
