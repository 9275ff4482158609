/** The thin face of single-spa towards the rest of the shell: which micro-frontend is open at which address. */
import { registerApplication, start } from 'single-spa';
import type { BootData } from '../boot.ts';
import type { Runner } from './micro-frontend-runner.ts';
import { findMicroFrontend } from './places.rules.ts';

/**
 * Every micro-frontend is an application of single-spa that opens and closes at once; loading and mounting happen
 * in its runner. So one that hangs holds up nobody who wants to go somewhere else.
 */
export function startKernel(boot: BootData, runnerOf: (name: string) => Runner): void {
  for (const { name } of boot.microFrontends) {
    const runner = runnerOf(name);
    registerApplication({
      name,
      app: {
        bootstrap: async () => {},
        mount: async () => runner.open(),
        unmount: async () => runner.close(),
      },
      activeWhen: ({ pathname }) =>
        findMicroFrontend(boot.microFrontends, pathname)?.microFrontend.name === name,
    });
  }
  start({ urlRerouteOnly: true });
}
