/** Serves the files of releases: immutable, compressed once, straight from memory. */
import { Hono } from 'hono';
import type { Db } from '#platform/db/store.ts';
import { findReleaseFile, type StoredFile } from './registry.store.ts';

const memoryBytesMax = 48_000_000;
const retrySuffix = /~[1-9]$/;

/** `/assets/<name>/<version>/<path>`; mount it at `/assets`. */
export function releaseAssets(db: Db): Hono {
  const find = rememberFiles((name, version, path) => findReleaseFile(db, name, version, path));
  return new Hono().get('/:name/:version/:path{.+}', async (c) => {
    const { name, version, path } = c.req.param();
    const file = await find(name, version.replace(retrySuffix, ''), path);
    if (!file) return c.body(null, 404, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    const { encoding, body } = chooseEncoding(file, c.req.header('accept-encoding') ?? '');
    const headers = {
      'Content-Type': file.contentType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // An SVG opened by itself is a document; it must not run anything.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ETag: `"${file.integrity.slice(7, 31)}${encoding ? `-${encoding}` : ''}"`,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers);
    return c.body(body as Uint8Array<ArrayBuffer>, 200, {
      ...headers,
      'Content-Length': `${body.byteLength}`,
    });
  });
}

function chooseEncoding(file: StoredFile, accepted: string): { encoding?: 'br' | 'gzip'; body: Uint8Array } {
  const accepts = (coding: string) =>
    new RegExp(`(^|,)\\s*${coding}\\s*(;\\s*q=(?!0(\\.0+)?\\s*(,|$))|,|$)`).test(accepted);
  if (file.brotli && accepts('br')) return { encoding: 'br', body: file.brotli };
  if (file.gzip && accepts('gzip')) return { encoding: 'gzip', body: file.gzip };
  return { body: file.content };
}

type Find = (name: string, version: string, path: string) => Promise<StoredFile | undefined>;

/** Keeps the files used last; what does not exist is not remembered, or guesses would push the real ones out. */
function rememberFiles(find: Find): Find {
  const files = new Map<string, StoredFile>();
  let bytes = 0;
  const sizeOf = ({ content, gzip, brotli }: StoredFile) =>
    content.byteLength + (gzip?.byteLength ?? 0) + (brotli?.byteLength ?? 0);
  return async (...place) => {
    const key = place.join('/');
    const known = files.get(key);
    const file = known ?? (await find(...place));
    if (!file) return undefined;
    files.delete(key);
    files.set(key, file);
    if (!known) bytes += sizeOf(file);
    for (const [oldest, { ...old }] of files) {
      if (bytes <= memoryBytesMax || oldest === key) break;
      files.delete(oldest);
      bytes -= sizeOf(old);
    }
    return file;
  };
}
