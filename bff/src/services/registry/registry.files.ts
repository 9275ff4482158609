/** Makes of the files of a release what is stored: hashed, compressed, with the imports of its modules. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { init, parse } from 'es-module-lexer';

export interface SubmittedFile {
  path: string;
  content: Uint8Array;
}

export interface ModuleFace {
  /** Specifiers of what is loaded together with the module. */
  imports: string[];
  /** Specifiers of what it may load later, as far as they are written out. */
  lazyImports: string[];
  exports: string[];
}

export interface PreparedFile extends SubmittedFile {
  contentType: string;
  integrity: string;
  /** Only of JavaScript. */
  module: ModuleFace | null;
  gzip: Uint8Array | null;
  brotli: Uint8Array | null;
}

/** Everything that a release may contain. What is not here is refused. */
const contentTypes: Record<string, { type: string; compress: boolean }> = {
  js: { type: 'text/javascript; charset=utf-8', compress: true },
  css: { type: 'text/css; charset=utf-8', compress: true },
  json: { type: 'application/json', compress: true },
  svg: { type: 'image/svg+xml', compress: true },
  png: { type: 'image/png', compress: false },
  webp: { type: 'image/webp', compress: false },
  avif: { type: 'image/avif', compress: false },
  woff2: { type: 'font/woff2', compress: false },
};

export function extensionOf(path: string): string {
  return /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
}

export function isKnownType(path: string): boolean {
  return Object.hasOwn(contentTypes, extensionOf(path));
}

export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** One hash over paths and contents, whatever the order of the files. */
export function contentHashOf(files: readonly SubmittedFile[]): string {
  const lines = files.map(({ path, content }) => `${path}\0${integrityOf(content)}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

/** Compresses once, here, so that serving is only copying. Throws a SyntaxError for a module that is none. */
export async function prepareFile({ path, content }: SubmittedFile): Promise<PreparedFile> {
  const kind = contentTypes[extensionOf(path)];
  if (!kind) throw new TypeError(`${path} has no known type.`);
  const compressed = kind.compress && content.byteLength > 256;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
  return {
    path,
    content,
    contentType: kind.type,
    integrity: integrityOf(content),
    module: extensionOf(path) === 'js' ? await readModule(content) : null,
    gzip: compressed ? await asGzip(content, { level: 9 }) : null,
    brotli: compressed ? await asBrotli(content, quality) : null,
  };
}

async function readModule(content: Uint8Array): Promise<ModuleFace> {
  await init;
  const face: ModuleFace = { imports: [], lazyImports: [], exports: [] };
  try {
    const [imports, exports] = parse(Buffer.from(content).toString('utf8'));
    for (const found of imports) {
      if (found.type === 'static' || found.type === 'reexport-star') face.imports.push(found.specifier);
      if (found.type === 'dynamic' && found.specifier && !found.glob) face.lazyImports.push(found.specifier);
    }
    for (const found of exports) if ('name' in found) face.exports.push(found.name);
  } catch (cause) {
    throw new SyntaxError('is not a JavaScript module', { cause });
  }
  return face;
}
