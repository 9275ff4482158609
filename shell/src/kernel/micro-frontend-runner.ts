/** Runs one micro-frontend in the page: loads, mounts, takes down, and keeps its failures to its own place. */
import type { Host, MicroFrontend } from '@entame/sdk';
import { mountRootParcel, type Parcel } from 'single-spa';
import type { BootMicroFrontend } from '../boot.ts';
import { type Breaker, closedBreaker, computeAfterFailure, decideAttempt } from './breaker.rules.ts';
import { loadRelease } from './load-release.ts';

const mountTimeoutMs = 3_000;
const unmountTimeoutMs = 3_000;

export interface RunnerView {
  /** A fresh element for one attempt, with a sign that it is loading. */
  place(): HTMLElement;
  /** The micro-frontend has drawn itself. */
  ready(): void;
  /** It cannot be shown; `retry` tries again. */
  failed(retry: () => void): void;
  clear(): void;
}

export interface Runner {
  open(): void;
  close(): void;
}

/** `hostFor` makes the services of one mounting; its second answer ends them. */
export function createRunner(
  release: BootMicroFrontend,
  view: RunnerView,
  hostFor: (fail: (error: unknown) => void) => { host: Host; release(): void },
): Runner {
  let breaker: Breaker = closedBreaker;
  let loadFailures = 0;
  // Counts openings, closings and failures: whatever belongs to an earlier one comes too late and is dropped.
  let current = 0;
  let stop = () => {};

  async function attempt(): Promise<void> {
    const mine = ++current;
    stop();
    const domElement = view.place();
    let parcel: Parcel | undefined;
    let module: MicroFrontend | undefined;
    const services = hostFor((error) => mine === current && fail(error));
    stop = () => {
      stop = () => {};
      services.release();
      // A page that does not come down in time is left behind: its element is already out of the document.
      if (parcel?.getStatus() === 'MOUNTED') parcel.unmount().catch(report);
      // single-spa forgets what failed to mount; what it did start, such as requests, must end all the same.
      else module?.unmount({ host: services.host, domElement }).catch(report);
    };
    try {
      module = await loadRelease(release, loadFailures).catch((error) => {
        loadFailures++;
        throw error;
      });
      if (mine !== current) return;
      const { bootstrap, mount, unmount } = module;
      const timeouts = {
        bootstrap: { millis: mountTimeoutMs, dieOnTimeout: true, warningMillis: mountTimeoutMs },
        mount: { millis: mountTimeoutMs, dieOnTimeout: true, warningMillis: mountTimeoutMs },
        unmount: { millis: unmountTimeoutMs, dieOnTimeout: true, warningMillis: unmountTimeoutMs },
      };
      const lifeCycles = { name: release.name, bootstrap, mount, unmount, timeouts };
      parcel = mountRootParcel(lifeCycles as never, { domElement, host: services.host });
      await parcel.mountPromise;
      if (mine !== current) {
        parcel.unmount().catch(report);
        return;
      }
      breaker = closedBreaker;
      view.ready();
    } catch (error) {
      if (mine === current) fail(error);
    }
  }

  function fail(error: unknown): void {
    report(error);
    breaker = computeAfterFailure(breaker, Date.now());
    current++;
    stop();
    view.failed(retry);
  }

  function retry(): void {
    // Every address has been tried; a fresh page starts with a fresh memory of what failed.
    if (loadFailures >= release.folders.length) location.reload();
    else void attempt();
  }

  return {
    open() {
      if (decideAttempt(breaker, Date.now())) void attempt();
      else view.failed(retry);
    },
    close() {
      current++;
      stop();
      view.clear();
    },
  };
}

/** To the browser's console and whoever listens to errors there; the page itself stays calm. */
function report(error: unknown): void {
  console.error(error);
}
