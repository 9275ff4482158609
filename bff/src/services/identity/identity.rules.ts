/** How people are found. */
import { createHmac } from 'node:crypto';

/**
 * The terms by which a name can be found: whole, family and given name, in kanji and kana. Sealed data can only be
 * found by equal terms, so the parts are indexed one by one.
 */
export function searchTermsOf(name: string, kana: string | null): string[] {
  const terms = [name, kana ?? ''].flatMap((text) => [text, ...text.split(/[\s　]+/u)]);
  return [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))];
}

/** What the audit keeps of an outside identity that nobody here has: 16 bytes of HMAC-SHA-256, base64url. */
export function computeClaimPseudonym(key: Uint8Array, claimed: string): string {
  return createHmac('sha256', key).update(claimed).digest().subarray(0, 16).toString('base64url');
}
