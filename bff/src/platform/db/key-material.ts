/** What both parts of a key ring are read with. */
import { createSecretKey, type KeyObject } from 'node:crypto';

/** Says which column and what to do, and never shows data: the message may reach a log. */
export class SealError extends Error {
  override name = 'SealError';
}

export function readKey(name: string, value: unknown): KeyObject {
  const bytes = Buffer.from(typeof value === 'string' ? value : '', 'base64');
  if (bytes.length !== 32) throw new SealError(`The key ring's ${name} must be 32 bytes in base64.`);
  return createSecretKey(bytes);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
