/** Signatures of Standard Webhooks 1.0.0 (https://github.com/standard-webhooks/standard-webhooks, symmetric scheme). */
import { createHmac } from 'node:crypto';

export const secretPrefix = 'whsec_';
/** Bytes of a secret; the standard asks for 24 to 64. */
export const secretBytes = 32;
/** Hours in which the secret before the last one signs as well. */
export const rotationHours = 24;

/**
 * The value of `webhook-signature`: one signature per secret, apart by spaces. `seconds` is the time of this attempt in
 * Unix seconds, `id` must hold no full stop. Throws a `TypeError` for a secret that is none.
 */
export function signWebhook(
  { id, seconds, body }: { id: string; seconds: number; body: string },
  secrets: readonly string[],
): string {
  if (id.includes('.')) throw new TypeError('A full stop in the id would make two texts sign alike.');
  return secrets
    .map((secret) => {
      const mac = createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`);
      return `v1,${mac.digest('base64')}`;
    })
    .join(' ');
}

/** The secrets that sign now, the newest first. */
export function computeSigningSecrets(
  endpoint: { secret: string | null; previousSecret: string | null; previousUntil: Temporal.Instant | null },
  now: Temporal.Instant,
): string[] {
  const { secret, previousSecret, previousUntil } = endpoint;
  if (secret === null) return [];
  const isBoth =
    previousSecret !== null && previousUntil !== null && Temporal.Instant.compare(now, previousUntil) < 0;
  return isBoth ? [secret, previousSecret] : [secret];
}

function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  if (!secret.startsWith(secretPrefix) || key.length < 24) throw new TypeError('This is no webhook secret.');
  return key;
}
