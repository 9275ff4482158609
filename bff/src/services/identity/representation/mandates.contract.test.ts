/** Family and helpers: from the invitation to the withdrawal, and every refusal in between. */
import { isProblem } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessions } from '#platform/session/session.schema.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { recordAttributes } from '../identity.store.ts';

let portal: TestApp;
let hanako: TestPerson;
let daughter: TestPerson;
beforeAll(async () => {
  portal = await startTestApp({ now: '2026-11-23T01:00:00Z' });
});
beforeEach(async () => {
  hanako = await portal.as('resident', { name: '中間 花子' });
  daughter = await portal.as('resident', { name: '岩瀬 美咲' });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const ordinary = { label: '娘', powers: ['book-rides'], until: '2027-03-31' } as const;
const invite = (by: TestPerson, change: object = {}) =>
  by.clients.identity.POST('/me/mandates', {
    body: { ...ordinary, powers: [...ordinary.powers], ...change },
  });
const accept = (by: TestPerson, code: string) =>
  by.clients.identity.POST('/me/mandates/acceptance', { body: { code } });
const at = (mandateId: string) => ({ params: { path: { mandateId } } });
const confirm = (by: TestPerson, id: string) =>
  by.clients.identity.POST('/me/mandates/{mandateId}/confirmation', at(id));
const withdraw = (by: TestPerson, id: string) =>
  by.clients.identity.POST('/me/mandates/{mandateId}/withdrawal', at(id));
const help = (by: TestPerson, id: string) =>
  by.clients.identity.POST('/me/mandates/{mandateId}/representation', at(id));
const list = async (by: TestPerson) => (await by.clients.identity.GET('/me/mandates')).data;
const bookings = (by: TestPerson) => by.clients.rideshare.GET('/me/bookings');
const slugOf = ({ error }: { error?: { type: string } }) => error?.type.replace('/problems/', '');

async function inForce(powers: string[] = ['book-rides']): Promise<string> {
  const { mandateId = '', code = '' } = (await invite(hanako, { powers })).data ?? {};
  await accept(daughter, code);
  await confirm(hanako, mandateId);
  return mandateId;
}

test('from the code to acting, and back; each step shows to both sides what it should', async () => {
  const { data, response } = await invite(hanako);
  expect(response.status).toBe(201);
  const { mandateId = '', code = '' } = data ?? {};
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(slugOf(await confirm(hanako, mandateId))).toBe('mandate-not-ready');
  expect((await accept(daughter, code.toLowerCase())).data).toMatchObject({
    state: 'accepted',
    giverName: null,
  });
  expect(slugOf(await help(daughter, mandateId))).toBe('mandate-not-ready');
  expect((await list(hanako))?.given).toMatchObject([{ helperName: '岩瀬 美咲', state: 'accepted' }]);
  expect((await confirm(hanako, mandateId)).data).toMatchObject({ state: 'confirmed', label: '娘' });
  expect((await list(daughter))?.received).toMatchObject([
    { giverName: '中間 花子', powers: ['book-rides'] },
  ]);

  expect((await help(daughter, mandateId)).response.status).toBe(204);
  expect((await daughter.clients.identity.GET('/session')).data).toMatchObject({
    displayName: '中間 花子',
    permissions: ['bookings:manage-own'],
    actedBy: { kind: 'resident', displayName: '岩瀬 美咲' },
  });
  expect((await bookings(daughter)).response.status).toBe(200);
  expect((await daughter.clients.points.GET('/me/account')).response.status).toBe(403);
  const audit = await portal.auditRecords();
  expect(audit.find(({ operationId }) => operationId === 'listMyBookings')).toMatchObject({
    actorId: daughter.id,
    onBehalfOf: hanako.id,
  });
  expect((await daughter.clients.identity.DELETE('/representation')).data).toEqual({
    returnTo: '/me/helpers',
  });
  expect((await daughter.clients.identity.GET('/session')).data).toMatchObject({ actedBy: null });
});

describe('a code', () => {
  test('works once, also for two at once', async () => {
    const { code = '' } = (await invite(hanako)).data ?? {};
    const other = await portal.as('resident');
    const both = await Promise.all([accept(daughter, code), accept(other, code)]);
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 422]);
  });

  test('is over after 24 hours, and its invitation with it', async () => {
    const { code = '' } = (await invite(hanako)).data ?? {};
    const before = portal.clock.now().toString();
    portal.clock.advance({ hours: 24 });
    const later = await portal.as('resident');
    expect(slugOf(await accept(later, code))).toBe('mandate-code-wrong');
    portal.clock.set(before);
  });

  test("does not work when withdrawn, wrong, or one's own", async () => {
    const { code = '', mandateId = '' } = (await invite(hanako)).data ?? {};
    expect(slugOf(await accept(hanako, code))).toBe('mandate-to-yourself');
    await withdraw(hanako, mandateId);
    for (const text of [code, 'AAAA-AAAA', '花子', "' OR 1=1"])
      expect(slugOf(await accept(daughter, text))).toBe('mandate-code-wrong');
    expect((await accept(daughter, '')).response.status).toBe(400);
  });

  test('cannot be found by trying', async () => {
    for (let tries = 0; tries < 10; tries += 1) await accept(daughter, 'AAAA-AAAA');
    const { code = '' } = (await invite(hanako)).data ?? {};
    const { response } = await accept(daughter, code);
    expect(response.status).toBe(429);
  });
});

describe('is refused', () => {
  test.each([['2026-11-22'], ['2027-11-24']])('until %s', async (until) => {
    expect(slugOf(await invite(hanako, { until }))).toBe('mandate-until-out-of-range');
  });

  test.each([{ powers: [] }, { powers: ['read-health'] }, { label: '' }, { until: '2027-02-30' }])(
    '%j',
    async (change) => {
      expect((await invite(hanako, change)).response.status).toBe(400);
    },
  );

  test('a second mandate of the same two', async () => {
    await inForce();
    const { code = '' } = (await invite(hanako)).data ?? {};
    expect(slugOf(await accept(daughter, code))).toBe('mandate-exists-already');
  });

  test('an eleventh', async () => {
    for (let helper = 0; helper < 10; helper += 1) await invite(hanako);
    expect(slugOf(await invite(hanako))).toBe('too-many-mandates');
  });

  test('under 15, on either side', async () => {
    const { code = '' } = (await invite(hanako)).data ?? {};
    const child = await portal.as('resident');
    const young = {
      name: '弥生 湊',
      kana: 'ヤヨイ ミナト',
      address: '中間市',
      birthDate: '2012-04-28',
      gender: 'male',
    };
    await portal.store.write((tx) =>
      recordAttributes(tx, { ...young, id: child.id, attributesReadAt: portal.clock.now() }),
    );
    expect(slugOf(await accept(child, code))).toBe('mandate-too-young');
    expect(slugOf(await invite(child))).toBe('mandate-too-young');
  });

  test('to whoever is no party: as if it did not exist', async () => {
    const id = await inForce();
    const stranger = await portal.as('resident');
    for (const attempt of [confirm, withdraw, help])
      for (const target of [id, uuidv7()])
        expect(slugOf(await attempt(stranger, target))).toBe('mandate-not-found');
    expect(slugOf(await confirm(daughter, id))).toBe('mandate-not-found');
    expect(slugOf(await help(hanako, id))).toBe('mandate-not-found');
  });
});

describe('ends', () => {
  test.each([
    ['the giver', () => hanako],
    ['the helper', () => daughter],
  ])('at once when %s withdraws, twice as well', async (_, by) => {
    const id = await inForce();
    const person = by();
    expect((await withdraw(person, id)).response.status).toBe(204);
    expect(slugOf(await withdraw(person, id))).toBe('mandate-not-found');
    expect(await list(hanako)).toEqual({ given: [], received: [] });
    expect(slugOf(await help(daughter, id))).toBe('mandate-not-found');
  });

  test('while the helper acts: nothing more is done for, or by, anybody in that session', async () => {
    const id = await inForce();
    await help(daughter, id);
    const [withdrawn] = await Promise.all([withdraw(hanako, id), bookings(daughter)]);
    expect(withdrawn.response.status).toBe(204);
    expect((await bookings(daughter)).response.status).toBe(401);
  });

  test('with its last day, while the helper acts', async () => {
    const id = await inForce();
    const { code = '', mandateId = '' } = (await invite(hanako, { until: '2026-11-23' })).data ?? {};
    const before = portal.clock.now().toString();
    const helper = await portal.as('resident');
    await accept(helper, code);
    await confirm(hanako, mandateId);
    portal.clock.set('2026-11-23T14:59:00Z');
    const late = await portal.as('resident');
    expect((await help(late, id)).response.status).toBe(404);
    portal.clock.set(before);
    await help(helper, mandateId);
    expect((await bookings(helper)).response.status).toBe(200);
    portal.clock.set('2026-11-23T15:00:00Z');
    expect((await bookings(helper)).response.status).toBe(401);
    portal.clock.set(before);
  });
});

test('a linked identity or a password is not enough to give, accept or use one', async () => {
  const id = await inForce();
  await portal.store.write((tx) => tx.update(sessions).set({ assurance: 'aal1' }));
  const attempts = [invite(hanako), accept(daughter, 'AAAA-AAAA'), confirm(hanako, id), help(daughter, id)];
  for (const { error } of await Promise.all(attempts))
    expect(isProblem(error, 'step-up-required')).toBe(true);
  expect((await withdraw(hanako, id)).response.status).toBe(204);
});
