/** The second factor, from a password-only session to one that may work; through the real SDK. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let shiro: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(async () => {
  shiro = await portal.as('welfare', { assurance: 'aal1' });
});

const path = '/me/second-factor';
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6 }).generate({
    timestamp: portal.clock.now().epochMilliseconds + steps * 30_000,
  });
const begin = (person: TestPerson) => person.clients.staff.POST(`${path}/enrolment`);
const confirm = (person: TestPerson, code: string) =>
  person.clients.staff.POST(`${path}/enrolment/confirm`, { body: { code } });
const verify = (person: TestPerson, code: string) =>
  person.clients.staff.POST(`${path}/verify`, { body: { code } });

async function enrol(person: TestPerson): Promise<string> {
  const { data } = await begin(person);
  expect((await confirm(person, codeOf(data?.secret ?? ''))).response.status).toBe(204);
  return data?.secret ?? '';
}
/** The same account at another device, with the password only. */
async function atAnotherDevice(id: string): Promise<TestPerson> {
  const other = await portal.as('welfare', { assurance: 'aal1' });
  await portal.store.raw(`UPDATE sessions SET account_id = '${id}' WHERE account_id = '${other.id}'`);
  return other;
}

test('a session with a password alone may show a second factor and nothing else', async () => {
  const { error } = await shiro.clients.identity.POST('/residents/search', { body: { limit: 1 } });
  expect(error).toMatchObject({ status: 403, type: '/problems/second-factor-required' });
  const { data } = await shiro.clients.identity.GET('/session');
  expect(data).toMatchObject({ assurance: 'aal1', permissions: ['second-factor:use'] });
  expect((await shiro.clients.portal.GET('/dashboard')).data?.tiles).toEqual([]);
  const none = { enrolledAt: null, passkeyCount: 0, recoveryCodesLeft: 0, lockedUntil: null };
  expect((await shiro.clients.staff.GET(path)).data).toEqual(none);
});

describe('enrolling', () => {
  test('raises the session, with a new cookie; the old one is worth nothing', async () => {
    const before = await portal.store.raw(`SELECT id FROM sessions WHERE account_id = '${shiro.id}'`);
    await enrol(shiro);
    const after = await portal.store.raw(`SELECT id FROM sessions WHERE account_id = '${shiro.id}'`);
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(before[0]?.id);
    const found = await shiro.clients.identity.POST('/residents/search', { body: { limit: 1 } });
    expect(found.response.status).toBe(200);
    const rows = JSON.stringify(await portal.store.raw('SELECT * FROM staff_totp'));
    expect(rows).not.toMatch(/[A-Z2-7]{32}/);
  });

  test('needs a code of the secret that was shown last', async () => {
    expect((await confirm(shiro, '000000')).error?.type).toContain('second-factor-not-set');
    const { data: first } = await begin(shiro);
    await begin(shiro);
    expect((await confirm(shiro, codeOf(first?.secret ?? ''))).response.status).toBe(422);
  });

  test('anew is not for whoever has the password only, nor long after the last check', async () => {
    await enrol(shiro);
    const thief = await atAnotherDevice(shiro.id);
    expect((await begin(thief)).error?.type).toContain('second-factor-already-set');
    expect((await begin(shiro)).response.status).toBe(200);
    const then = portal.clock.now().toString();
    portal.clock.advance({ minutes: 11 });
    expect((await begin(shiro)).error?.type).toContain('step-up-required');
    portal.clock.set(then);
  });
});

describe('verifying', () => {
  test('takes each code once, on whichever device', async () => {
    const secret = await enrol(shiro);
    const other = await atAnotherDevice(shiro.id);
    expect((await verify(other, codeOf(secret))).error?.type).toContain('second-factor-wrong');
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => verify(await atAnotherDevice(shiro.id), codeOf(secret, 1))),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([204, 422, 422, 422]);
  });

  test('many guesses at once lock as one after another would, and raise an alarm once', async () => {
    const secret = await enrol(shiro);
    const other = await atAnotherDevice(shiro.id);
    const guesses = await Promise.all(Array.from({ length: 30 }, () => verify(other, 'ABCDEF')));
    const statuses = guesses.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(26);
    expect((await verify(other, codeOf(secret, 1))).response.status).toBe(429);
    expect((await confirm(shiro, '123456')).response.status).toBe(429);
    expect((await shiro.clients.staff.GET(path)).data?.lockedUntil).not.toBeNull();
    const alarms = await portal.store.raw(`SELECT * FROM outbox WHERE type = 'staff.second-factor-locked'`);
    expect(alarms).toHaveLength(1);
    await begin(shiro);
    expect((await confirm(shiro, '123456')).response.status).toBe(429);
    expect((await verify(await portal.as('desk', { assurance: 'aal1' }), '123456')).response.status).toBe(
      409,
    );
  });
});

describe('recovery codes', () => {
  test('are ten, each works once, and new ones replace them', async () => {
    expect((await shiro.clients.staff.POST(`${path}/recovery-codes`)).error?.type).toContain(
      'step-up-required',
    );
    const none = await portal.as('desk');
    expect((await none.clients.staff.POST(`${path}/recovery-codes`)).response.status).toBe(409);
    await enrol(shiro);
    const { data } = await shiro.clients.staff.POST(`${path}/recovery-codes`);
    expect(new Set(data?.codes).size).toBe(10);
    const [first = '', second = ''] = data?.codes ?? [];
    const other = await atAnotherDevice(shiro.id);
    expect((await verify(other, first.toLowerCase())).response.status).toBe(204);
    expect((await verify(other, first)).response.status).toBe(422);
    expect((await shiro.clients.staff.GET(path)).data?.recoveryCodesLeft).toBe(9);
    await shiro.clients.staff.POST(`${path}/recovery-codes`);
    expect((await verify(other, second)).response.status).toBe(422);
    const rows = JSON.stringify(await portal.store.raw('SELECT * FROM staff_recovery_codes'));
    expect(rows).not.toContain(second.replaceAll('-', ''));
  });
});
