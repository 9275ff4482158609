/** What must hold when several do something at once, on both engines. */
import { describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { hashToken } from '#platform/session/sessions.ts';
import { recordReview } from './access-review.store.ts';
import { acceptInvitation } from './directory.ts';
import { recordInvitation } from './invitations.store.ts';
import { assertAdministrator } from './staff.deps.ts';
import {
  findActiveIdsWithRole,
  findStaffAccounts,
  recordAccountChange,
  recordStaffAccount,
} from './staff.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00.000Z');

async function add(store: TestStore, id: string, roles: string[]) {
  const account = { id, issuer: 'urn:test', subject: id, name: '試験', roles, createdAt: now };
  await store.write((tx) => recordStaffAccount(tx, account));
}

const demote = (store: TestStore, actorId: string, id: string) =>
  store.write(async (tx) => {
    await assertAdministrator(tx, actorId);
    await recordAccountChange(tx, id, { roles: [] });
  });

describe('the last administrator', () => {
  test('stays, also when all take the role of the next one at the same moment', async () => {
    await using store = await openTestStore();
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) await add(store, id, ['administrator', 'desk']);
    const outcomes = await Promise.allSettled(
      ids.map((id, n) => demote(store, id, ids[(n + 1) % ids.length] ?? '')),
    );
    const left = await findActiveIdsWithRole(store.read, 'administrator');
    expect(left.length).toBeGreaterThanOrEqual(1);
    expect(left.length).toBe(ids.length - outcomes.filter(({ status }) => status === 'fulfilled').length);
  });
});

test('accounts are found by role, not by a part of its name', async () => {
  await using store = await openTestStore();
  await add(store, 'a', ['welfare']);
  await add(store, 'b', ['well']);
  const found = await findStaffAccounts(store.read, { role: 'welfare', limit: 10 });
  expect(found.map(({ id }) => id)).toEqual(['a']);
});

test('an invitation makes one account, however many sign in with it at once', async () => {
  await using store = await openTestStore();
  const issuer = 'urn:test';

  const open = { revokedAt: null, acceptedAt: null, accountId: null, email: null, groupName: null };
  const about = {
    name: '試験',
    roles: ['desk'],
    providerId: 'staff',
    issuer,
    invitedBy: 'a',
    invitedAt: now,
  };
  const id = { id: 'i', tokenHash: hashToken('token'), expiresAt: now.add({ hours: 1 }) };
  await store.write((tx) => recordInvitation(tx, { ...open, ...about, ...id }));
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      store.write((tx) => acceptInvitation(tx, 'token', { issuer, subject: `s-${n}` }, now)),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
  expect(await store.raw('SELECT id FROM staff_accounts')).toHaveLength(1);
});

test('a quarter has one review, however many instances open it', async () => {
  await using store = await openTestStore();
  const review = {
    quarter: '2026-Q3',
    openedAt: now,
    dueOn: '2026-12-23',
    completedAt: null,
    completedBy: null,
  };
  const opened = await Promise.all(
    Array.from({ length: 5 }, (_, n) => store.write((tx) => recordReview(tx, { ...review, id: `r-${n}` }))),
  );
  expect(opened.filter(Boolean)).toHaveLength(1);
});
