/**
 * The keys of blind indexes. A value says which key made it, so that rows of an old and of a new key can stand beside
 * each other while a job brings them under the new one (docs/decisions/012).
 */
import { createHmac, type KeyObject, randomBytes } from 'node:crypto';
import { isRecord, readKey, SealError } from './key-material.ts';

export interface IndexKeys {
  /** Id of the key that new values are made with. */
  readonly current: string;
  /** Ids of all keys, oldest first. */
  readonly keyIds: readonly string[];
  /** What is written for a text; `context` is the column ("table.column"). */
  valueOf(plaintext: string, context: string): string;
  /** All that a row may hold for a text, one value per key. */
  valuesOf(plaintext: string, context: string): string[];
}

/** The key of rings that know one only. Its values carry no id: they were written before there were several. */
const firstId = 'i1';

/** Length of HMAC-SHA-256 in base64url, with which every value ends. */
export const indexHashLength = 43;

/** What every value of this key begins with, before the hash. */
export function indexPrefix(keyId: string): string {
  return keyId === firstId ? '' : `${keyId}.`;
}

/** Reads `{ current, keys: { <id>: base64 of 32 bytes } }`, or the one key alone in base64. */
export function parseIndexKeys(index: unknown): IndexKeys {
  const { current, keys } = readIndex(index);
  const objects = new Map(Object.entries(keys).map(([id, key]) => [id, readIndexKey(id, key)]));
  const currentKey = objects.get(current);
  if (!currentKey)
    throw new SealError(`The key ring's index names "${current}" as current but holds no such key.`);
  return {
    current,
    keyIds: [...objects.keys()].sort((one, other) => numberOf(one) - numberOf(other)),
    valueOf: (plaintext, context) => computeValue(current, currentKey, plaintext, context),
    valuesOf: (plaintext, context) =>
      [...objects].map(([id, key]) => computeValue(id, key, plaintext, context)),
  };
}

export interface IndexStep {
  step: 'added' | 'switched';
  keyId: string;
  index: { current: string; keys: Record<string, unknown> };
}

/**
 * The next step of changing the index key. First a key is added, which only finds; once every instance has it, the
 * newest key becomes the one that writes. In one step, an instance with the old ring would miss what others write.
 */
export function advanceIndex(index: unknown): IndexStep {
  const { keyIds } = parseIndexKeys(index);
  const { current, keys } = readIndex(index);
  const newest = keyIds.at(-1) ?? current;
  if (newest !== current)
    return { step: 'switched', keyId: newest, index: { current: newest, keys: { ...keys } } };
  const key = randomBytes(32).toString('base64');
  const keyId = `i${numberOf(newest) + 1}-${fingerprintOf(readKey('index', key))}`;
  return { step: 'added', keyId, index: { current, keys: { ...keys, [keyId]: key } } };
}

/** Whether a key came after the one that writes now: it waits for the second step. */
export function isNewerKey(keyId: string, { current }: Pick<IndexKeys, 'current'>): boolean {
  return numberOf(keyId) > numberOf(current);
}

/**
 * Makes the ways people type one name equal: full and half width, spaces between family and given name,
 * katakana and hiragana, upper and lower case.
 */
export function normaliseForSearch(value: string): string {
  return (
    value
      .normalize('NFKC')
      .replace(/\s+/gu, '')
      .toLowerCase()
      .replace(/[ァ-ヶヽヾ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      // Removing a space can bring a letter and its voicing mark together.
      .normalize('NFKC')
  );
}

/** The column takes part, so that equal values in two tables cannot be joined without the key. */
function computeValue(keyId: string, key: KeyObject, plaintext: string, context: string): string {
  const hash = createHmac('sha256', key).update(`${context}\0${normaliseForSearch(plaintext)}`);
  return `${indexPrefix(keyId)}${hash.digest('base64url')}`;
}

function readIndex(index: unknown): { current: string; keys: Record<string, unknown> } {
  if (!isRecord(index)) return { current: firstId, keys: { [firstId]: index } };
  const { current, keys } = index;
  if (typeof current !== 'string' || !isRecord(keys))
    throw new SealError('The key ring\'s index must be one key or of the form {"current","keys"}.');
  return { current, keys };
}

/**
 * An id holds a fingerprint of its key: after a change that was given up and begun anew, two different keys of one id
 * would each miss what the other wrote, without a word.
 */
function readIndexKey(id: string, value: unknown): KeyObject {
  if (id === firstId) return readKey('index', value);
  const [, fingerprint] = /^i[1-9]\d{0,5}-([0-9a-f]{8})$/.exec(id) ?? [];
  if (!fingerprint)
    throw new SealError(`Index key id "${id}" is none that "npm run keys -- rotate-index" gave.`);
  const key = readKey(`index.keys.${id}`, value);
  if (fingerprintOf(key) !== fingerprint)
    throw new SealError(`The key ring's index.keys.${id} holds another key than the one of this id.`);
  return key;
}

function fingerprintOf(key: KeyObject): string {
  return createHmac('sha256', key).update('id of this index key').digest('hex').slice(0, 8);
}

function numberOf(keyId: string): number {
  return Number(/^i(\d+)/.exec(keyId)?.[1]);
}
