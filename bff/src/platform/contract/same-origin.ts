import { problem } from '../problem.ts';

/**
 * Refuses an unsafe request that another site's page sent with this portal's cookie. Browsers set
 * `Sec-Fetch-Site`, which no page can forge; older ones at least send `Origin`.
 */
export function refuseCrossSite(request: Request, publicOrigin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const allowed = site === null ? request.headers.get('origin') === publicOrigin : site === 'same-origin';
  if (!allowed) throw problem('cross-site-request');
}
