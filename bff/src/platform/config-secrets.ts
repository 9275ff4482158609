/** Reads a secret of 32 random bytes in base64. Throws when it is shorter or plainly not random. */
export function parseSecret(value: string): Uint8Array {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < 32) throw new Error('must hold at least 32 bytes');
  if (new Set(bytes).size < 12) throw new Error('is not random');
  return bytes;
}
