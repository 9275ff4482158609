/** Fails when a documented status of an operation was not answered in any test. Run it after the unit tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../bff/src/contracts.ts';
import { answeredDir } from '../bff/src/testing/answered.ts';

/** Faults of ours, not of a particular operation: serve.contract.test.ts tries them where they arise. */
const general = new Set(['500', '503']);
type Operations = Record<string, { operationId?: string; responses?: Record<string, unknown> }>;

const answered = new Set(
  readdirSync(answeredDir).flatMap((file) => readFileSync(join(answeredDir, file), 'utf8').split('\n')),
);
const documented = Object.values(contracts)
  .flatMap((contract) => Object.values(contract.paths as Record<string, Operations>))
  .flatMap((item) => Object.values(item))
  .flatMap(({ operationId, responses }) =>
    Object.keys(responses ?? {}).map((status) => [operationId, status]),
  )
  .filter(([, status]) => !general.has(status ?? ''));
const missing = documented.map((pair) => pair.join(' ')).filter((pair) => !answered.has(pair));
for (const pair of missing) console.error(`never answered in a test: ${pair}`);
console.log(
  `${documented.length - missing.length} of ${documented.length} documented statuses were answered in tests`,
);
process.exitCode = missing.length > 0 ? 1 : 0;
