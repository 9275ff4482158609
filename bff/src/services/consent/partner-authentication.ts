/** Who signed a partner's request: `private_key_jwt` (RFC 7523) with each request instead of a token that could be stolen. */
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { problem } from '#platform/problem.ts';
import type { PartnerFinder } from '#platform/service.ts';
import { hashToken } from '#platform/session/sessions.ts';
import type { ConsentDeps } from './consent.deps.ts';
import { assertionSecondsMax, clockSkewSeconds } from './partners.rules.ts';
import { findPartner, type PartnerRow, recordAssertion } from './partners.store.ts';

const assertionLengthMax = 4_000;

export function partnerFinder({
  platform: { store },
  findScopes,
}: Pick<ConsentDeps, 'platform' | 'findScopes'>): PartnerFinder {
  return async (request, address, now) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (!token || token.length > assertionLengthMax) throw problem('partner-not-authenticated');
    const partner = await findIssuer(token);
    if (!partner) throw problem('partner-not-authenticated');
    const { jti, exp } = await verifyAssertion(token, partner, address, now);
    const expiresAt = Temporal.Instant.fromEpochMilliseconds((exp + clockSkewSeconds) * 1_000);
    const assertion = { partnerId: partner.id, jtiHash: hashToken(jti), expiresAt };
    if (!(await store.write((tx) => recordAssertion(tx, assertion))))
      throw problem('partner-not-authenticated');
    if (partner.status !== 'active') throw problem('partner-suspended');
    const scopes = await findScopes(store.read, partner.id);
    return { kind: 'partner', id: partner.id, permissions: new Set(['shared-data:read', ...scopes]) };
  };

  async function findIssuer(token: string): Promise<PartnerRow | undefined> {
    let issuer: string | undefined;
    try {
      issuer = decodeJwt(token).iss;
    } catch {
      return undefined;
    }
    return typeof issuer === 'string' && issuer.length <= 40 ? findPartner(store.read, issuer) : undefined;
  }
}

async function verifyAssertion(
  token: string,
  { id, jwks }: PartnerRow,
  address: string,
  now: Temporal.Instant,
): Promise<{ jti: string; exp: number }> {
  const nowSeconds = now.epochMilliseconds / 1_000;
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), {
    algorithms: ['ES256'],
    issuer: id,
    subject: id,
    audience: address,
    currentDate: new Date(now.epochMilliseconds),
    clockTolerance: clockSkewSeconds,
    requiredClaims: ['exp', 'jti'],
  }).catch((): { payload: JWTPayload } => {
    throw problem('partner-not-authenticated');
  });
  const { jti, exp = 0 } = payload;
  const isShort = exp <= nowSeconds + assertionSecondsMax + clockSkewSeconds;
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 200 || !isShort)
    throw problem('partner-not-authenticated');
  return { jti, exp };
}
