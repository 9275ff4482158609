/** FPoS as an identity provider: an app reads the card and signs our challenge with the person's certificate. */
import type { X509Certificate } from '@peculiar/x509';
import type { FposConfig } from '#platform/config.ts';
import {
  type ChallengeIdentityProvider,
  type SignedAnswer,
  SignInRefused,
} from '#services/identity/identity-provider.ts';
import { decideAnswerAlgorithm, decideChain } from './certificate-chain.rules.ts';
import { factsOf, isSignedBy, readCertificate, subjectKeyOf } from './certificates.ts';
import { type CrlSource, createCrlSource } from './crl-source.ts';
import { isUsableCrl } from './revocation.rules.ts';
import { decideMessage, parseSignedMessage } from './signed-message.rules.ts';

const webCryptoNames = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
};

export function fposProvider(
  { id, name, description, appLink, trustAnchors, crls, crlAgeHoursMax }: FposConfig,
  findCrls: CrlSource = createCrlSource(crls),
): ChallengeIdentityProvider {
  const anchors = trustAnchors.map(readCertificate);
  const ageMsMax = crlAgeHoursMax * 3_600_000;

  return {
    kind: 'card-app',
    id,
    name,
    description,
    audience: 'residents',
    issuer: `urn:entame:fpos:${id}`,
    assurance: 'aal3',
    appLink: (challengeAddress) => appLink.replace('{challenge}', encodeURIComponent(challengeAddress)),
    async verify(answer, expected, now) {
      const nowMs = now.epochMilliseconds;
      const { person, issuers } = await trustedChain(answer, nowMs);
      await checkSignature(person, answer);
      const message = parseSignedMessage(answer.message);
      if (typeof message === 'string') throw new SignInRefused(message, 'signed text');
      const fault = decideMessage(message, expected, nowMs);
      if (fault) throw new SignInRefused(fault, 'signed text');
      await checkRevocation([person, ...issuers], nowMs);
      const subject = subjectKeyOf(person);
      if (!subject) throw new SignInRefused('fpos-certificate-untrusted', 'no subject key');
      const { readAt, ...attributes } = message.attributes ?? { readAt: undefined };
      return {
        issuer: `urn:entame:fpos:${id}`,
        subject,
        assurance: 'aal3',
        authenticatedAt: now,
        attributes: readAt ? (attributes as typeof message.attributes) : undefined,
        attributesReadAt: readAt ? Temporal.Instant.from(readAt) : undefined,
      };
    },
  };

  /** The person's certificate, and who issued it up to one of the anchors. */
  async function trustedChain({ certificates }: SignedAnswer, nowMs: number) {
    const chain = certificates
      .map(readOrRefuse)
      .filter((one) => !anchors.some((anchor) => anchor.equal(one)));
    const last = chain.at(-1);
    const [person] = chain;
    const anchor = last && (await findIssuer(last));
    const issuers = [...chain.slice(1), ...(anchor ? [anchor] : [])];
    const links = await Promise.all(
      chain.map(async (certificate, n) => {
        const issuer = issuers[n];
        const isSignedByNext = issuer !== undefined && (await isSignedBy(certificate, issuer));
        return { facts: factsOf(certificate), isSignedByNext };
      }),
    );
    const fault = decideChain(links, anchor && factsOf(anchor), nowMs);
    if (fault || !person) throw new SignInRefused(fault ?? 'fpos-certificate-untrusted', 'certificate chain');
    return { person, issuers };
  }

  /** Authorities change their keys and keep their name, so the name alone does not find the right one. */
  async function findIssuer(certificate: X509Certificate): Promise<X509Certificate | undefined> {
    const named = anchors.filter(({ subject }) => subject === certificate.issuer);
    for (const anchor of named) if (await isSignedBy(certificate, anchor)) return anchor;
    return undefined;
  }

  async function checkSignature(person: X509Certificate, answer: SignedAnswer): Promise<void> {
    const algorithm = decideAnswerAlgorithm(answer.algorithm, factsOf(person).key);
    if (!algorithm) throw new SignInRefused('fpos-algorithm-refused', 'algorithm of the answer');
    const parameters = webCryptoNames[algorithm];
    const key = await person.publicKey.export(parameters, ['verify']);
    const signature = Buffer.from(answer.signature, 'base64url');
    const isRight = await crypto.subtle.verify(
      parameters,
      key,
      signature,
      Buffer.from(answer.message, 'utf8'),
    );
    if (!isRight) throw new SignInRefused('fpos-signature-invalid', 'signature of the answer');
  }

  /** Each certificate below the anchor must be missing from a fresh list of whoever issued it. */
  async function checkRevocation(path: readonly X509Certificate[], nowMs: number): Promise<void> {
    const crls = await findCrls(nowMs);
    for (const [n, certificate] of path.slice(0, -1).entries()) {
      const issuer = path[n + 1];
      let isKnown = false;
      for (const crl of crls.filter(({ issuer: name }) => name === certificate.issuer)) {
        if (!issuer || !isUsableCrl(await crl.factsFor(issuer), { nowMs, ageMsMax })) continue;
        isKnown = true;
        if (crl.isRevoked(certificate))
          throw new SignInRefused('fpos-certificate-revoked', 'revoked certificate');
      }
      if (!isKnown)
        throw new SignInRefused('fpos-revocation-unknown', 'no usable list of revoked certificates');
    }
  }
}

function readOrRefuse(encoded: string): X509Certificate {
  try {
    return readCertificate(encoded);
  } catch {
    throw new SignInRefused('fpos-certificate-untrusted', 'unreadable certificate');
  }
}
