/**
 * The code on a resident's own phone, which an organiser scans. It says who and when, sealed so that only the portal can
 * read it, and signed, so that a scan that arrives hours later still proves when the code was made.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** Two unrelated keys of 32 bytes each. */
export interface OwnCodeKeys {
  seal: Uint8Array;
  sign: Uint8Array;
}
export interface OwnCode {
  text: string;
  validFrom: Temporal.Instant;
  validUntil: Temporal.Instant;
}
export interface OwnCodeRead {
  residentId: string;
  /** The beginning of the half minute for which it was made. */
  madeAt: Temporal.Instant;
}

export const ownCodeSeconds = 30;
/** Five minutes of codes, so that a phone that loses its connection in a hall can still be scanned. */
const codesAhead = 10;
const prefix = 'entame-me:';
const macBytes = 16;
const contentBytes = 20;

/** The code of this half minute and those that follow it. */
export function computeOwnCodes(keys: OwnCodeKeys, residentId: string, now: Temporal.Instant): OwnCode[] {
  const first = Math.floor(now.epochMilliseconds / 1_000 / ownCodeSeconds);
  return Array.from({ length: codesAhead }, (_, ahead) => {
    const step = first + ahead;
    return {
      text: prefix + sealed(keys, residentId, step).toString('base64url'),
      validFrom: startOf(step),
      validUntil: startOf(step + 1),
    };
  });
}

/** Whether a scanned text claims to be a resident's own code. */
export function isOwnCode(text: string): boolean {
  return text.startsWith(prefix);
}

/** Whose code it is and when it was made; undefined for whatever the portal did not make. */
export function readOwnCode(keys: OwnCodeKeys, text: string): OwnCodeRead | undefined {
  if (!/^entame-me:[\w-]{48}$/.test(text)) return undefined;
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url');
  const mac = bytes.subarray(0, macBytes);
  const decipher = createDecipheriv('aes-256-ctr', keys.seal, mac);
  const content = Buffer.concat([decipher.update(bytes.subarray(macBytes)), decipher.final()]);
  if (!timingSafeEqual(mac, macOf(keys, content))) return undefined;
  const hex = content.toString('hex', 0, 16);
  return {
    residentId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    madeAt: startOf(content.readUInt32BE(16)),
  };
}

/** The MAC of the content begins the cipher's stream (a synthetic IV), so no two contents share a stream. */
function sealed(keys: OwnCodeKeys, residentId: string, step: number): Buffer {
  const content = Buffer.alloc(contentBytes);
  content.write(residentId.replaceAll('-', ''), 'hex');
  content.writeUInt32BE(step, 16);
  const mac = macOf(keys, content);
  const cipher = createCipheriv('aes-256-ctr', keys.seal, mac);
  return Buffer.concat([mac, cipher.update(content), cipher.final()]);
}

function macOf(keys: OwnCodeKeys, content: Uint8Array): Buffer {
  return createHmac('sha256', keys.sign).update(content).digest().subarray(0, macBytes);
}

function startOf(step: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(step * ownCodeSeconds * 1_000);
}
