/** Notes which operation answered with which status, for `scripts/contract-coverage.ts`; `npm test` says where. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics, type Metrics } from '#platform/metrics.ts';

export const answeredDir = process.env.ANSWERED_DIR ?? '.test-results/answered';

export function notingMetrics(): Metrics & { save(): void } {
  const answered = new Set<string>();
  const metrics = createMetrics({ withProcess: false });
  return {
    observe(operation, status, seconds) {
      answered.add(`${operation.id} ${status}`);
      metrics.observe(operation, status, seconds);
    },
    read: metrics.read,
    save() {
      mkdirSync(answeredDir, { recursive: true });
      writeFileSync(join(answeredDir, `${randomUUID()}.txt`), [...answered].join('\n'));
    },
  };
}
