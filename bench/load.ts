/** Sends one request over and over from many connections, and says how many were answered and how fast. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const connections = 50;
const partFile = fileURLToPath(new URL('./load-part.ts', import.meta.url));

export interface Load {
  answered: number;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

export interface Sent {
  url: string;
  cookie?: string | undefined;
  seconds: number;
  method?: string;
  /** `[<id>]` in them is another value in each request. */
  headers?: Record<string, string>;
  body?: string | undefined;
}

/** Throws when a single request was refused or failed. */
export async function load({ url, cookie, seconds, method, headers, body }: Sent): Promise<Load> {
  const options = {
    url,
    connections,
    duration: seconds,
    method: method ?? 'GET',
    headers: { ...headers, ...(cookie && { cookie }) },
    ...(body && { body }),
    idReplacement: headers !== undefined,
  };
  const child = spawn(process.execPath, [partFile, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const result = JSON.parse(output);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  const { p50, p99 } = result.latency;
  const requestsPerSecond = Math.round(result.requests.average);
  return { answered: result['2xx'], requestsPerSecond, p50Ms: p50, p99Ms: p99 };
}

export function medianLoad(loads: readonly Load[]): Load {
  const sorted = loads.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}
