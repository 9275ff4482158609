import { describe, expect, it } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import {
  findPasskeyByCredential,
  findPasskeys,
  type PasskeyRow,
  recordPasskey,
  recordPasskeyRemoval,
  recordPasskeyUse,
} from './passkeys.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00.000Z');
const hanako = { kind: 'resident', id: 'hanako' } as const;

const passkey = (more: Partial<PasskeyRow> = {}): PasskeyRow => ({
  id: 'passkey-1',
  credentialId: 'credential-1',
  publicKey: new Uint8Array([1, 2, 3]),
  counter: 0,
  transports: ['internal'],
  label: 'スマートフォン',
  accountKind: 'resident',
  accountId: hanako.id,
  createdAt: now,
  lastUsedAt: null,
  removedAt: null,
  ...more,
});

describe('passkeys', () => {
  it('comes back as it went in, to its owner only', async () => {
    await using store = await openTestStore();
    await store.write((tx) => recordPasskey(tx, passkey()));
    expect(await findPasskeys(store.read, hanako)).toEqual([passkey()]);
    expect(await findPasskeys(store.read, { kind: 'staff', id: hanako.id })).toEqual([]);
  });

  it('gives a credential to one of two accounts that claim it at once, and to nobody after its removal', async () => {
    await using store = await openTestStore();
    const claims = ['hanako', 'taro'].map((accountId) =>
      store.write((tx) => recordPasskey(tx, passkey({ id: `of-${accountId}`, accountId }))),
    );
    expect((await Promise.all(claims)).sort()).toEqual([false, true]);
    const owner = await findPasskeyByCredential(store.read, 'credential-1');
    const account = { kind: 'resident', id: owner?.accountId ?? '' } as const;
    const remove = () => store.write((tx) => recordPasskeyRemoval(tx, account, owner?.id ?? '', now));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await findPasskeyByCredential(store.read, 'credential-1')).toBeUndefined();
    expect(await store.write((tx) => recordPasskey(tx, passkey({ id: 'again' })))).toBe(false);
  });

  it.each([
    ['a counter that both answers carry counts once', 5, [false, true]],
    ['an authenticator without a counter may answer as often as it likes', 0, [true, true]],
  ])('%s', async (_, counter, expected) => {
    await using store = await openTestStore();
    await store.write((tx) => recordPasskey(tx, passkey()));
    const use = () =>
      store.write((tx) => recordPasskeyUse(tx, { id: 'passkey-1', counter, lastUsedAt: now }));
    expect((await Promise.all([use(), use()])).sort()).toEqual(expected);
  });
});
