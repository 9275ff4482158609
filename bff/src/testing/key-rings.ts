/** Key rings at every step of changing the index key, and instances that are at different steps at once. */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  advanceIndexKey,
  type KeyRing,
  newKeyRingJson,
  parseKeyRing,
  useKeyRing,
} from '#platform/db/keyring.ts';

/** From before, with the new key that only finds, with the new key that writes, and after the old one was taken out. */
export function ringsOfChange(before = newKeyRingJson()) {
  const added = advanceIndexKey(before).ring;
  const { ring: switched, keyId } = advanceIndexKey(added);
  const { index, ...rest } = JSON.parse(switched);
  const after = { ...rest, index: { current: keyId, keys: { [keyId]: index.keys[keyId] } } };
  return {
    keyId,
    before: parseKeyRing(before),
    added: parseKeyRing(added),
    switched: parseKeyRing(switched),
    after: parseKeyRing(JSON.stringify(after)),
  };
}

const ringHere = new AsyncLocalStorage<KeyRing>();

/** A process has one key ring; after this, whatever runs in `withRing` has that one. */
export function useRingPerInstance(ring: KeyRing): void {
  useKeyRing(new Proxy(ring, { get: (own, name) => Reflect.get(ringHere.getStore() ?? own, name) }));
}

export function withRing<T>(ring: KeyRing, work: () => Promise<T>): Promise<T> {
  return ringHere.run(ring, work);
}
