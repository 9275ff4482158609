/** Who signs what: the portal's requests to this server, and this server's to the portal (`private_key_jwt`, RFC 7523). */
import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { SandboxConfig } from './config.ts';
import type { Books } from './database.ts';
import { Refusal } from './refusal.ts';

const requestSecondsMax = 60;
const linkSecondsMax = 600;
const skewSeconds = 5;

export interface Signing {
  /** Throws unless the portal signed this request for this address, and for the first time. */
  checkRequest(authorization: string | undefined, address: string): Promise<void>;
  /** What the portal asks of a person who was sent here, unless that is not from the portal. */
  readLinkRequest(token: string, audience: string): Promise<{ state: string; returnTo: string } | undefined>;
  /** The header with which to call the portal at this address. */
  authorize(address: string): Promise<string>;
}

export function createSigning(config: SandboxConfig, books: Books): Signing {
  const keys = createLocalJWKSet({ keys: config.portalKeys as never });
  const ownKey = importJWK(config.partnerKey, 'ES256');

  async function verify(token: string, audience: string, secondsMax: number): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256'],
      issuer: config.portalClientId,
      audience,
      clockTolerance: skewSeconds,
      requiredClaims: ['exp', 'jti'],
    }).catch((): { payload: JWTPayload } => {
      throw new Refusal('not-authenticated');
    });
    const { exp = 0, jti } = payload;
    if (exp > Date.now() / 1_000 + secondsMax + skewSeconds) throw new Refusal('not-authenticated');
    const isNew = books
      .prepare('INSERT OR IGNORE INTO assertions VALUES (?, ?)')
      .run(String(jti), Math.ceil(exp + skewSeconds)).changes;
    books.prepare('DELETE FROM assertions WHERE expires_at < ?').run(Math.floor(Date.now() / 1_000));
    if (isNew === 0) throw new Refusal('not-authenticated');
    return payload;
  }

  return {
    async checkRequest(authorization, address) {
      const token = /^Bearer (\S{1,4000})$/.exec(authorization ?? '')?.[1];
      if (!token) throw new Refusal('not-authenticated');
      const { sub } = await verify(token, address, requestSecondsMax);
      if (sub !== config.portalClientId) throw new Refusal('not-authenticated');
    },
    async readLinkRequest(token, audience) {
      try {
        const { state, return_to: returnTo } = await verify(token, audience, linkSecondsMax);
        if (typeof state !== 'string' || typeof returnTo !== 'string') return undefined;
        return URL.parse(returnTo)?.origin === config.portalOrigin ? { state, returnTo } : undefined;
      } catch (error) {
        if (error instanceof Refusal) return undefined;
        throw error;
      }
    },
    async authorize(address) {
      const token = await new SignJWT({ jti: randomUUID() })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(config.partnerId)
        .setSubject(config.partnerId)
        .setAudience(address)
        .setExpirationTime(Math.floor(Date.now() / 1_000) + 50)
        .sign(await ownKey);
      return `Bearer ${token}`;
    },
  };
}
