/** Requests to a context broker, with what goes along with all of them. */
import type { DataPlatformConfig } from '#platform/config.ts';
import { DataPlatformFault, type PublicationFailure } from '#services/opendata/data-platform.ts';

const timeoutMs = 10_000;
/** What happens before the first byte of a request leaves. Everything else may happen after it. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Resolves with one of the expected statuses, or rejects with a `DataPlatformFault`. The path begins below `/ngsi-ld/v1`. */
export type Send = (
  method: string,
  path: string,
  body: unknown,
  expected: readonly number[],
) => Promise<Response>;

export function createClient({ endpoint, tenant, token, contextUrl }: DataPlatformConfig): Send {
  const base = `${endpoint.replace(/\/+$/, '')}/ngsi-ld/v1`;
  const link =
    contextUrl && `<${contextUrl}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
  const headers = {
    Accept: 'application/json',
    ...(tenant && { 'NGSILD-Tenant': tenant }),
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(link && { Link: link }),
  };
  return async (method, path, body, expected) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      // A redirect could lead the token somewhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      const reason = reasonOf(error);
      throw new DataPlatformFault('unreachable', reason, neverConnected.has(reason));
    });
    if (expected.includes(response.status)) return response;
    await response.body?.cancel().catch(() => {});
    throw new DataPlatformFault(failureOf(response.status), `${method} was answered with ${response.status}`);
  };
}

/** The reply's JSON. A proxy's page in its place counts as a broker that is not well. */
export async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new DataPlatformFault('overloaded', `the reply cannot be read: ${reasonOf(error)}`);
  }
}

/** The statuses of 1.6 that are not the entity's fault; every other one is. */
function failureOf(status: number): PublicationFailure {
  if (status === 401 || status === 403 || status === 407) return 'refused-access';
  if (status === 408 || status === 429 || status >= 500) return 'overloaded';
  return 'refused-data';
}

/** Says what happened, and never what was sent. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? name ?? 'unknown';
}
