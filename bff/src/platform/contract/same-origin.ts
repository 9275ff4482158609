import { problem } from '../problem.ts';
import { readSessionToken, readSignInToken } from '../session/cookies.ts';

/**
 * Refuses an unsafe request that another site's page sent with this portal's cookie. Browsers set
 * `Sec-Fetch-Site`, which no page can forge; older ones at least send `Origin`.
 */
export function refuseCrossSite(request: Request, publicOrigin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const allowed = site === null ? request.headers.get('origin') === publicOrigin : site === 'same-origin';
  if (!allowed) throw problem('cross-site-request');
}

/**
 * Refuses a browser where an app is expected: nothing that a browser holds of this portal may count as proof there, and
 * no page can be made to send the request for its reader.
 */
export function refuseBrowser(request: Request): void {
  const isBrowser = request.headers.has('sec-fetch-site');
  const hasCookie = readSessionToken(request) !== undefined || readSignInToken(request) !== undefined;
  if (isBrowser || hasCookie) throw problem('cross-site-request');
}
