/** What is kept of where a request came from. */
import { createHmac } from 'node:crypto';

/**
 * The network a client can be told by: an IPv4 address as it is, of IPv6 the first 64 bits, which is what one line
 * has and changes within at will. Anything else stays as it is.
 */
export function computeClientNetwork(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!ip.includes(':')) return ip;
  const [head = '', tail = ''] = (ip.toLowerCase().split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = ip.includes('::') ? [...before, ...zeros, ...after] : before;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** A name for the network that says nothing without the key: 16 bytes of HMAC-SHA-256, base64url. */
export function computeClientPseudonym(key: Uint8Array, ip: string): string {
  return createHmac('sha256', key)
    .update(computeClientNetwork(ip))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}
