/** Carries one webhook to its address. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isWebhookAddress, lookUpPublic } from './webhook-target.ts';

export interface WebhookRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}
/** Status of the answer, or how there was none; words of the other side are not read. */
export type SendWebhook = (request: WebhookRequest) => Promise<{ status?: number; failure?: string }>;

const timeoutMs = 10_000;

/** `allowLocal`: this machine and http as well, for development. */
export function createWebhookSender({ allowLocal }: { allowLocal: boolean }): SendWebhook {
  return ({ url, headers, body }) => {
    if (!isWebhookAddress(url, allowLocal)) return Promise.resolve({ failure: 'address-not-allowed' });
    return new Promise((resolve) => {
      const send = url.startsWith('https:') ? httpsRequest : httpRequest;
      const request = send(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // A connection that is kept would go round the look-up of the next message.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(!allowLocal && { lookup: lookUpPublic }),
      });
      // Redirects are answers like others: nothing follows them.
      request.on('response', (response) => {
        response.destroy();
        resolve(
          response.statusCode === undefined ? { failure: 'no-status' } : { status: response.statusCode },
        );
      });
      request.on('error', (error: NodeJS.ErrnoException) => resolve({ failure: failureOf(error) }));
      request.end(body);
    });
  };
}

function failureOf({ code, name }: NodeJS.ErrnoException): string {
  if (code === 'EPRIVATE') return 'address-not-allowed';
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  return code === undefined ? 'no-answer' : code.toLowerCase().slice(0, 40);
}
