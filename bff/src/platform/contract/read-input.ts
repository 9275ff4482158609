/** Takes a request apart and checks every part against the contract. */
import type { Context as HonoContext } from 'hono';
import type { Input } from '../handlers.ts';
import { type FieldError, problem } from '../problem.ts';
import type { BodyRule, Operation } from './operations.ts';
import { fieldErrors } from './validation.ts';

export async function readInput(c: HonoContext, operation: Operation): Promise<Input<unknown>> {
  const { validate } = operation;
  const errors: FieldError[] = [];
  const path = c.req.param() as Record<string, unknown>;
  const query = readQuery(c.req.queries(), errors);
  const header = readHeaders(c.req.raw.headers, operation);
  for (const [place, value] of Object.entries({ path, query, header })) {
    const check = validate[place as 'path' | 'query' | 'header'];
    if (!check(value)) errors.push(...fieldErrors(place, check.errors));
  }
  let body: unknown;
  if (operation.body) {
    body = await readBody(c.req.raw, operation.body);
    if (validate.body && !validate.body(body)) errors.push(...fieldErrors('body', validate.body.errors));
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

function readHeaders(sent: Headers, { headers }: Operation): Record<string, unknown> {
  const values = headers.map((name) => [name, sent.get(name)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

async function readBody(request: Request, rule: BodyRule): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!mediaType || !rule.mediaTypes.includes(mediaType)) throw problem('unsupported-media-type');
  const bytes = await readBytes(request, rule.bytesMax);
  if (rule.as === 'bytes') return new Uint8Array(bytes);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw problem('invalid-request', [{ pointer: '/body', message: 'is not JSON' }]);
  }
}

/** Counts while it reads: `Content-Length` may be absent or a lie. */
async function readBytes(request: Request, bytesMax: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) throw problem('body-too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw problem('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
