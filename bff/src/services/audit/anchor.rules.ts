/** Anchors: where the chain stood on a day, signed, on paper or in a mailbox, out of reach of whoever has the database. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChainHead } from './chain.rules.ts';

export interface Anchor extends ChainHead {
  /** When the chain stood there, as an ISO text. */
  at: string;
}

const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'audit-anchor+jws' })).toString('base64url');

/** A JWS (RFC 7515, HS256) of one line, which can be printed, mailed, and typed off if need be. */
export function signAnchor(key: Uint8Array, { sequence, hash, at }: Anchor): string {
  const payload = Buffer.from(JSON.stringify({ sequence, hash, at })).toString('base64url');
  return `${header}.${payload}.${signatureOf(key, `${header}.${payload}`)}`;
}

/** Every anchor found in a text; `invalid` counts those that were not signed with this key. */
export function readAnchors(key: Uint8Array, text: string): { anchors: Anchor[]; invalid: number } {
  const anchors: Anchor[] = [];
  let invalid = 0;
  for (const [jws] of text.matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)) {
    const anchor = openAnchor(key, jws);
    if (anchor) anchors.push(anchor);
    else invalid++;
  }
  return { anchors, invalid };
}

function openAnchor(key: Uint8Array, jws: string): Anchor | undefined {
  const [first = '', payload = '', signature = ''] = jws.split('.');
  const wanted = Buffer.from(signatureOf(key, `${first}.${payload}`));
  const given = Buffer.from(signature);
  if (first !== header || wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

function signatureOf(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
