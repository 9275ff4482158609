/** Setting up a device as the second factor of staff; and whoever tries to slip in one of their own. */
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
  beginApp,
  codeOf,
  confirmApp,
  creationOptions,
  enrol,
  finishRegistration,
  lastRecord,
  later,
  list,
  mayWork,
  remove,
  slugOf,
  startRegistration,
  state,
  withPasswordOnly,
} from '../../testing/second-factor.ts';

type Schemas = components['schemas'];

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

describe('setting up the first one', () => {
  test('raises the session under a new cookie, and is listed under the name it was given', async () => {
    const before = await portal.store.raw(`SELECT id FROM sessions WHERE account_id = '${shiro.id}'`);
    const passkey = await enrol(shiro, device);
    expect(passkey).toMatchObject({ label: '窓口のパソコン', lastUsedAt: null });
    const after = await portal.store.raw(`SELECT id FROM sessions WHERE account_id = '${shiro.id}'`);
    expect(after[0]?.id).not.toBe(before[0]?.id);
    expect(await mayWork(shiro)).toBe(true);
    expect((await list(shiro)).data).toEqual({ items: [passkey], itemsMax: 10 });
    expect(await state(shiro)).toMatchObject({ enrolledAt: null, passkeyCount: 1 });
  });

  test('asks the device for a person it has recognised, and tells it no name', async () => {
    const { data } = await startRegistration(shiro);
    expect(data).toMatchObject({
      rp: { id: 'portal.test' },
      user: { name: '窓口のパソコン' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
    });
    expect(JSON.stringify(data)).not.toContain(shiro.id);
  });

  test('is sealed where it could name a place, and on record', async () => {
    await enrol(shiro, device);
    expect(await lastRecord(portal)).toMatchObject({
      operation_id: 'finishStaffPasskeyRegistration',
      outcome: 'done',
      actor_id: shiro.id,
    });
    for (const table of ['staff_passkeys', 'passkey_challenges', 'audit_log'])
      expect(JSON.stringify(await portal.store.raw(`SELECT * FROM ${table}`))).not.toContain('窓口の');
  });

  test('is shown to a password alone as a number, not by name', async () => {
    await enrol(shiro, device);
    const thief = await withPasswordOnly(portal, shiro.id);
    expect(slugOf((await list(thief)).error)).toBe('step-up-required');
    expect((await state(thief))?.passkeyCount).toBe(1);
  });

  test('shows in the list of accounts', async () => {
    await enrol(shiro, device);
    const administrator = await portal.as('administrator');
    const params = { path: { accountId: shiro.id } };
    const { data } = await administrator.clients.staff.GET('/accounts/{accountId}', { params });
    expect(data?.hasSecondFactor).toBe(true);
    const { data: all } = await administrator.clients.staff.GET('/accounts', { params: { query: {} } });
    expect(all?.items.find(({ id }) => id === shiro.id)?.hasSecondFactor).toBe(true);
  });
});

describe('setting up is refused', () => {
  test.each<[string, Deviation]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['without anybody there', { isUserPresent: false }],
    ['that is an answer to a check', { type: 'webauthn.get' }],
  ])('when the answer is one %s', async (_, deviation) => {
    const answer = device.create(await creationOptions(shiro), deviation);
    const { error } = await finishRegistration(shiro, answer);
    expect([error?.status, slugOf(error)]).toEqual([400, 'second-factor-device-refused']);
    expect((await state(shiro))?.passkeyCount).toBe(0);
    expect(await lastRecord(portal)).toMatchObject({
      outcome: 'second-factor-device-refused',
      actor_id: shiro.id,
    });
  });

  test('when the challenge is used, of another session of the same account, of somebody else, or too old', async () => {
    const elsewhere = await withPasswordOnly(portal, shiro.id);
    const stranger = await portal.as('welfare', { assurance: 'aal1' });
    const slug = async (by: TestPerson, answer: Schemas['PasskeyAttestation']) =>
      slugOf((await finishRegistration(by, answer)).error);
    expect(await slug(elsewhere, device.create(await creationOptions(shiro)))).toBe('passkey-expired');
    expect(await slug(stranger, device.create(await creationOptions(shiro)))).toBe('passkey-expired');
    const late = device.create(await creationOptions(shiro));
    await later(portal, { seconds: 121 }, async () =>
      expect(await slug(shiro, late)).toBe('passkey-expired'),
    );
    const used = device.create(await creationOptions(shiro));
    expect((await finishRegistration(shiro, used)).response.status).toBe(201);
    expect(await slug(shiro, used)).toBe('passkey-expired');
  });

  test('to whoever has the password only once something is set up, also when they began before', async () => {
    const thief = await withPasswordOnly(portal, shiro.id);
    const [begun, { data: app }] = [await creationOptions(thief), await beginApp(thief)];
    await enrol(shiro, device);
    const evil = createTestAuthenticator(testOrigin);
    expect(slugOf((await finishRegistration(thief, evil.create(begun))).error)).toBe(
      'second-factor-already-set',
    );
    expect(slugOf((await confirmApp(thief, codeOf(portal, app?.secret))).error)).toBe(
      'second-factor-already-set',
    );
    expect(slugOf((await startRegistration(thief)).error)).toBe('second-factor-already-set');
    expect(slugOf((await beginApp(thief)).error)).toBe('second-factor-already-set');
    expect(await state(shiro)).toMatchObject({ enrolledAt: null, passkeyCount: 1 });
  });

  test('long after the second factor was shown', async () => {
    await enrol(shiro, device);
    const [begun, { data: app }] = [await creationOptions(shiro), await beginApp(shiro)];
    await later(portal, { seconds: 601 }, async () => {
      expect((await startRegistration(shiro)).error).toMatchObject({
        type: '/problems/step-up-required',
        assurance: { level: 'aal2', withinSeconds: 600 },
      });
      const answer = device.create(begun);
      expect(slugOf((await finishRegistration(shiro, answer)).error)).toBe('step-up-required');
      expect(slugOf((await confirmApp(shiro, codeOf(portal, app?.secret))).error)).toBe('step-up-required');
      expect(slugOf((await remove(shiro, shiro.id)).error)).toBe('step-up-required');
    });
  });

  test('of a credential that another account has or had, be it a resident’s', async () => {
    const first = device.create(await creationOptions(shiro));
    await finishRegistration(shiro, first);
    const resident = await portal.as('resident');
    const { data: asked } = await resident.clients.identity.POST('/me/passkeys/registration', {
      body: { label: 'スマホ' },
    });
    const own = createTestAuthenticator(testOrigin);
    const ofResident = own.create(asked as Schemas['PasskeyCreationOptions']);
    await resident.clients.identity.POST('/me/passkeys/registration/finish', { body: ofResident });
    for (const known of [first, ofResident]) {
      const other = await portal.as('welfare', { assurance: 'aal1' });
      const copied = structuredClone(known);
      const { response } = createTestAuthenticator(testOrigin).create(await creationOptions(other));
      copied.response.clientDataJSON = response.clientDataJSON;
      const { error } = await finishRegistration(other, copied);
      expect([error?.status, slugOf(error)]).toEqual([409, 'passkey-known']);
      expect(await mayWork(other)).toBe(false);
    }
    const { data: again } = await resident.clients.identity.POST('/me/passkeys/registration', {
      body: { label: 'スマホ' },
    });
    const copied = structuredClone(first);
    const { response } = own.create(again as Schemas['PasskeyCreationOptions']);
    copied.response.clientDataJSON = response.clientDataJSON;
    const { error } = await resident.clients.identity.POST('/me/passkeys/registration/finish', {
      body: copied,
    });
    expect(slugOf(error)).toBe('passkey-known');
  });

  test('beyond ten devices, also when the tenth came in between', async () => {
    await enrol(shiro, device);
    const columns = 'id, credential_id, public_key, counter, transports, created_at, account_id';
    const add = (n: number) =>
      portal.store.raw(`INSERT INTO staff_passkeys (${columns})
        VALUES ('${shiro.id}-${n}', '${shiro.id}-${n}', x'00', 0, '[]', '2026-11-23T01:00:00.000Z', '${shiro.id}')`);
    for (let n = 0; n < 8; n++) await add(n);
    const eleventh = device.create(await creationOptions(shiro));
    await add(8);
    expect(slugOf((await finishRegistration(shiro, eleventh)).error)).toBe('passkeys-too-many');
    expect(slugOf((await startRegistration(shiro)).error)).toBe('passkeys-too-many');
    expect((await state(shiro))?.passkeyCount).toBe(10);
  });
});
