/** Taking a second factor away: one's own, and somebody else's. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { createTestAuthenticator, type TestAuthenticator } from '../../testing/authenticator.ts';
import { testOrigin } from '../../testing/config.ts';
import {
  beginApp,
  codeOf,
  confirmApp,
  enrol,
  finishCheck,
  mayWork,
  remove,
  removeApp,
  requestOptions,
  slugOf,
  startCheck,
  state,
  verifyCode,
  withPasswordOnly,
} from '../../testing/second-factor.ts';

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

describe('removing', () => {
  test('leaves one: the last device goes only when there is an app, the app only when there is a device', async () => {
    const passkey = await enrol(shiro, device);
    expect(slugOf((await removeApp(shiro)).error)).toBe('second-factor-not-set');
    expect(slugOf((await remove(shiro, passkey.id)).error)).toBe('second-factor-last');
    const { data: app } = await beginApp(shiro);
    expect((await confirmApp(shiro, codeOf(portal, app?.secret))).response.status).toBe(204);
    expect((await remove(shiro, passkey.id)).response.status).toBe(204);
    expect((await remove(shiro, passkey.id)).response.status).toBe(404);
    expect(slugOf((await removeApp(shiro)).error)).toBe('second-factor-last');
    await enrol(shiro, createTestAuthenticator(testOrigin));
    expect((await removeApp(shiro)).response.status).toBe(204);
    expect(await state(shiro)).toMatchObject({ enrolledAt: null, passkeyCount: 1 });
    expect((await verifyCode(shiro, codeOf(portal, app?.secret, 1))).response.status).toBe(422);
    const rows = await portal.store.raw(`SELECT label FROM staff_passkeys WHERE id = '${passkey.id}'`);
    expect(rows).toEqual([{ label: null }]);
  });

  test('both devices at once leaves one of them', async () => {
    const first = await enrol(shiro, device);
    const second = await enrol(shiro, createTestAuthenticator(testOrigin));
    const answers = await Promise.all([remove(shiro, first.id), remove(shiro, second.id)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([204, 409]);
    expect((await state(shiro))?.passkeyCount).toBe(1);
  });

  test('somebody else’s is not finding it', async () => {
    const passkey = await enrol(shiro, device);
    const other = await portal.as('desk');
    expect(slugOf((await remove(other, passkey.id)).error)).toBe('passkey-not-found');
  });
});

describe('another member of staff', () => {
  const act = (administrator: TestPerson, action: 'reset' | 'suspend' | 'reactivate') => {
    const params = { path: { accountId: shiro.id } };
    const { staff } = administrator.clients;
    if (action === 'reset') return staff.DELETE('/accounts/{accountId}/second-factor', { params });
    return staff.POST(`/accounts/{accountId}/${action}`, { params });
  };

  test('who resets the second factor forgets the devices too, and the sessions and ceremonies end', async () => {
    await enrol(shiro, device);
    const begun = await requestOptions(shiro);
    expect((await act(await portal.as('administrator'), 'reset')).response.status).toBe(204);
    expect((await finishCheck(shiro, device.get(begun))).response.status).toBe(401);
    const anew = await withPasswordOnly(portal, shiro.id);
    expect(await state(anew)).toMatchObject({ passkeyCount: 0, enrolledAt: null });
    expect((await startCheck(anew)).response.status).toBe(404);
    const rows = await portal.store.raw(`SELECT label FROM staff_passkeys WHERE account_id = '${shiro.id}'`);
    expect(rows).toEqual([{ label: null }]);
    await enrol(anew, createTestAuthenticator(testOrigin));
    expect(await mayWork(anew)).toBe(true);
  });

  test('who suspends the account makes its devices useless until it is active again', async () => {
    await enrol(shiro, device);
    const begun = await requestOptions(shiro);
    const administrator = await portal.as('administrator');
    await act(administrator, 'suspend');
    expect((await finishCheck(shiro, device.get(begun))).response.status).toBe(401);
    await act(administrator, 'reactivate');
    const back = await withPasswordOnly(portal, shiro.id);
    expect((await finishCheck(back, device.get(await requestOptions(back)))).response.status).toBe(204);
  });
});
