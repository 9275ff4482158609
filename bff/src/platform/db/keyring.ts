import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { advanceIndex, type IndexKeys, type IndexStep, parseIndexKeys } from './index-keys.ts';
import { isRecord, readKey, SealError } from './key-material.ts';

/** Seals personal data under the current key; `context` is the column ("table.column") it is bound to. */
export interface KeyRing {
  /** Id of the key that seals now. */
  readonly current: string;
  /** Ids of all keys, the current one included. */
  readonly keyIds: readonly string[];
  seal(plaintext: string, context: string): string;
  open(sealed: string, context: string): string;
  /** The keys of blind indexes. */
  readonly index: IndexKeys;
}

const ivBytes = 12;
const tagBytes = 16;

/**
 * Reads `{ current, keys: { <id>: base64 of 32 bytes }, index }`; `index` is one key in base64, or several in the form of
 * the whole: `{ current, keys }`. Old keys stay for old rows.
 */
export function parseKeyRing(json: string): KeyRing {
  const { current, keys, index } = readKeys(json);
  const currentKey = keys.get(current);
  if (!currentKey) throw new SealError(`The key ring names "${current}" as current but holds no such key.`);

  return {
    current,
    keyIds: [...keys.keys()],
    seal(plaintext, context) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv).setAAD(Buffer.from(context));
      const body = [cipher.update(plaintext, 'utf8'), cipher.final()];
      return `${sealedPrefix(current)}${Buffer.concat([iv, cipher.getAuthTag(), ...body]).toString('base64url')}`;
    },
    open(sealed, context) {
      const [version, keyId = '', payload = '', ...rest] = sealed.split('.');
      if (version !== 'v1' || rest.length > 0)
        throw new SealError(`${context} holds a value that was never sealed.`);
      const key = keys.get(keyId);
      if (!key)
        throw new SealError(`${context} was sealed with key "${keyId}", which is not on the key ring.`);
      const bytes = Buffer.from(payload, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), {
          authTagLength: tagBytes,
        })
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return (
          decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        throw new SealError(`${context} holds a sealed value that was damaged or moved from another column.`);
      }
    },
    index,
  };
}

/** What every value sealed with this key begins with. */
export function sealedPrefix(keyId: string): string {
  return `v1.${keyId}.`;
}

/** The ring with one more key, which seals from now on; the others stay to open what they sealed. Ids count up: k1, k2 … */
export function addKey(json: string): string {
  const { ring, keys: known } = readKeys(json);
  parseKeyRing(json);
  const numbers = [...known.keys()].map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `k${Math.max(0, ...numbers) + 1}`;
  const keys = { ...ring.keys, [id]: randomBytes(32).toString('base64') };
  return JSON.stringify({ ...ring, current: id, keys });
}

/** The ring after the next step of changing the index key. */
export function advanceIndexKey(json: string): Omit<IndexStep, 'index'> & { ring: string } {
  parseKeyRing(json);
  const { ring } = readKeys(json);
  const { index, ...done } = advanceIndex(ring.index);
  return { ...done, ring: JSON.stringify({ ...ring, index }) };
}

/** A fresh ring in the form `parseKeyRing` reads, for demonstrations, tests and the operator's first key. */
export function newKeyRingJson(): string {
  const key = () => randomBytes(32).toString('base64');
  return JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key() });
}

let bound: KeyRing | undefined;

/** Binds the ring that sealed and blind index columns use; the process has one, like it has one schema. */
export function useKeyRing(ring: KeyRing | undefined): void {
  bound = ring;
}

export function boundKeyRing(context: string): KeyRing {
  if (!bound)
    throw new SealError(`${context} holds personal data and no key ring is bound; call useKeyRing first.`);
  return bound;
}

function readKeys(json: string) {
  const ring = parseObject(json);
  const { current, keys: named, index } = ring;
  if (typeof current !== 'string' || !isRecord(named)) {
    throw new SealError('The key ring must be JSON of the form {"current","keys","index"}.');
  }
  const keys = new Map(Object.entries(named).map(([id, key]) => [id, readKey(`keys.${id}`, key)]));
  for (const id of keys.keys()) {
    if (!/^[\w-]+$/.test(id))
      throw new SealError(`Key id "${id}" may only hold letters, digits, "_" and "-".`);
  }
  return { ring: { ...ring, keys: named, index }, current, keys, index: parseIndexKeys(index) };
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch {
    // JSON.parse quotes its input in the message, and the input is key material.
  }
  throw new SealError('The key ring is not a JSON object.');
}
