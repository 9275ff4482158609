/** Anchors: where a chain stood on a day, signed, on paper or in a mailbox, out of reach of whoever has the database. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Anchor {
  sequence: number;
  hash: string;
  /** When the chain stood there, as an ISO text. */
  at: string;
}

const chains = ['audit', 'points'] as const;

/** Whose chain, and the key for its anchors: another than the chain's, so that no link of it can pass for an anchor. */
export interface AnchorSigner {
  chain: (typeof chains)[number];
  key: Uint8Array;
}

/** A JWS (RFC 7515, HS256) of one line, which can be printed, mailed, and typed off if need be. */
export function signAnchor({ chain, key }: AnchorSigner, { sequence, hash, at }: Anchor): string {
  const header = headerOf(chain);
  const payload = Buffer.from(JSON.stringify({ sequence, hash, at })).toString('base64url');
  return `${header}.${payload}.${signatureOf(key, `${header}.${payload}`)}`;
}

/**
 * Every anchor of the chain found in a text; `invalid` counts what was not signed with this key. Those of another chain
 * are none of its business: they may lie in the same folder.
 */
export function readAnchors(signer: AnchorSigner, text: string): { anchors: Anchor[]; invalid: number } {
  const anchors: Anchor[] = [];
  let invalid = 0;
  const others = chains.filter((chain) => chain !== signer.chain).map(headerOf);
  for (const [jws] of text.matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)) {
    if (others.some((header) => jws.startsWith(`${header}.`))) continue;
    const anchor = openAnchor(signer, jws);
    if (anchor) anchors.push(anchor);
    else invalid++;
  }
  return { anchors, invalid };
}

function openAnchor({ chain, key }: AnchorSigner, jws: string): Anchor | undefined {
  const [first = '', payload = '', signature = ''] = jws.split('.');
  const wanted = Buffer.from(signatureOf(key, `${first}.${payload}`));
  const given = Buffer.from(signature);
  if (first !== headerOf(chain) || wanted.length !== given.length || !timingSafeEqual(wanted, given))
    return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

function headerOf(chain: AnchorSigner['chain']): string {
  return Buffer.from(JSON.stringify({ alg: 'HS256', typ: `${chain}-anchor+jws` })).toString('base64url');
}

function signatureOf(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
