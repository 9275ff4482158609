/** The one import map of a page, and what is worth loading before it is asked for. */
import { assetPath, type LiveRelease, retriesMax } from './live-release.ts';

export interface ImportMap {
  imports: Record<string, string>;
  integrity: Record<string, string>;
}

/**
 * Bare names of all shared modules, and the hash of every module of these releases. Browsers remember hashes by
 * address, so the addresses for trying again stand in it as well.
 */
export function computeImportMap(releases: readonly LiveRelease[]): ImportMap {
  const map: ImportMap = { imports: {}, integrity: {} };
  for (const release of releases) {
    for (const [name, path] of Object.entries(release.manifest.modules)) {
      map.imports[name] = assetPath(release, path);
    }
    const retries = release.manifest.entry === undefined ? 0 : retriesMax;
    for (const { path, integrity } of release.files) {
      if (!path.endsWith('.js')) continue;
      for (let retry = 0; retry <= retries; retry++) {
        map.integrity[assetPath(release, path, retry)] = integrity;
      }
    }
  }
  return map;
}

/** A module and everything that it imports at once, across releases, each address once. */
export function computeClosure(
  releases: readonly LiveRelease[],
  start: { release: string; path: string },
): string[] {
  const shared = new Map(
    releases.flatMap((release) =>
      Object.entries(release.manifest.modules).map(
        ([name, path]) => [name, { release: release.name, path }] as const,
      ),
    ),
  );
  const found = new Set<string>();
  const queue = [start];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { release: name, path } = next;
    const release = releases.find((one) => one.name === name);
    const file = release?.files.find((one) => one.path === path);
    if (!release || !file) continue;
    const address = assetPath(release, path);
    if (found.has(address)) continue;
    found.add(address);
    for (const specifier of file.imports) {
      const target = specifier.startsWith('.')
        ? { release: name, path: new URL(specifier, `release:///${path}`).pathname.slice(1) }
        : shared.get(specifier);
      if (target) queue.push(target);
    }
  }
  return [...found];
}
