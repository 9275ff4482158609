/** Runs each job at its interval, on one instance at a time. */
import { releaseLease, takeLease } from './job-leases.store.ts';
import type { Platform } from './platform.ts';
import type { Job } from './service.ts';

const tickMs = 15_000;
const leaseSeconds = 600;

export interface JobRunner {
  /** Runs what is due now. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

export function startJobs({ store, clock, log }: Platform, jobs: readonly Job[]): JobRunner {
  let running: Promise<void> = Promise.resolve();

  async function runWhenDue(job: Job) {
    const { everySeconds } = job;
    const taken = await store.write((tx) =>
      takeLease(tx, job.name, clock.now(), { everySeconds, leaseSeconds }),
    );
    if (!taken) return;
    let fault: string | null = null;
    try {
      await job.run(clock.now());
    } catch (error) {
      fault = error instanceof Error ? error.name : 'unknown';
      log.error({ job: job.name, error }, 'job failed');
    }
    await store.write((tx) => releaseLease(tx, job.name, clock.now(), fault));
  }

  async function runAll() {
    for (const job of jobs) {
      await runWhenDue(job).catch((error) => log.error({ job: job.name, error }, 'job lease'));
    }
  }
  const tick = () => {
    running = running.then(runAll);
    return running;
  };
  const timer = setInterval(() => void tick(), tickMs);
  timer.unref();
  return {
    tick,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
