/** Reads X.509 certificates as the plain data that the rules decide on. */
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
} from '@peculiar/x509';
import type { AlgorithmFacts, CertificateFacts } from './certificate-chain.rules.ts';

/** Extensions that are read here or restrict nothing that matters here. Policies: any will do. */
const understood = {
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
};
const understoodOids: readonly string[] = Object.values(understood);

/** Throws for what is no certificate. `encoded` is DER in base64, or PEM. */
export function readCertificate(encoded: string): X509Certificate {
  const certificate = new X509Certificate(encoded);
  const oids = certificate.extensions.map(({ type }) => type);
  if (new Set(oids).size < oids.length) throw new Error('an extension stands twice');
  return certificate;
}

export function factsOf(certificate: X509Certificate): CertificateFacts {
  const constraints = certificate.getExtension(BasicConstraintsExtension);
  const usages = certificate.getExtension(KeyUsagesExtension)?.usages;
  return {
    subject: certificate.subject,
    issuer: certificate.issuer,
    notBeforeMs: certificate.notBefore.valueOf(),
    notAfterMs: certificate.notAfter.valueOf(),
    isCa: constraints?.ca ?? false,
    pathLength: constraints?.pathLength,
    keyUsage: usages === undefined ? undefined : namesOf(usages),
    extendedKeyUsage: certificate.getExtension(ExtendedKeyUsageExtension)?.usages.map(String),
    notUnderstood: notUnderstoodOf(certificate.extensions, understoodOids),
    key: algorithmOf(certificate.publicKey.algorithm),
    signature: algorithmOf(certificate.signatureAlgorithm),
  };
}

export function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): Promise<boolean> {
  return certificate.verify({ publicKey: issuer, signatureOnly: true }).catch(() => false);
}

/**
 * What stays the same for a person when their certificate is renewed or issued again: the serial number attribute
 * (2.5.4.5) of its subject. The real certificate's profile is not public; whatever turns out to be stable in it, this is
 * the only place that reads it.
 */
export function subjectKeyOf(certificate: X509Certificate): string | undefined {
  const values = certificate.subjectName.getField('2.5.4.5');
  return values.length === 1 && /^[\w.:-]{4,120}$/.test(values[0] ?? '') ? values[0] : undefined;
}

function namesOf(usages: KeyUsageFlags): string[] {
  const flags = ['digitalSignature', 'keyCertSign', 'cRLSign'] as const;
  return flags.filter((name) => (usages & KeyUsageFlags[name]) !== 0);
}

export function notUnderstoodOf(extensions: readonly Extension[], oids: readonly string[]): string[] {
  return extensions.filter(({ type, critical }) => critical && !oids.includes(type)).map(({ type }) => type);
}

/** The library's types lean on those of browsers, which are not here. */
export function algorithmOf(algorithm: object): AlgorithmFacts {
  const { name, hash, namedCurve, modulusLength } = algorithm as {
    name: string;
    hash?: { name: string };
    namedCurve?: string;
    modulusLength?: number;
  };
  return { name, hash: hash?.name, curve: namedCurve, bits: modulusLength };
}
