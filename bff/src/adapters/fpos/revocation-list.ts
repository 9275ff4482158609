/** A list of revoked certificates (CRL) that is read once and asked at every sign-in. */
import 'reflect-metadata';
import { type X509Certificate, X509Crl } from '@peculiar/x509';
import { algorithmOf, factsOf, notUnderstoodOf } from './certificates.ts';
import type { CrlFacts } from './revocation.rules.ts';

/** Throws for what is no such list. */
export function readCrl(bytes: Uint8Array<ArrayBuffer>): RevocationList {
  // The library stops at 10,000 nodes, some 2,500 cards. Whoever fetches the list bounds its bytes, and thereby the nodes.
  return new RevocationList(bytes, {
    berOptions: { maxNodes: bytes.length, maxContentLength: bytes.length },
  });
}

export class RevocationList extends X509Crl {
  readonly #facts = new Map<string, Promise<CrlFacts>>();
  #serialNumbers: Set<string> | undefined;

  /** What the rules ask, seen from the authority that should have issued it. Only for authorities that are trusted: each is remembered. */
  factsFor(issuer: X509Certificate): Promise<CrlFacts> {
    const key = Buffer.from(issuer.rawData).toString('base64');
    const facts = this.#facts.get(key) ?? this.#readFacts(issuer);
    this.#facts.set(key, facts);
    return facts;
  }

  isRevoked(certificate: X509Certificate): boolean {
    this.#serialNumbers ??= new Set(
      this.asn.tbsCertList.revokedCertificates?.map(({ userCertificate }) =>
        plainNumber(Buffer.from(userCertificate).toString('hex')),
      ),
    );
    return this.#serialNumbers.has(plainNumber(certificate.serialNumber));
  }

  async #readFacts(issuer: X509Certificate): Promise<CrlFacts> {
    return {
      isSignedByIssuer: await this.verify({ publicKey: issuer }).catch(() => false),
      mayIssueCrl: factsOf(issuer).keyUsage?.includes('cRLSign') ?? false,
      signature: algorithmOf(this.signatureAlgorithm),
      thisUpdateMs: this.thisUpdate.valueOf(),
      nextUpdateMs: this.nextUpdate?.valueOf(),
      notUnderstood: notUnderstoodOf(this.extensions, []),
    };
  }
}

/** DER puts a zero before a number whose first bit is set; not everybody who prints one does. */
function plainNumber(hex: string): string {
  return hex.toLowerCase().replace(/^(00)+(?=..)/, '');
}
