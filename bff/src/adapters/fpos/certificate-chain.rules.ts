/** Whether a chain of certificates vouches for a person: the part of RFC 5280's path validation that this use needs. */
import type { ProblemSlug } from '@entame/sdk/problems';

export interface AlgorithmFacts {
  /** WebCrypto's name, such as `ECDSA`; anything else was not understood. */
  name: string;
  /** Of a signature: `SHA-256`. */
  hash?: string | undefined;
  /** Of a key on an elliptic curve: `P-256`. */
  curve?: string | undefined;
  /** Of an RSA key. */
  bits?: number | undefined;
}

/** A certificate in plain data, as certificates.ts reads it. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  notBeforeMs: number;
  notAfterMs: number;
  isCa: boolean;
  /** How many certificates of authorities may stand between this one and the person's. */
  pathLength: number | undefined;
  /** Undefined when the certificate does not restrict it. */
  keyUsage: readonly string[] | undefined;
  extendedKeyUsage: readonly string[] | undefined;
  /** Object identifiers of extensions that must be understood and are not. */
  notUnderstood: readonly string[];
  key: AlgorithmFacts;
  signature: AlgorithmFacts;
}

/** A certificate, and whether the one after it in the chain signed it. */
export interface ChainLink {
  facts: CertificateFacts;
  isSignedByNext: boolean;
}

const hashes: readonly (string | undefined)[] = ['SHA-256', 'SHA-384', 'SHA-512'];
const rsaNames = ['RSASSA-PKCS1-v1_5', 'RSA-PSS'];
const clientAuthentication = ['1.3.6.1.5.5.7.3.2', '2.5.29.37.0'];
const rsaBitsMin = 2048;

/**
 * `chain` begins with the person's certificate; `anchor` is a configured authority, or undefined when none issued the
 * last of the chain. Answers the first problem found, or undefined. Who signed comes first: nothing that a certificate
 * says means anything before that.
 */
export function decideChain(
  chain: readonly ChainLink[],
  anchor: CertificateFacts | undefined,
  nowMs: number,
): ProblemSlug | undefined {
  const [person, ...authorities] = chain;
  if (!person || !anchor) return 'fpos-certificate-untrusted';
  const issuers = [...authorities.map(({ facts }) => facts), anchor];
  for (const [depth, { facts, isSignedByNext }] of chain.entries()) {
    if (facts.issuer !== issuers[depth]?.subject || !isSignedByNext) return 'fpos-certificate-untrusted';
  }
  const all = [...chain.map(({ facts }) => facts), anchor];
  if (all.some(({ key }) => !isStrongKey(key))) return 'fpos-algorithm-refused';
  if (chain.some(({ facts }) => !isStrongSignature(facts.signature))) return 'fpos-algorithm-refused';
  if (all.some(({ notUnderstood }) => notUnderstood.length > 0)) return 'fpos-certificate-untrusted';
  if (!issuers.every(mayIssue)) return 'fpos-certificate-untrusted';
  if (all.some(({ notAfterMs }) => nowMs > notAfterMs)) return 'fpos-certificate-expired';
  if (all.some(({ notBeforeMs }) => nowMs < notBeforeMs)) return 'fpos-certificate-not-yet-valid';
  return mayAuthenticate(person.facts) ? undefined : 'fpos-key-usage';
}

/** P-256 and P-384, and RSA from 2048 bits: what CRYPTREC recommends and the browser's WebCrypto verifies. */
export function isStrongKey({ name, curve, bits = 0 }: AlgorithmFacts): boolean {
  if (name === 'ECDSA') return curve === 'P-256' || curve === 'P-384';
  return rsaNames.includes(name) && bits >= rsaBitsMin;
}

/** No SHA-1 anywhere: it can be forged. */
export function isStrongSignature({ name, hash }: AlgorithmFacts): boolean {
  return (name === 'ECDSA' || rsaNames.includes(name)) && hashes.includes(hash);
}

/** `depth` 0 issued the person's certificate, with no other authority between. */
function mayIssue({ isCa, pathLength, keyUsage }: CertificateFacts, depth: number): boolean {
  return isCa && (keyUsage?.includes('keyCertSign') ?? false) && (pathLength ?? depth) >= depth;
}

function mayAuthenticate({ isCa, keyUsage, extendedKeyUsage }: CertificateFacts): boolean {
  const maySign = keyUsage?.includes('digitalSignature') ?? false;
  const mayLogIn = extendedKeyUsage?.some((usage) => clientAuthentication.includes(usage)) ?? true;
  return !isCa && maySign && mayLogIn;
}

/** JOSE's name of the signature over the challenge, for the kinds of key that may make it. */
export function decideAnswerAlgorithm(
  algorithm: string,
  key: AlgorithmFacts,
): 'ES256' | 'RS256' | 'PS256' | undefined {
  if (!isStrongKey(key)) return undefined;
  if (algorithm === 'ES256') return key.name === 'ECDSA' && key.curve === 'P-256' ? algorithm : undefined;
  const isRsa = rsaNames.includes(key.name);
  return isRsa && (algorithm === 'RS256' || algorithm === 'PS256') ? algorithm : undefined;
}
