/** Reads openapi/*.yaml and completes it: what every operation of a kind may answer is said once, here. */
import { readdir, readFile } from 'node:fs/promises';
import { bundle, createConfig } from '@redocly/openapi-core';
import { parse } from 'yaml';

export type LocalizedText = { ja: string; en: string; 'ja-x-easy': string };
export type ProblemKind = { status: number; title: LocalizedText; next: LocalizedText };
type Json = Record<string, unknown>;
type Operation = Json & {
  operationId: string;
  'x-permission': string;
  'x-problems'?: string[];
  'x-assurance'?: unknown;
  'x-caller'?: 'app' | 'machine' | 'partner';
  parameters?: { in: string; name: string; $ref?: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
};
export type Contract = Json & {
  'x-needs-terms'?: boolean;
  info: { title: string };
  paths: Record<string, Record<string, Operation>>;
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const notServices = ['common.yaml', 'problems.yaml'];

export async function readProblemKinds(): Promise<Record<string, ProblemKind>> {
  return parse(await readFile('openapi/problems.yaml', 'utf8'));
}

export async function readContracts(): Promise<Record<string, Contract>> {
  const files = (await readdir('openapi'))
    .filter((f) => f.endsWith('.yaml') && !notServices.includes(f))
    .sort();
  const kinds = await readProblemKinds();
  const contracts: Record<string, Contract> = {};
  for (const file of files)
    contracts[file.replace('.yaml', '')] = await readContract(`openapi/${file}`, kinds);
  return contracts;
}

async function readContract(file: string, kinds: Record<string, ProblemKind>): Promise<Contract> {
  const { bundle: bundled, problems } = await bundle({ ref: file, config: await createConfig({}) });
  const fault = problems[0];
  if (fault) throw new Error(`${file}: ${fault.message}`);
  const contract = bundled.parsed as Contract;
  addProblemSchema(contract);
  for (const item of Object.values(contract.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      if (contract['x-needs-terms'] && operation['x-permission'] !== 'public')
        operation['x-problems'] = [...(operation['x-problems'] ?? []), 'terms-not-accepted'];
      completeOperation(operation, item.parameters as unknown as unknown[] | undefined, method, kinds);
    }
  }
  return contract;
}

function addProblemSchema(contract: Contract) {
  const components = contract.components as { schemas: Json };
  components.schemas.Problem ??= parsedCommonProblem;
}
const parsedCommonProblem = parse(await readFile('openapi/common.yaml', 'utf8')).components.schemas
  .Problem as Json;

/** Adds the answers that follow from what the operation is, so that no author has to remember them. */
function completeOperation(
  operation: Operation,
  pathParameters: unknown[] | undefined,
  method: string,
  kinds: Record<string, ProblemKind>,
) {
  const takesInput = operation.parameters?.length || pathParameters?.length || operation.requestBody;
  const slugs = [...(operation['x-problems'] ?? [])];
  if (takesInput) slugs.push('invalid-request');
  const isPartners = operation['x-caller'] === 'partner';
  if (isPartners) slugs.push('partner-not-authenticated', 'partner-suspended', 'cross-site-request');
  else if (operation['x-permission'] !== 'public') slugs.push('signed-out');
  if (!['public', 'signed-in'].includes(operation['x-permission'])) {
    slugs.push('forbidden');
    if (!isPartners) slugs.push('second-factor-required');
  }
  if (operation['x-assurance']) slugs.push('step-up-required');
  const isUnsafe = method !== 'get';
  const { 'x-caller': caller } = operation;
  if (caller === 'app' || (isUnsafe && caller !== 'machine')) slugs.push('cross-site-request');
  if (isUnsafe) slugs.push('too-many-requests');
  if (operation.requestBody) slugs.push('body-too-large', 'unsupported-media-type');
  if (JSON.stringify(operation.parameters ?? []).includes('IdempotencyKey'))
    slugs.push('idempotency-key-reused');
  slugs.push('unexpected', 'not-ready');
  operation['x-problems'] = [...new Set(slugs)];
  for (const [status, group] of groupByStatus(operation, kinds)) {
    operation.responses[status] = problemResponse(group, kinds);
  }
}

function groupByStatus(operation: Operation, kinds: Record<string, ProblemKind>): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const slug of operation['x-problems'] ?? []) {
    const kind = kinds[slug];
    if (!kind) throw new Error(`${operation.operationId}: problem '${slug}' is not in openapi/problems.yaml`);
    groups.set(kind.status, [...(groups.get(kind.status) ?? []), slug]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

function problemResponse(slugs: string[], kinds: Record<string, ProblemKind>) {
  return {
    description: slugs.map((slug) => `${slug}: ${kinds[slug]?.title.en}.`).join(' '),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            {
              type: 'object',
              properties: { type: { type: 'string', enum: slugs.map((slug) => `/problems/${slug}`) } },
            },
          ],
        },
      },
    },
  };
}
