/** Invitations up to the directory; from there on see sign-in-invited.contract.test.ts of identity and the browser journey. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { acceptInvitation, admitStaff } from './directory.ts';

let portal: TestApp;
let admin: TestPerson;
beforeAll(async () => {
  portal = await startTestApp();
  admin = await portal.as('administrator');
});
afterAll(() => portal[Symbol.asyncDispose]());

const wanted = {
  name: '新任 五月',
  email: 'satsuki@city.nakama.example',
  roles: ['desk'],
  groupName: null as string | null,
  providerId: 'staff',
};
const issuer = 'http://localhost:9/realms/staff';
const invite = (more: Partial<typeof wanted> = {}) =>
  admin.clients.staff.POST('/invitations', { body: { ...wanted, ...more } });
const tokenOf = (link = '') => link.split('/').at(-1) ?? '';
const accept = (token: string, subject: string, at = issuer) =>
  portal.store.write((tx) => acceptInvitation(tx, token, { issuer: at, subject }, portal.clock.now()));
const revoke = (invitationId: string) =>
  admin.clients.staff.POST('/invitations/{invitationId}/revoke', { params: { path: { invitationId } } });
const open = async (token: string) => {
  const response = await portal.app.fetch(
    new Request(`http://portal.test/api/staff/v1/invitations/open/${token}`),
  );
  return { location: response.headers.get('location'), cookie: response.headers.get('set-cookie') };
};

test('a link ties the invitation to the browser and uses nothing up', async () => {
  const { data } = await invite();
  expect(data).toMatchObject({ isMailed: false, invitation: { state: 'open', name: wanted.name } });
  const token = tokenOf(data?.link);
  for (let looks = 0; looks < 2; looks++) {
    const { location, cookie } = await open(token);
    expect(location).toBe('/api/identity/v1/sign-in/staff?purpose=invitation&returnTo=%2Fme');
    expect(cookie).toMatch(/^__Host-entame-invitation=.*HttpOnly; Secure; SameSite=Lax; Max-Age=600$/);
  }
  const rows = JSON.stringify(await portal.store.raw('SELECT * FROM staff_invitations'));
  for (const secret of [token, 'satsuki', '五月']) expect(rows).not.toContain(secret);
});

test('an invitation makes one account, whoever is first, and none for whoever has one', async () => {
  const { data } = await invite();
  const token = tokenOf(data?.link);
  const outcomes = await Promise.all([
    accept(token, 'new-1'),
    accept(token, 'new-2'),
    accept(token, 'new-3'),
  ]);
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'invitation-not-usable')).toHaveLength(2);
  const subject = `new-${outcomes.indexOf(undefined) + 1}`;
  const admitted = await portal.store.write((tx) => admitStaff(tx, { issuer, subject }, portal.clock.now()));
  expect(admitted).toMatchObject({ displayName: wanted.name, roles: ['desk'] });
  const second = await invite();
  expect(await accept(tokenOf(second.data?.link), subject)).toBe('invitation-account-exists');
  expect(await accept(tokenOf(second.data?.link), 'new-9')).toBeUndefined();
});

describe('a link does not work', () => {
  const elsewhere = '/sign-in?problem=invitation-not-usable';

  test('when it is invented, revoked or older than 72 hours, or at another directory', async () => {
    expect((await open('A'.repeat(43))).location).toBe(elsewhere);
    expect(await accept('A'.repeat(43), 'x')).toBe('invitation-not-usable');
    const { data } = await invite();
    const id = data?.invitation.id ?? '';
    expect(await accept(tokenOf(data?.link), 'x', 'https://other.example')).toBe('invitation-not-usable');
    expect((await revoke(id)).response.status).toBe(204);
    expect((await revoke(id)).response.status).toBe(409);
    expect((await open(tokenOf(data?.link))).location).toBe(elsewhere);
    expect(await accept(tokenOf(data?.link), 'x')).toBe('invitation-not-usable');
    const later = await invite();
    const then = portal.clock.now().toString();
    portal.clock.advance({ hours: 72 });
    expect((await open(tokenOf(later.data?.link))).location).toBe(elsewhere);
    expect(await accept(tokenOf(later.data?.link), 'x')).toBe('invitation-not-usable');
    portal.clock.set(then);
    const { data: list } = await admin.clients.staff.GET('/invitations');
    expect(list?.items.find((one) => one.id === id)?.state).toBe('revoked');
  });

  test('revoking one that there is not is not found', async () => {
    expect((await revoke('00000000-0000-7000-8000-000000000000')).response.status).toBe(404);
  });
});

describe('inviting is refused', () => {
  test.each([
    [{ roles: ['administrator'] }, 422, 'invitation-not-for-administrators'],
    [{ roles: ['mayor'] }, 422, 'staff-role-unknown'],
    [{ roles: ['organiser'] }, 422, 'organiser-needs-group'],
    [{ providerId: 'my-number-card' }, 404, 'identity-provider-not-found'],
    [{ name: '  ' }, 400, 'invalid-request'],
    [{ email: 'a@b.example\nBcc: all@b.example' }, 400, 'invalid-request'],
  ])('%j', async (more, status, slug) => {
    expect((await invite(more)).error).toMatchObject({ status, type: `/problems/${slug}` });
  });
});
