/** The operations that the running server itself says it has, and requests that would be right for them. */
import { type Schema, sampleOf } from './sample.ts';
import type { Visitor } from './visitor.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
  $ref?: string;
}

export interface Operation {
  id: string;
  service: string;
  method: string;
  permission: string;
  /** Who calls it: a page in a browser unless the contract says otherwise. */
  caller: string;
  /** With `{name}` for what differs. */
  path: string;
  pathParameters: { name: string; schema: Schema }[];
  /** Only those without which it is not a request. */
  queryParameters: { name: string; schema: Schema }[];
  /** A right body; undefined when it takes none. */
  body: unknown;
}

interface Contract {
  servers: { url: string }[];
  paths: Record<string, Record<string, unknown>>;
}

export async function readOperations(visitor: Visitor): Promise<Operation[]> {
  const page = await (await visitor.ask('/docs/api/start.js')).text();
  const addresses = [...new Set(page.match(/\/docs\/api\/[a-z-]+\.json/g) ?? [])];
  const contracts = await Promise.all(addresses.map((address) => visitor.json<Contract>(address)));
  const operations = contracts.flatMap((contract) => operationsOf(contract));
  if (operations.length === 0) throw new Error('The portal does not say which operations it has.');
  return operations;
}

function operationsOf(contract: Contract): Operation[] {
  const base = contract.servers[0]?.url ?? '';
  const service = base.split('/')[2] ?? '';
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = item[method] as Record<string, unknown> | undefined;
      if (!raw) return [];
      const parameters = [
        ...((item.parameters as Parameter[]) ?? []),
        ...((raw.parameters as Parameter[]) ?? []),
      ]
        .map((parameter) => resolve<Parameter>(contract, parameter))
        .map((parameter) => ({ ...parameter, schema: resolve(contract, parameter.schema) }));
      const content = (raw.requestBody as { content?: Record<string, { schema: Schema }> })?.content;
      const bodySchema = content?.['application/json']?.schema;
      return [
        {
          id: String(raw.operationId),
          service,
          method: method.toUpperCase(),
          permission: String(raw['x-permission']),
          caller: String(raw['x-caller'] ?? 'browser'),
          path: base + path,
          pathParameters: parameters.filter((parameter) => parameter.in === 'path'),
          queryParameters: parameters.filter(({ in: place, required }) => place === 'query' && required),
          body: bodySchema && sampleOf(bodySchema, (schema) => resolve(contract, schema)),
        },
      ];
    }),
  );
}

/** The address with the same value in every place, or with one that would be right. */
export function addressOf({ path, pathParameters, queryParameters }: Operation, id?: string): string {
  const address = pathParameters.reduce(
    (address, { name, schema }) =>
      address.replace(`{${name}}`, encodeURIComponent(id ?? String(sampleOf(schema, (one) => one)))),
    path,
  );
  const query = queryParameters.map(({ name, schema }) => [name, String(sampleOf(schema, (one) => one))]);
  return query.length === 0 ? address : `${address}?${new URLSearchParams(query)}`;
}

function resolve<T extends { $ref?: string }>(contract: Contract, part: T): T {
  let resolved: T = part;
  while (resolved.$ref) {
    const names = resolved.$ref.replace(/^#\//, '').split('/');
    resolved = names.reduce<unknown>(
      (node, name) => (node as Record<string, unknown>)[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      contract,
    ) as T;
  }
  return resolved;
}
