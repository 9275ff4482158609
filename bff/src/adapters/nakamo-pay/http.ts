/** Signed requests to なかもPay, and what their failures mean. */
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { type PartnerFailure, PointPartnerFault } from '#services/points/exchange/point-partner.port.ts';

const timeoutMs = 8_000;
const replyBytesMax = 4 * 1024 * 1024;
const assertionSeconds = 50;
/** What happens before the first byte of a request leaves. Everything else may happen after it. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface Reply {
  status: number;
  text: string;
}
/** Resolves with one of the expected statuses, or rejects with a `PointPartnerFault`. The path begins with a slash. */
export type Send = (
  method: string,
  path: string,
  body: unknown,
  expected: readonly number[],
) => Promise<Reply>;

export interface Signer {
  /** A JWT (ES256) for this audience, good for so many seconds and once. */
  sign(audience: string, seconds: number, claims?: Record<string, string>): Promise<string>;
}

export function createSigner(clientId: string, signingKey: Record<string, unknown>): Signer {
  const key = importJWK(signingKey, 'ES256');
  return {
    // By the system's clock, which is the one that the partner compares with.
    sign: async (audience, seconds, claims = {}) =>
      new SignJWT({ ...claims, jti: randomUUID() })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(audience)
        .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
        .sign(await key),
  };
}

export function createSend(baseUrl: string, signer: Signer): Send {
  return async (method, path, body, expected) => {
    const address = `${baseUrl}${path}`;
    const authorization = `Bearer ${await signer.sign(address, assertionSeconds)}`;
    const reply = await fetch(address, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      // A redirect could lead the assertion somewhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
      .then(readReply)
      .catch((error: unknown) => {
        if (error instanceof PointPartnerFault) throw error;
        const reason = reasonOf(error);
        throw new PointPartnerFault('unreachable', reason, neverConnected.has(reason));
      });
    if (expected.includes(reply.status)) return reply;
    throw new PointPartnerFault(failureOf(reply.status), `${method} was answered with ${reply.status}`);
  };
}

async function readReply(response: Response): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > replyBytesMax) throw new PointPartnerFault('not-understood', 'the reply is too large');
    chunks.push(chunk);
  }
  return { status: response.status, text: Buffer.concat(chunks).toString('utf8') };
}

function failureOf(status: number): PartnerFailure {
  if (status === 401 || status === 403) return 'refused-access';
  if (status === 408 || status === 429 || status >= 500) return 'overloaded';
  return 'not-understood';
}

/** Says what happened, and never what was sent. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? name ?? 'unknown';
}
