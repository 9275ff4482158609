/** The service worker: built with the shell, told here what to keep. It changes whenever a release does. */
import { createHash } from 'node:crypto';
import type { ReleaseSource } from './index.ts';
import { plainStyles } from './plain-pages.ts';

const workerModule = '@entame/shell/service-worker';

export async function renderServiceWorker(registry: ReleaseSource): Promise<string | undefined> {
  const releases = await registry.findLiveReleases();
  const shell = releases.find(({ manifest }) => workerModule in manifest.modules);
  const path = shell?.manifest.modules[workerModule];
  const script = shell && path ? await registry.findFile(shell, path) : undefined;
  if (!script) return undefined;
  const versions = releases.map(({ name, version }) => `${name} ${version}`).join('\n');
  const cache = `entame-${createHash('sha256').update(versions).digest('hex').slice(0, 12)}`;
  const settings = { cache, keep: ['/offline', '/icons/icon.svg', ...plainStyles(releases)] };
  return `self.settings=${JSON.stringify(settings)};\n${Buffer.from(script).toString('utf8')}`;
}
