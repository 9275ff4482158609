/** The headers under which the portal's pages run. Everything is forbidden first. */

/** A page with scripts: those with the nonce and, from there, modules whose hash stands in the import map. */
export function contentSecurityPolicy(nonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'`,
    'style-src': `'nonce-${nonce}'`,
    'connect-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    // One policy, made by the shell at its start, for the address of the service worker.
    'trusted-types': 'portal',
    'require-trusted-types-for': "'script'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Of a page for one person: nothing may keep it, frame it, or learn from where it was left. */
export function pageHeaders(nonce: string, isHttps: boolean): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    // A module that the import map does not know has no hash and is not run: integrity fails closed.
    'Integrity-Policy': 'blocked-destinations=(script)',
    ...commonHeaders(isHttps),
  };
}

/** Of whatever else the portal serves to browsers. */
export function commonHeaders(isHttps: boolean): Record<string, string> {
  return {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), browsing-topics=()',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(isHttps && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  };
}
