/** Numbers for Prometheus: requests by operation and status, and how long they took. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Operation } from './contract/operations.ts';

export interface Metrics {
  observe(operation: Pick<Operation, 'service' | 'id'>, status: number, seconds: number): void;
  /** The text that Prometheus reads. */
  read(): Promise<string>;
}

export function createMetrics(options: { withProcess: boolean }): Metrics {
  const registry = new Registry();
  if (options.withProcess) collectDefaultMetrics({ register: registry });
  const labelNames = ['service', 'operation', 'status'] as const;
  const requests = new Counter({
    name: 'requests_total',
    help: 'Requests answered',
    labelNames,
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'request_seconds',
    help: 'Seconds from request to reply',
    labelNames: ['service', 'operation'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    observe({ service, id: operation }, status, seconds) {
      requests.inc({ service, operation, status });
      duration.observe({ service, operation }, seconds);
    },
    read: () => registry.metrics(),
  };
}
