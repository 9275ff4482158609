import { describe, expect, it } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import { findEnrolledIds, findTries, recordTries, removeSecondFactor } from './second-factor.store.ts';
import {
  findStaffPasskey,
  findStaffPasskeys,
  isStaffCredential,
  recordStaffPasskey,
  recordStaffPasskeyRemoval,
  recordStaffPasskeyUse,
  type StaffPasskeyRow,
} from './staff-passkeys.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00.000Z');

const passkey = (more: Partial<StaffPasskeyRow> = {}): StaffPasskeyRow => ({
  id: 'passkey-1',
  credentialId: 'credential-1',
  publicKey: new Uint8Array([1, 2, 3]),
  counter: 0,
  transports: ['internal'],
  label: '窓口のパソコン',
  accountId: 'shiro',
  createdAt: now,
  lastUsedAt: null,
  removedAt: null,
  ...more,
});

describe('devices of staff', () => {
  it('come back as they went in, to their owner only', async () => {
    await using store = await openTestStore();
    await store.write((tx) => recordStaffPasskey(tx, passkey()));
    expect(await findStaffPasskeys(store.read, 'shiro')).toEqual([passkey()]);
    expect(await findStaffPasskey(store.read, 'goro', 'credential-1')).toBeUndefined();
    expect(await findEnrolledIds(store.read, ['shiro', 'goro'])).toEqual(new Set(['shiro']));
  });

  it('belong to one of two accounts that claim the same at once, and to nobody else after they are removed', async () => {
    await using store = await openTestStore();
    const claims = ['shiro', 'goro'].map((accountId) =>
      store.write((tx) => recordStaffPasskey(tx, passkey({ id: `of-${accountId}`, accountId }))),
    );
    const claimed = await Promise.all(claims);
    expect([...claimed].sort()).toEqual([false, true]);
    const accountId = claimed[0] ? 'shiro' : 'goro';
    const remove = () =>
      store.write((tx) => recordStaffPasskeyRemoval(tx, { accountId, id: `of-${accountId}` }, now));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await findStaffPasskey(store.read, accountId, 'credential-1')).toBeUndefined();
    expect(await isStaffCredential(store.read, 'credential-1')).toBe(true);
    expect(await store.write((tx) => recordStaffPasskey(tx, passkey({ id: 'again' })))).toBe(false);
  });

  it.each([
    ['a counter that both answers carry counts once', 5, [false, true]],
    ['an authenticator without a counter may answer as often as it likes', 0, [true, true]],
  ])('%s', async (_, counter, expected) => {
    await using store = await openTestStore();
    await store.write((tx) => recordStaffPasskey(tx, passkey()));
    const use = () =>
      store.write((tx) => recordStaffPasskeyUse(tx, { id: 'passkey-1', counter, lastUsedAt: now }));
    expect((await Promise.all([use(), use()])).sort()).toEqual(expected);
  });

  it('and wrong tries are forgotten with the second factor', async () => {
    await using store = await openTestStore();
    const tries = { failures: 2, lockedUntil: now };
    await store.write(async (tx) => {
      await recordStaffPasskey(tx, passkey());
      await recordTries(tx, 'shiro', { failures: 1, lockedUntil: null });
      await recordTries(tx, 'shiro', tries);
    });
    expect(await findTries(store.read, 'shiro')).toMatchObject(tries);
    await store.write((tx) => removeSecondFactor(tx, 'shiro', now));
    expect(await findStaffPasskeys(store.read, 'shiro')).toEqual([]);
    expect(await findEnrolledIds(store.read, ['shiro'])).toEqual(new Set());
    expect(await findTries(store.read, 'shiro')).toEqual({ failures: 0, lockedUntil: null });
  });
});
