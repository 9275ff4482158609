/** Takes a request apart and checks every part against the contract. */
import type { Context as HonoContext } from 'hono';
import type { Input } from '../handlers.ts';
import { type FieldError, problem } from '../problem.ts';
import type { Operation } from './operations.ts';
import { fieldErrors } from './validation.ts';

const bodyBytesMax = 64 * 1024;

export async function readInput(c: HonoContext, operation: Operation): Promise<Input<unknown>> {
  const { validate } = operation;
  const errors: FieldError[] = [];
  const path = c.req.param() as Record<string, unknown>;
  const query = readQuery(c.req.queries(), errors);
  const header = { 'idempotency-key': c.req.header('idempotency-key') };
  if (header['idempotency-key'] === undefined) delete (header as Record<string, unknown>)['idempotency-key'];
  for (const [place, value] of Object.entries({ path, query, header })) {
    const check = validate[place as 'path' | 'query' | 'header'];
    if (!check(value)) errors.push(...fieldErrors(place, check.errors));
  }
  let body: unknown;
  if (validate.body) {
    body = await readJson(c.req.raw);
    if (!validate.body(body)) errors.push(...fieldErrors('body', validate.body.errors));
  }
  if (errors.length > 0) throw problem('invalid-request', errors);
  return { path, query, header, body } as Input<unknown>;
}

/** A parameter given twice is a mistake or an attack; no operation takes lists. */
function readQuery(queries: Record<string, string[]>, errors: FieldError[]): Record<string, unknown> {
  const single: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(queries)) {
    if (values.length > 1)
      errors.push({ pointer: `/query/${name.slice(0, 80)}`, message: 'is given more than once' });
    single[name] = values[0];
  }
  return single;
}

async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw problem('unsupported-media-type');
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw problem('invalid-request', [{ pointer: '/body', message: 'is not JSON' }]);
  }
}

/** Counts while it reads: `Content-Length` may be absent or a lie. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) throw problem('body-too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyBytesMax) throw problem('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
