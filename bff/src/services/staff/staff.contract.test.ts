/** Accounts, roles and proposals, through the real SDK. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
let admin: TestPerson;
let clerk: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(async () => {
  await portal.store.raw(`UPDATE staff_accounts SET status = 'suspended'`);
  admin = await portal.as('administrator');
  clerk = await portal.as('planning');
});

const at = (accountId: string) => ({ params: { path: { accountId } } });
const unknownId = '00000000-0000-7000-8000-000000000000';
type Change = { roles: string[]; groupName: string | null };

const changeRoles = (by: TestPerson, accountId: string, body: Change) =>
  by.clients.staff.PUT('/accounts/{accountId}/roles', { ...at(accountId), body });
const account = async (id: string) => (await admin.clients.staff.GET('/accounts/{accountId}', at(id))).data;
const isSignedIn = async (person: TestPerson) =>
  (await person.clients.identity.GET('/session')).data?.state === 'signed-in';

describe('changeStaffRoles', () => {
  test('gives roles, ends the sessions at once, and says before and after in the audit', async () => {
    const { data } = await changeRoles(admin, clerk.id, { roles: ['welfare', 'transport'], groupName: null });
    expect(data).toEqual({ state: 'done' });
    expect(await isSignedIn(clerk)).toBe(false);
    expect((await account(clerk.id))?.permissions).toContain('residents:search');
    const [record] = await portal.store.raw(
      `SELECT details FROM audit_log WHERE operation_id = 'changeStaffRoles' ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(JSON.parse(String(record?.details))).toMatchObject({
      accountId: clerk.id,
      rolesBefore: 'planning',
      rolesAfter: 'welfare transport',
    });
  });

  test.each<[string, Change, string]>([
    ['an unknown role', { roles: ['mayor'], groupName: null }, 'staff-role-unknown'],
    ['the role of residents', { roles: ['resident'], groupName: null }, 'staff-role-unknown'],
    ['an organiser without a group', { roles: ['organiser'], groupName: ' ' }, 'organiser-needs-group'],
    ['a group without an organiser', { roles: ['desk'], groupName: '通谷自治会' }, 'organiser-needs-group'],
  ])('refuses %s', async (_, body, slug) => {
    const { error } = await changeRoles(admin, clerk.id, body);
    expect(error).toMatchObject({ status: 422, type: `/problems/${slug}` });
    expect(await isSignedIn(clerk)).toBe(true);
  });

  test('is not for oneself, not for nobody, not for a suspended account', async () => {
    const body = { roles: ['desk'], groupName: null };
    expect((await changeRoles(admin, admin.id, body)).error?.type).toContain('own-account-not-changeable');
    expect((await changeRoles(admin, unknownId, body)).response.status).toBe(404);
    await admin.clients.staff.POST('/accounts/{accountId}/suspend', at(clerk.id));
    expect((await changeRoles(admin, clerk.id, body)).error?.type).toContain('staff-account-suspended');
  });

  test('of whose session began before the role was taken is refused', async () => {
    await portal.store.raw(`UPDATE staff_accounts SET roles = '["desk"]' WHERE id = '${admin.id}'`);
    const { error } = await changeRoles(admin, clerk.id, { roles: [], groupName: null });
    expect(error?.type).toContain('forbidden');
  });
});

describe('a further administrator', () => {
  const wanted = { roles: ['administrator'], groupName: null };

  test('is made at once while there is one only', async () => {
    expect((await changeRoles(admin, clerk.id, wanted)).data).toEqual({ state: 'done' });
  });

  test('waits for a second administrator when there are two', async () => {
    const second = await portal.as('administrator', { name: '管理 二' });
    expect((await changeRoles(admin, clerk.id, wanted)).data).toEqual({ state: 'waiting' });
    expect(await isSignedIn(clerk)).toBe(true);
    const decide = (by: TestPerson, proposalId: string) =>
      by.clients.staff.POST('/proposals/{proposalId}/decide', {
        params: { path: { proposalId } },
        body: { decision: 'approve' },
      });
    const { data } = await second.clients.staff.GET('/proposals');
    const proposal = data?.items.find(({ accountId }) => accountId === clerk.id);
    expect(proposal).toMatchObject({ mayDecide: true, roles: ['administrator'] });
    const id = proposal?.id ?? '';
    expect((await decide(admin, id)).error?.type).toContain('second-person-needed');
    expect((await account(clerk.id))?.roles).toEqual(['planning']);
    expect((await decide(second, id)).response.status).toBe(204);
    expect((await account(clerk.id))?.roles).toEqual(['administrator']);
    expect(await isSignedIn(clerk)).toBe(false);
    expect((await decide(second, id)).response.status).toBe(404);
  });

  test('is not made of an account that was suspended meanwhile, nor with a role that is gone', async () => {
    const second = await portal.as('administrator');
    await changeRoles(admin, clerk.id, wanted);
    await admin.clients.staff.POST('/accounts/{accountId}/suspend', at(clerk.id));
    const find = async () =>
      (await second.clients.staff.GET('/proposals')).data?.items.find((one) => one.accountId === clerk.id);
    const decide = async () =>
      second.clients.staff.POST('/proposals/{proposalId}/decide', {
        params: { path: { proposalId: (await find())?.id ?? '' } },
        body: { decision: 'approve' },
      });
    expect((await decide()).error?.type).toContain('staff-account-suspended');
    await admin.clients.staff.POST('/accounts/{accountId}/reactivate', at(clerk.id));
    await portal.store.raw(
      `UPDATE staff_proposals SET roles = '["gone"]' WHERE account_id = '${clerk.id}' AND decided_at IS NULL`,
    );
    expect((await decide()).response.status).toBe(422);
  });
});

describe('suspending', () => {
  test('ends sessions; coming back does not bring the administrator back', async () => {
    const second = await portal.as('administrator');
    const suspended = await admin.clients.staff.POST('/accounts/{accountId}/suspend', at(second.id));
    expect(suspended.response.status).toBe(204);
    expect(await isSignedIn(second)).toBe(false);
    await admin.clients.staff.POST('/accounts/{accountId}/reactivate', at(second.id));
    expect(await account(second.id)).toMatchObject({ status: 'active', roles: [] });
  });

  test.each(['/accounts/{accountId}/suspend', '/accounts/{accountId}/reactivate'] as const)(
    '%s is not for oneself and not for nobody',
    async (path) => {
      expect((await admin.clients.staff.POST(path, at(admin.id))).response.status).toBe(409);
      expect((await admin.clients.staff.POST(path, at(unknownId))).response.status).toBe(404);
    },
  );

  test('resetSecondFactor is not for oneself either', async () => {
    const path = '/accounts/{accountId}/second-factor';
    expect((await admin.clients.staff.DELETE(path, at(admin.id))).response.status).toBe(409);
    expect((await admin.clients.staff.DELETE(path, at(unknownId))).response.status).toBe(404);
    expect((await admin.clients.staff.DELETE(path, at(clerk.id))).response.status).toBe(204);
    expect(await isSignedIn(clerk)).toBe(false);
  });
});

describe('roles of the city’s own', () => {
  const content = { name: '防災', description: '', permissions: ['residents:search'] };

  test('add their permissions to the session, and a change ends it', async () => {
    const { data: role } = await admin.clients.staff.POST('/roles', { body: content });
    const roles = [role?.id ?? ''];
    await changeRoles(admin, clerk.id, { roles, groupName: null });
    expect((await account(clerk.id))?.permissions).toEqual(['residents:search']);
    const { data } = await admin.clients.staff.GET('/roles');
    expect(data?.items).toContainEqual(role);
    const put = (roleId: string, by = admin, body: object = content) =>
      by.clients.staff.PUT('/roles/{roleId}', { params: { path: { roleId } }, body: body as typeof content });
    expect((await put(unknownId)).response.status).toBe(404);
    expect((await put(roles[0] ?? '', admin, { ...content, permissions: [] })).data?.permissions).toEqual([]);
    expect((await account(clerk.id))?.permissions).toEqual([]);
    await portal.store.raw(
      `UPDATE staff_accounts SET roles = '["administrator","${roles[0]}"]' WHERE id = '${admin.id}'`,
    );
    expect((await put(roles[0] ?? '')).error?.type).toContain('own-account-not-changeable');
  });

  test.each(['staff:manage', 'profile:read-own', 'public', 'signed-in', 'second-factor:use', 'no:such'])(
    'never contain %s',
    async (permission) => {
      const body = { ...content, permissions: [permission] };
      const { error } = await admin.clients.staff.POST('/roles', { body });
      expect(error?.type).toContain('permission-not-grantable');
      const params = { path: { roleId: unknownId } };
      expect((await admin.clients.staff.PUT('/roles/{roleId}', { params, body })).response.status).toBe(422);
    },
  );
});

test('lists page by page, by state and by role', async () => {
  const list = async (query: object) =>
    (await admin.clients.staff.GET('/accounts', { params: { query } })).data;
  const first = await list({ limit: 1 });
  const second = await list({ limit: 1, cursor: first?.nextCursor });
  expect(first?.items[0]?.id).not.toBe(second?.items[0]?.id);
  expect((await list({ status: 'active', role: 'planning' }))?.items.map(({ id }) => id)).toEqual([clerk.id]);
  expect((await list({ role: '%' }).catch(() => undefined))?.items).toBeUndefined();
  expect((await admin.clients.staff.GET('/accounts/{accountId}', at(unknownId))).response.status).toBe(404);
});

test('who may do what is changed only by somebody who showed lately who they are', async () => {
  for (let quarter = 0; quarter < 3; quarter++) {
    portal.clock.advance({ minutes: 15 });
    expect((await admin.clients.staff.GET('/roles')).response.status).toBe(200);
    // That the session was used is written behind the reply.
    await portal.store.write(async () => undefined);
  }
  const role = { name: '窓口補助', description: '見本', permissions: ['activities:read'] };
  const { staff } = admin.clients;
  const asked = [
    await changeRoles(admin, clerk.id, { roles: ['administrator'], groupName: null }),
    await staff.POST('/accounts/{accountId}/reactivate', at(clerk.id)),
    await staff.DELETE('/accounts/{accountId}/second-factor', at(clerk.id)),
    await staff.POST('/proposals/{proposalId}/decide', {
      params: { path: { proposalId: unknownId } },
      body: { decision: 'approve' },
    }),
    await staff.POST('/roles', { body: role }),
    await staff.PUT('/roles/{roleId}', { params: { path: { roleId: unknownId } }, body: role }),
    await staff.POST('/invitations', {
      body: { name: '新人', email: null, roles: ['desk'], groupName: null, providerId: 'city-staff' },
    }),
  ];
  for (const { response, error } of asked)
    expect([response.status, error?.type]).toEqual([403, '/problems/step-up-required']);
  // Taking powers away must not wait for anything.
  expect((await staff.POST('/accounts/{accountId}/suspend', at(clerk.id))).response.status).toBe(204);
});
