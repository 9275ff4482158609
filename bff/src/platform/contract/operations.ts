/** Reads the operations of a contract document and prepares what serving them needs. */
import type { Permission } from '@entame/sdk/permissions';
import type { ServiceName } from '@entame/sdk/services';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { AssuranceNeed } from '../session/assurance.rules.ts';
import { createValidators, type Parameter, type Schema } from './validation.ts';

export interface Operation {
  service: ServiceName;
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's form: `/api/points/v1/me/account`, `/api/activities/v1/activities/:activityId`. */
  path: string;
  permission: Permission;
  /**
   * `x-caller`: a page of the portal, or another system with a secret of its own and no session (`machine`), or an app
   * beside the browser (`app`), from which not even a cookie may come, or another organisation's program, which shows
   * with each request who it is (`partner`).
   */
  caller: 'browser' | 'machine' | 'app' | 'partner';
  /** Only for residents who accepted what is in force of this service. */
  needsTerms: boolean;
  /** What the person must have shown of who they are; undefined: being signed in is enough. */
  assurance: AssuranceNeed | undefined;
  personalData: boolean;
  idempotent: boolean;
  /** Names of the header parameters, in lower case. */
  headers: readonly string[];
  body: BodyRule | undefined;
  successStatus: number;
  validate: {
    path: ValidateFunction;
    query: ValidateFunction;
    header: ValidateFunction;
    body: ValidateFunction | undefined;
    /** Undefined for replies that are not JSON. */
    reply: ValidateFunction | undefined;
  };
}

/** What an operation takes as its body. */
export interface BodyRule {
  mediaTypes: readonly string[];
  /** `x-body-bytes-max`, or what is enough for every form. */
  bytesMax: number;
  /** A file arrives as the bytes that were sent, JSON as the value it says. */
  as: 'bytes' | 'json';
}

type Responses = Record<string, { content?: Record<string, { schema: Schema }>; $ref?: string }>;
interface RawBody {
  content: Record<string, { schema: Schema }>;
  $ref?: string;
}
interface RawOperation {
  operationId: string;
  'x-permission': Permission;
  'x-personal-data'?: boolean;
  'x-assurance'?: { level: AssuranceNeed['level']; withinSeconds?: number };
  'x-open-query'?: boolean;
  'x-caller'?: 'machine' | 'app' | 'partner';
  'x-body-bytes-max'?: number;
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: RawBody;
  responses: Responses;
}
export interface ContractDocument {
  'x-needs-terms'?: boolean;
  servers: { url: string }[];
  paths: Record<string, Record<string, unknown>>;
  components?: { schemas?: Schema };
}

const jsonBytesMax = 64 * 1024;
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Compiling hundreds of schemas takes half a second, and tests put the portal together many times in one process. */
const known = new WeakMap<ContractDocument, readonly Operation[]>();

export function readOperations(service: ServiceName, document: ContractDocument): readonly Operation[] {
  const operations = known.get(document) ?? compileOperations(service, document);
  known.set(document, operations);
  return operations;
}

function compileOperations(service: ServiceName, document: ContractDocument): Operation[] {
  const validators = createValidators(service, document.components?.schemas ?? {});
  const resolve = <T extends { $ref?: string }>(part: T): T => {
    let resolved = part;
    while (resolved.$ref) resolved = lookUp(document, resolved.$ref) as T;
    return resolved;
  };
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const raw = item[method] as RawOperation | undefined;
      if (!raw) continue;
      const shared = (item.parameters ?? []) as (Parameter & { $ref?: string })[];
      const parameters = [...shared, ...(raw.parameters ?? [])].map(resolve);
      const [status, success] = onlySuccess(raw);
      const replySchema = resolve(success).content?.['application/json']?.schema;
      const content = raw.requestBody && resolve(raw.requestBody).content;
      const bodySchema = content?.['application/json']?.schema;
      operations.push({
        service,
        id: raw.operationId,
        method: method.toUpperCase() as Operation['method'],
        path: (document.servers[0]?.url ?? '') + path.replace(/\{(\w+)\}/g, ':$1'),
        permission: raw['x-permission'],
        caller: raw['x-caller'] ?? 'browser',
        needsTerms: document['x-needs-terms'] ?? false,
        assurance: assuranceOf(raw),
        personalData: raw['x-personal-data'] ?? false,
        idempotent: parameters.some((p) => p.name === 'Idempotency-Key'),
        headers: parameters.filter((p) => p.in === 'header').map((p) => p.name.toLowerCase()),
        body: content && {
          mediaTypes: Object.keys(content),
          bytesMax: raw['x-body-bytes-max'] ?? jsonBytesMax,
          as: bodySchema ? 'json' : 'bytes',
        },
        successStatus: status,
        validate: {
          path: validators.parameters(parameters, 'path', false),
          query: validators.parameters(parameters, 'query', !raw['x-open-query']),
          header: validators.parameters(parameters, 'header', false),
          body: bodySchema && validators.body(bodySchema),
          reply: replySchema && validators.body(replySchema),
        },
      });
    }
  }
  return operations;
}

/** Permissions whose use leaves an audit record: with a change, or with a look at personal data. */
export function findRecordedPermissions(contracts: Record<string, ContractDocument>): Set<string> {
  const recorded = new Set<string>();
  for (const { paths } of Object.values(contracts)) {
    for (const item of Object.values(paths)) {
      for (const method of methods) {
        const raw = item[method] as RawOperation | undefined;
        if (raw && (method !== 'get' || raw['x-personal-data'])) recorded.add(raw['x-permission']);
      }
    }
  }
  return recorded;
}

function assuranceOf({ 'x-assurance': need }: RawOperation): AssuranceNeed | undefined {
  return need && { level: need.level, withinSeconds: need.withinSeconds ?? null };
}

function onlySuccess(raw: RawOperation): [number, Responses[string]] {
  const successes = Object.entries(raw.responses).filter(([status]) => Number(status) < 400);
  const [success] = successes;
  if (!success || successes.length > 1)
    throw new Error(`${raw.operationId} needs exactly one success status`);
  return [Number(success[0]), success[1]];
}

function lookUp(document: unknown, reference: string): unknown {
  const parts = reference.replace(/^#\//, '').split('/');
  return parts.reduce((node, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    return (node as Record<string, unknown>)[key];
  }, document);
}
