/** Notes which operation answered with which status, for `scripts/contract-coverage.ts`. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { createMetrics, type Metrics } from '#platform/metrics.ts';

export const answeredDir = new URL('../../../.test-results/answered/', import.meta.url);

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
      appendFileSync(new URL(`${randomUUID()}.txt`, answeredDir), [...answered].join('\n'));
    },
  };
}
