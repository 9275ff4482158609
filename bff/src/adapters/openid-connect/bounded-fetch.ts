/** Fetches from an issuer, and reads no more than an honest one sends. */

/** Discovery documents and key sets of large issuers stay below a tenth of it. */
const replyBytesMax = 256 * 1024;

/** No connection, or one that broke. */
export class IssuerUnreachable extends Error {}

export async function boundedFetch(url: string, options: object): Promise<Response> {
  const response = await fetch(url, options as RequestInit).catch((error) => {
    throw isTimeout(error) ? error : new IssuerUnreachable('no connection', { cause: error });
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > replyBytesMax) throw new Error('the reply is too large');
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  const isEmpty = status === 204 || status === 304;
  const copy = new Response(isEmpty ? null : Buffer.concat(chunks), { status, statusText, headers });
  // The library compares it with what it asked for.
  Object.defineProperty(copy, 'url', { value: response.url });
  return copy;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}
