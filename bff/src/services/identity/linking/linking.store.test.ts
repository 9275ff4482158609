/** One identity, one resident: also when several link, sign in or unlink at the same moment. On both engines. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { SignInRefused } from '../identity-provider.ts';
import { findIdentity } from './linking.store.ts';
import { type Linking, linkIdentity } from './linking.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());

/** As an issuer tells it that has just seen the person. */
const vouched = (subject: string, assurance: 'aal1' | 'aal3' = 'aal1') => ({
  issuer: 'urn:community',
  subject,
  assurance,
  authenticatedAt: portal.clock.now(),
  attributes: undefined,
});

/** `linked`, or why not. */
async function link(
  person: TestPerson,
  about: Partial<Linking> & Pick<Linking, 'identity'>,
): Promise<string> {
  const now = portal.clock.now();
  const [row] = await portal.store.raw(`SELECT id FROM sessions WHERE account_id = '${person.id}'`);
  const shown = { assurance: 'aal3', authenticatedAt: now, displayName: '試験', roles: [] } as const;
  const own = {
    id: person.id,
    sessionId: String(row?.id),
    permissions: new Set<never>(),
    actedBy: undefined,
  };
  const actor = { ...shown, ...own, kind: 'resident' } as const;
  const linking = { provider: { id: 'community' }, ownerId: person.id, begunAt: now, ...about };
  try {
    return await portal.store.write((tx) =>
      linkIdentity(portal.platform, tx, linking, 'finishSignIn', { actor, now, requestId: 'test' }),
    );
  } catch (fault) {
    if (fault instanceof SignInRefused) return fault.slug;
    throw fault;
  }
}

test('of residents who link one identity at the same moment one has it, the others are told', async () => {
  const people = await Promise.all([1, 2, 3].map(() => portal.as('resident')));
  const outcomes = await Promise.all(people.map((person) => link(person, { identity: vouched('shared') })));
  expect(outcomes.sort()).toEqual([
    '/me/identities?linked=community',
    'identity-belongs-to-another',
    'identity-belongs-to-another',
  ]);
  const owner = (await findIdentity(portal.store.read, vouched('shared')))?.residentId;
  expect(people.map(({ id }) => id)).toContain(owner);
});

test('one resident who links an identity twice at the same moment has it once', async () => {
  const person = await portal.as('resident');
  const twice = [1, 2].map(() => link(person, { identity: vouched('twice') }));
  expect((await Promise.all(twice)).sort()).toEqual([
    '/me/identities?linked=community',
    'identity-already-linked',
  ]);
});

test('a session that has ended, or is somebody else’s, links nothing', async () => {
  const person = await portal.as('resident');
  const other = await portal.as('resident');
  expect(await link(person, { identity: vouched('late'), ownerId: other.id })).toBe('link-session-ended');
  await person.fetch('/api/identity/v1/sign-out', { method: 'POST' });
  expect(await link(person, { identity: vouched('late') })).toBe('link-session-ended');
  expect(await findIdentity(portal.store.read, vouched('late'))).toBeUndefined();
});

test('of two cards that are unlinked at the same moment one stays', async () => {
  const person = await portal.as('resident');
  await link(person, { identity: vouched('second-card', 'aal3') });
  const { data } = await person.clients.identity.GET('/me/identities');
  const unlink = (identityId: string) =>
    person.clients.identity.DELETE('/me/identities/{identityId}', { params: { path: { identityId } } });
  const replies = await Promise.all((data?.items ?? []).map(({ id }) => unlink(id)));
  expect(replies.map(({ response }) => response.status).sort()).toEqual([204, 409]);
  expect((await person.clients.identity.GET('/me/identities')).data?.items).toHaveLength(1);
});
