import { createPrivateKey } from 'node:crypto';
import { type KeyRing, parseKeyRing } from './db/keyring.ts';

/** Reads a secret of 32 random bytes in base64. Throws when it is shorter or plainly not random. */
export function parseSecret(value: string): Uint8Array {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 32) throw new Error('must hold at least 32 bytes');
  if (new Set(bytes).size < 12) throw new Error('is not random');
  return bytes;
}

type Keys = Record<string, string>;

/** Reads the key ring. Throws when one of its keys is plainly not random. */
export function parseStrongKeyRing(value: string): KeyRing {
  const ring = parseKeyRing(value);
  const { keys, index } = JSON.parse(value) as { keys: Keys; index: string | { keys: Keys } };
  const indexKeys = typeof index === 'string' ? [index] : Object.values(index.keys);
  for (const key of [...Object.values(keys), ...indexKeys]) parseSecret(key);
  return ring;
}

/** Reads a private JWK for ES256. Throws for every other kind, and for a public one. */
export function parseClientKey(value: string): Record<string, unknown> {
  const key = JSON.parse(value) as Record<string, unknown>;
  createPrivateKey({ key, format: 'jwk' });
  if (key.kty !== 'EC' || key.crv !== 'P-256') throw new Error('must be an EC key on P-256');
  return key;
}
