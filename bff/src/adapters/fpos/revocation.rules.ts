/** Whether a list of revoked certificates may be believed now. */
import { type AlgorithmFacts, isStrongSignature } from './certificate-chain.rules.ts';

/** A list of revoked certificates (CRL) in plain data, seen from the authority that should have issued it. */
export interface CrlFacts {
  isSignedByIssuer: boolean;
  /** Whether the authority's certificate lets it sign such lists. */
  mayIssueCrl: boolean;
  signature: AlgorithmFacts;
  thisUpdateMs: number;
  /** Undefined when the list does not say; it is not used then. */
  nextUpdateMs: number | undefined;
  /** Extensions that must be understood and are not: above all of lists that cover a part only. */
  notUnderstood: readonly string[];
}

/** How far the authority's clock may run ahead of ours, in milliseconds. */
const aheadMsMax = 5 * 60_000;

/** False when nobody can tell from this list whether a certificate still stands: forged, partial, stale or from the future. */
export function isUsableCrl(
  crl: CrlFacts,
  { nowMs, ageMsMax }: { nowMs: number; ageMsMax: number },
): boolean {
  if (!crl.isSignedByIssuer || !crl.mayIssueCrl || !isStrongSignature(crl.signature)) return false;
  if (crl.notUnderstood.length > 0 || crl.nextUpdateMs === undefined || nowMs > crl.nextUpdateMs)
    return false;
  return crl.thisUpdateMs <= nowMs + aheadMsMax && nowMs - crl.thisUpdateMs <= ageMsMax;
}
