/** Receipts of consents: compact JWS (RFC 7515, ES256) over a consent record modelled on ISO/IEC TS 27560. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A public key on P-256 (RFC 7517). */
export interface PublicJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
}

export interface ReceiptClaims {
  schema: 'entame-consent-record-1';
  record_id: string;
  /** Hash of the resident's receipt before; null in their first. */
  previous: string | null;
  event: { state: 'granted' | 'withdrawn'; time: string; method: 'portal' };
  /** The person as the partner knows them; never a name. */
  pii_principal: string;
  controller: string;
  recipient: { id: string; name: string };
  purpose: string;
  data: { kind: string; name: string; data_class: string }[];
  retention_days: number;
  /** What was shown: language, revision of the registration, and a hash of the exact words. */
  notice: { language: string; revision: number; sha256: string };
}

export interface ReceiptKey {
  privateKey: KeyObject;
  publicJwk: PublicJwk;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** What names a receipt in the next one: SHA-256 over the compact JWS. */
export function hashReceipt(jws: string): string {
  return sha256(jws);
}

/** A hash of the words that the person read, in their order. */
export function hashNotice(words: readonly string[]): string {
  return sha256(JSON.stringify(words));
}

/** The public half of a private JWK, named by its thumbprint (RFC 7638). */
export function publicHalfOf(jwk: Record<string, unknown>): PublicJwk {
  const { x, y } = jwk as { x: string; y: string };
  const kid = sha256(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));
  return { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
}

export function signReceipt(claims: ReceiptClaims, { privateKey, publicJwk }: ReceiptKey): string {
  const signed = `${encode({ alg: 'ES256', typ: 'consent-receipt+jws', kid: publicJwk.kid })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** The claims of a receipt that one of the keys has signed; undefined when none has. */
export function openReceipt(
  jws: string,
  keys: readonly Omit<PublicJwk, 'alg' | 'use'>[],
): ReceiptClaims | undefined {
  const [header = '', claims = '', signature = '', ...rest] = jws.split('.');
  if (rest.length > 0) return undefined;
  try {
    const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
    const key = keys.find((one) => one.kid === kid);
    if (alg !== 'ES256' || !key) return undefined;
    const { kty, crv, x, y } = key;
    const publicKey = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
    const isSigned = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    return isSigned ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as ReceiptClaims) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a list of receipts, oldest first; empty when every signature holds and none is missing between
 * two. Each chain begins with a receipt that has none before it: two accounts that became one have two.
 */
export function findReceiptFaults(
  receipts: readonly string[],
  keys: Parameters<typeof openReceipt>[1],
): string[] {
  const hashes = new Set<string>();
  return receipts.flatMap((jws, n) => {
    const claims = openReceipt(jws, keys);
    const isChained = claims?.previous === null || hashes.has(claims?.previous ?? '');
    hashes.add(hashReceipt(jws));
    if (!claims) return [`receipt ${n + 1}: no listed key has signed this`];
    return isChained ? [] : [`receipt ${n + 1}: the receipt before it is missing`];
  });
}
