/** What the page and the registry know of a release in common. */
import type { components } from '@entame/sdk/contracts/registry.ts';

export type Manifest = components['schemas']['Manifest'];

export interface LiveFile {
  path: string;
  integrity: string;
  /** Specifiers that this module imports when it loads: bare names, or paths relative to it. */
  imports: string[];
}

export interface LiveRelease {
  name: string;
  version: string;
  manifest: Manifest;
  files: readonly LiveFile[];
}

/** How often the shell may ask anew for a module that did not load. Each time needs addresses of its own. */
export const retriesMax = 3;

/** Where a file of a release is served. Retries are another folder, so that what a module imports is retried with it. */
export function assetPath(release: Pick<LiveRelease, 'name' | 'version'>, path: string, retry = 0): string {
  return `/assets/${release.name}/${release.version}${retry > 0 ? `~${retry}` : ''}/${path}`;
}
