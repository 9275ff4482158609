/** The certificate authorities behind the cards. Every certificate says EMULATOR, so that nobody takes one for real. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';

export interface KeyPair {
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

export interface Authority {
  certificate: X509Certificate;
  keys: KeyPair;
  signing: SigningAlgorithm;
}

export type SigningAlgorithm = { name: string; hash: string; namedCurve?: string };

export const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 24 * 3_600_000;

export interface Wanted {
  commonName: string;
  /** Without it EMULATOR; another only for tests of who refuses that. */
  organization?: string;
  /** The attribute that stays the same when a card is renewed or issued again. */
  subjectKey?: string;
  keys: KeyPair;
  /** Undefined: signs itself. */
  issuer?: Authority | undefined;
  signing?: SigningAlgorithm;
  notBeforeMs?: number;
  notAfterMs?: number;
  extensions: Extension[];
  /** Hexadecimal; without it a random one. */
  serialNumber?: string;
}

export function newKeys(): Promise<KeyPair> {
  return crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']) as Promise<KeyPair>;
}

export function newRsaKeys(modulusLength = 2048, hash = 'SHA-256'): Promise<KeyPair> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash,
  };
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<KeyPair>;
}

export function issue(wanted: Wanted): Promise<X509Certificate> {
  const { commonName, organization = 'EMULATOR', subjectKey, keys, issuer, extensions } = wanted;
  const subject = [
    { CN: [commonName] },
    { O: [organization] },
    ...(subjectKey ? [{ '2.5.4.5': [subjectKey] }] : []),
  ];
  return X509CertificateGenerator.create({
    serialNumber: wanted.serialNumber ?? newSerialNumber(),
    subject,
    issuer: issuer ? issuer.certificate.subject : subject,
    notBefore: new Date(wanted.notBeforeMs ?? Date.now() - dayMs),
    notAfter: new Date(wanted.notAfterMs ?? Date.now() + 5 * 365 * dayMs),
    publicKey: keys.publicKey,
    signingKey: issuer ? issuer.keys.privateKey : keys.privateKey,
    signingAlgorithm: wanted.signing ?? issuer?.signing ?? ecdsa,
    extensions,
  });
}

/** `pathLength` is how many further authorities may stand below. */
export const authorityExtensions = (pathLength: number) => [
  new BasicConstraintsExtension(true, pathLength, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
];

/** Of a card's certificate for logging in (利用者証明用). */
export const cardExtensions = (usages: KeyUsageFlags = KeyUsageFlags.digitalSignature) => [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(usages, true),
  new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]),
];

export async function createAuthority(commonName: string, issuer?: Authority): Promise<Authority> {
  const keys = await newKeys();
  const extensions = authorityExtensions(issuer ? 0 : 1);
  return { certificate: await issue({ commonName, keys, issuer, extensions }), keys, signing: ecdsa };
}

export interface CrlTimes {
  thisUpdateMs?: number;
  nextUpdateMs?: number;
}

/** The list of revoked certificates, fresh unless told otherwise. */
export async function revocationList(
  { certificate, keys, signing }: Authority,
  revoked: readonly Pick<X509Certificate, 'serialNumber'>[],
  { thisUpdateMs = Date.now() - 60_000, nextUpdateMs = Date.now() + 3_600_000 }: CrlTimes = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const list = await X509CrlGenerator.create({
    issuer: certificate.subject,
    thisUpdate: new Date(thisUpdateMs),
    nextUpdate: new Date(nextUpdateMs),
    signingKey: keys.privateKey,
    signingAlgorithm: signing,
    entries: revoked.map(({ serialNumber }) => ({ serialNumber, revocationDate: new Date(thisUpdateMs) })),
  });
  return new Uint8Array(list.rawData);
}

/** Positive in DER, so that no tool writes it with a sign or a zero before it. */
export function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
