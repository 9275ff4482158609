/** Codes of authenticator apps (RFC 6238): SHA-1, six digits, 30 seconds, which is what every app can do. */
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

export function newTotpSecret(): string {
  // 160 bits, as RFC 4226 asks for.
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address that an app reads from a QR code. */
export function totpUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return totpOf(secret, { issuer, label }).toString();
}

/** The time step of which this is the code, now or one step before or after; undefined when it is none. */
export function findTotpStep(secret: string, code: string, nowMs: number): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? undefined : Math.floor(nowMs / 1_000 / periodSeconds) + delta;
}

function totpOf(secret: string, about: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...about,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
  });
}
