/** Showing a device as the second factor of staff, and everything that a dishonest device, page or colleague might try. */
import type { components } from '@entame/sdk/contracts/staff.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import {
  createTestAuthenticator,
  type Deviation,
  type TestAuthenticator,
} from '../../testing/authenticator.ts';
import { testOrigin } from '../../testing/config.ts';
import {
  creationOptions,
  enrol,
  finishCheck,
  finishRegistration,
  lastRecord,
  later,
  list,
  mayWork,
  remove,
  requestOptions,
  slugOf,
  startCheck,
  startRegistration,
  state,
  verifyCode,
  withPasswordOnly,
} from '../../testing/second-factor.ts';

type Schemas = components['schemas'];
const path = '/me/second-factor';

let portal: TestApp;
let shiro: TestPerson;
let device: TestAuthenticator;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(async () => {
  shiro = await portal.as('welfare', { assurance: 'aal1' });
  device = createTestAuthenticator(testOrigin);
});

describe('showing it', () => {
  let other: TestPerson;
  beforeEach(async () => {
    await enrol(shiro, device);
    other = await withPasswordOnly(portal, shiro.id);
  });

  async function expectRefusal(answer: Schemas['PasskeyAssertion'], status: number, slug: string) {
    const { error, response } = await finishCheck(other, answer);
    expect([error?.status, slugOf(error)]).toEqual([status, slug]);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await mayWork(other)).toBe(false);
    expect(await lastRecord(portal)).toMatchObject({
      operation_id: 'finishStaffPasskeyCheck',
      outcome: slug,
      actor_id: shiro.id,
    });
  }

  test('opens what the password did not, under a new cookie, and says when it was used', async () => {
    const options = await requestOptions(other);
    expect(options).toMatchObject({ userVerification: 'required', rpId: 'portal.test' });
    expect(options.allowCredentials).toHaveLength(1);
    expect((await finishCheck(other, device.get(options))).response.status).toBe(204);
    expect(await lastRecord(portal)).toMatchObject({
      operation_id: 'finishStaffPasskeyCheck',
      outcome: 'done',
    });
    expect(await mayWork(other)).toBe(true);
    expect((await list(other)).data?.items[0]?.lastUsedAt).not.toBeNull();
  });

  test.each<[string, Deviation]>([
    ['of another site (phishing)', { origin: 'https://portal.test.evil.example' }],
    ['of the same host on another port', { origin: `${testOrigin}:8443` }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['without anybody there', { isUserPresent: false }],
    ['that was made for a registration', { type: 'webauthn.create' }],
    ['signed with another key', { isForged: true }],
    ['for the user handle of somebody else', { userHandle: 'c29tZWJvZHk' }],
  ])('is refused when the answer is one %s', async (_, deviation) => {
    const answer = device.get(await requestOptions(other), deviation);
    await expectRefusal(answer, 400, 'second-factor-device-refused');
  });

  test('is refused when the challenge is invented, of another session, of a registration, or too old', async () => {
    const invented = device.get(await requestOptions(other), { challenge: 'B'.repeat(43) });
    await expectRefusal(invented, 400, 'passkey-expired');
    const relayed = device.get(await requestOptions(await withPasswordOnly(portal, shiro.id)));
    await expectRefusal(relayed, 400, 'passkey-expired');
    const { challenge } = await creationOptions(shiro);
    await expectRefusal(device.get(await requestOptions(other), { challenge }), 400, 'passkey-expired');
    const late = device.get(await requestOptions(other));
    await later(portal, { seconds: 121 }, () => expectRefusal(late, 400, 'passkey-expired'));
  });

  test('is refused when it is replayed, also in the session that it raised', async () => {
    const answer = device.get(await requestOptions(other));
    expect((await finishCheck(other, answer)).response.status).toBe(204);
    expect(slugOf((await finishCheck(other, answer)).error)).toBe('passkey-expired');
    const third = await withPasswordOnly(portal, shiro.id);
    expect(slugOf((await finishCheck(third, answer)).error)).toBe('passkey-expired');
  });

  test('is refused to a device of a resident, of a colleague, or one that was removed', async () => {
    const resident = await portal.as('resident');
    const { data } = await resident.clients.identity.POST('/me/passkeys/registration', {
      body: { label: 'スマホ' },
    });
    const own = createTestAuthenticator(testOrigin);
    const made = own.create(data as Schemas['PasskeyCreationOptions']);
    await resident.clients.identity.POST('/me/passkeys/registration/finish', { body: made });
    await expectRefusal(own.get(await requestOptions(other)), 403, 'second-factor-device-unknown');
    const colleague = createTestAuthenticator(testOrigin);
    await enrol(await portal.as('desk', { assurance: 'aal1' }), colleague);
    await expectRefusal(colleague.get(await requestOptions(other)), 403, 'second-factor-device-unknown');
    const [first] = (await list(shiro)).data?.items ?? [];
    await enrol(shiro, createTestAuthenticator(testOrigin));
    expect((await remove(shiro, first?.id ?? '')).response.status).toBe(204);
    await expectRefusal(device.get(await requestOptions(other)), 403, 'second-factor-device-unknown');
  });

  test('does not open a resident’s account', async () => {
    const nobody = await portal.as('nobody');
    const { data, response } = await nobody.clients.identity.POST('/passkeys/sign-in', { body: {} });
    const [cookie = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
    const answer = device.get(data as Schemas['PasskeyRequestOptions']);
    const request = new Request(`${testOrigin}/api/identity/v1/passkeys/sign-in/finish`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie, origin: testOrigin },
      body: JSON.stringify(answer),
    });
    expect(await (await portal.app.fetch(request)).json()).toMatchObject({
      type: '/problems/passkey-unknown',
    });
  });

  test('is refused when the counter goes back, and once only when two copies answer at once', async () => {
    expect(
      (await finishCheck(other, device.get(await requestOptions(other), { counter: 7 }))).response.status,
    ).toBe(204);
    other = await withPasswordOnly(portal, shiro.id);
    for (const counter of [7, 6, 0])
      await expectRefusal(
        device.get(await requestOptions(other), { counter }),
        403,
        'second-factor-device-copied',
      );
    const two = [await withPasswordOnly(portal, shiro.id), await withPasswordOnly(portal, shiro.id)];
    const answers: Schemas['PasskeyAssertion'][] = [];
    for (const one of two) answers.push(device.get(await requestOptions(one), { counter: 9 }));
    const responses = await Promise.all(two.map((one, n) => finishCheck(one, answers[n] as never)));
    expect(responses.map(({ response }) => response.status).sort()).toEqual([204, 403]);
  });

  test('counts refusals like wrong codes: five of either kind lock both, and raise one alarm', async () => {
    const countAlarms = async () =>
      (await portal.store.raw(`SELECT id FROM outbox WHERE type = 'staff.second-factor-locked'`)).length;
    const before = await countAlarms();
    for (let n = 0; n < 3; n++)
      expect(
        slugOf((await finishCheck(other, device.get(await requestOptions(other), { isForged: true }))).error),
      ).toBe('second-factor-device-refused');
    const begun = await requestOptions(other);
    expect((await verifyCode(other, '000000')).response.status).toBe(422);
    expect((await verifyCode(other, 'ABCD-EFGH-JKMN')).response.status).toBe(429);
    expect(await countAlarms()).toBe(before + 1);
    expect((await finishCheck(other, device.get(begun))).response.status).toBe(429);
    expect((await startCheck(other)).response.status).toBe(429);
    expect((await startRegistration(shiro)).response.status).toBe(429);
    expect((await finishRegistration(shiro, device.create(await asIfUnlocked()))).response.status).toBe(429);
    expect((await state(other))?.lockedUntil).not.toBeNull();
    expect(await mayWork(other)).toBe(false);

    /** Options of a registration that was begun before the lock. */
    async function asIfUnlocked() {
      const row = `WHERE account_id = '${shiro.id}'`;
      const [locked] = await portal.store.raw(`SELECT locked_until FROM staff_factor_tries ${row}`);
      await portal.store.raw(`UPDATE staff_factor_tries SET locked_until = NULL ${row}`);
      const options = await creationOptions(shiro);
      await portal.store.raw(`UPDATE staff_factor_tries SET locked_until = '${locked?.locked_until}' ${row}`);
      return options;
    }
  });

  test('is nothing that somebody without a device can begin', async () => {
    const without = await portal.as('desk', { assurance: 'aal1' });
    const { error } = await startCheck(without);
    expect([error?.status, slugOf(error)]).toEqual([404, 'passkey-not-found']);
  });

  test('is refused when the answer is nonsense, huge or carries more than it should', async () => {
    const answer = device.get(await requestOptions(other));
    for (const bad of [
      { ...answer, response: { ...answer.response, signature: 'A'.repeat(20_000) } },
      { ...answer, assurance: 'aal3' },
      { ...answer, id: '../../etc' },
      {},
    ])
      expect((await finishCheck(other, bad as never)).response.status).toBe(400);
    const huge = { ...answer, response: { ...answer.response, signature: 'A'.repeat(3_000_000) } };
    expect((await finishCheck(other, huge)).response.status).toBe(413);
    // What was never read as an answer is no try either.
    expect((await finishCheck(other, answer)).response.status).toBe(204);
  });

  test('may be a recovery code instead', async () => {
    const { data } = await shiro.clients.staff.POST(`${path}/recovery-codes`);
    expect((await verifyCode(other, data?.codes[0] ?? '')).response.status).toBe(204);
    expect(await mayWork(other)).toBe(true);
  });
});
