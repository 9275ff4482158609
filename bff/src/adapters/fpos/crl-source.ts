/** Fetches lists of revoked certificates (CRL) and keeps them for a while. */
import { type RevocationList, readCrl } from './revocation-list.ts';

/** All lists at hand, whatever their age; the rules say which may be used. */
export type CrlSource = (nowMs: number) => Promise<RevocationList[]>;

export interface CrlFetching {
  /** A list is asked for anew after this time, so that a revoked card is refused soon. */
  keepMs: number;
  /** How long to leave an address alone that did not answer. */
  pauseMs: number;
  timeoutMs: number;
  bytesMax: number;
}

const usual: CrlFetching = {
  keepMs: 10 * 60_000,
  pauseMs: 10_000,
  timeoutMs: 5_000,
  bytesMax: 20 * 1024 * 1024,
};

interface Kept {
  crl: RevocationList | undefined;
  askAgainAtMs: number;
  pending: Promise<void> | undefined;
}

/** What is kept outlives a failed fetch: a list says itself until when it may be used. */
export function createCrlSource(addresses: readonly string[], fetching: CrlFetching = usual): CrlSource {
  const kept = new Map<string, Kept>(
    addresses.map((address) => [address, { crl: undefined, askAgainAtMs: 0, pending: undefined }]),
  );

  async function refresh(address: string, entry: Kept, nowMs: number): Promise<void> {
    try {
      entry.crl = readCrl(await download(address, fetching));
      const nextUpdateMs = entry.crl.nextUpdate?.valueOf() ?? nowMs;
      entry.askAgainAtMs = Math.max(
        nowMs + fetching.pauseMs,
        Math.min(nowMs + fetching.keepMs, nextUpdateMs),
      );
    } catch {
      entry.askAgainAtMs = nowMs + fetching.pauseMs;
    } finally {
      entry.pending = undefined;
    }
  }

  return async (nowMs) => {
    await Promise.all(
      [...kept].map(([address, entry]) => {
        // Whoever comes while it is under way waits for the same answer.
        if (nowMs >= entry.askAgainAtMs) entry.pending ??= refresh(address, entry, nowMs);
        return entry.pending;
      }),
    );
    return [...kept.values()].flatMap(({ crl }) => crl ?? []);
  };
}

async function download(
  address: string,
  { timeoutMs, bytesMax }: CrlFetching,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw new Error('too large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
