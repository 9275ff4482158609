import type { IncomingMessage, ServerResponse } from 'node:http';

const maxFormBytes = 4096;

export class FormTooLarge extends Error {}

export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > maxFormBytes) throw new FormTooLarge();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

export function sendHtml(res: ServerResponse, status: number, markup: string): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(markup);
}

export function redirect(res: ServerResponse, location: string): void {
  res.writeHead(303, { location }).end();
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export function sendText(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/**
 * Set before anything answers. The portals stand in `form-action` because Chromium also checks where a submitted form
 * is redirected to, and the last form leads back to one of them.
 */
export function setSecurityHeaders(res: ServerResponse, portals: readonly string[]): void {
  const formAction = ["'self'", ...portals].join(' ');
  res.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  );
  res.setHeader('cache-control', 'no-store');
  res.setHeader('referrer-policy', 'same-origin');
  res.setHeader('x-content-type-options', 'nosniff');
}

/** Browsers say where a form came from; programs without that header are let through. */
export function isPostedFromElsewhere(req: IncomingMessage): boolean {
  const site = req.headers['sec-fetch-site'];
  return req.method === 'POST' && (site === 'cross-site' || site === 'same-site');
}
