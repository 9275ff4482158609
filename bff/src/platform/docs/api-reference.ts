/** The API reference at /docs/api: the contracts themselves, read by Scalar, served from this server alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ServiceName } from '@entame/sdk/services';
import { Hono } from 'hono';
import type { ContractDocument } from '../contract/operations.ts';

/** Scalar's one-file build, which its package does not list among its entry points. */
function readScalar(): Buffer {
  const entry = createRequire(import.meta.url).resolve('@scalar/api-reference');
  return readFileSync(join(dirname(entry), 'browser', 'standalone.js'));
}

export function apiReference(contracts: Record<ServiceName, ContractDocument>, portalName: string): Hono {
  const app = new Hono();
  let script: Buffer | undefined;
  const sources = Object.keys(contracts).map((service) => ({
    title: service,
    slug: service,
    url: `/docs/api/${service}.json`,
  }));
  const configuration = JSON.stringify({
    sources,
    withDefaultFonts: false,
    telemetry: false,
    showDeveloperTools: 'never',
    agent: { disabled: true },
    mcp: { disabled: true },
    hideClientButton: true,
  });

  app.get('/docs/api', (c) => {
    // Scalar writes its own styles into the page; scripts still come from here only, and it may talk to nobody else.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    return c.html(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference — ${portalName}</title></head>
<body><div id="reference"></div><script src="/docs/api/scalar.js"></script><script src="/docs/api/start.js"></script></body></html>`);
  });
  app.get('/docs/api/scalar.js', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    script ??= readScalar();
    return c.body(new Uint8Array(script), 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  app.get('/docs/api/start.js', (c) =>
    c.body(`Scalar.createApiReference('#reference', ${configuration});`, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get('/docs/api/:file{[a-z-]+\\.json}', (c) => {
    const service = c.req.param('file').replace('.json', '');
    return Object.hasOwn(contracts, service) ? c.json(contracts[service as ServiceName]) : c.notFound();
  });
  return app;
}
