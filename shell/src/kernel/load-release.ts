/** Loads the entry module and the style sheets of a micro-frontend, in time or not at all. */
import type { MicroFrontend } from '@entame/sdk';
import type { BootMicroFrontend } from '../boot.ts';
import { within } from './deadline.ts';

const loadTimeoutMs = 5_000;
const loadedStyles = new Map<string, Promise<void>>();

/** Browsers check both against the import map's and the link's hash; what differs is not run. */
export async function loadRelease(release: BootMicroFrontend, attempt: number): Promise<MicroFrontend> {
  const folder = release.folders[attempt];
  if (folder === undefined) throw new Error(`${release.name} has no folder for attempt ${attempt}`);
  const loading = Promise.all([
    import(/* @vite-ignore */ folder + release.entry) as Promise<MicroFrontend>,
    ...release.styles.map(({ path, integrity }) => loadStyle(folder + path, integrity)),
  ]);
  const [module] = await within(loadTimeoutMs, loading, `${release.name} did not load in time`);
  return module;
}

function loadStyle(href: string, integrity: string): Promise<void> {
  const known = loadedStyles.get(href);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const link = appendLink({ rel: 'stylesheet', href, integrity });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      loadedStyles.delete(href);
      reject(new Error(`${href} did not load`));
    });
  });
  loadedStyles.set(href, loading);
  return loading;
}

let integrityOf: Record<string, string> | undefined;
const preloaded = new Set<string>();

/** Fetches what a page will need while the person is still reaching for its link. */
export function preloadRelease({ preload }: BootMicroFrontend): void {
  const map = document.querySelector('script[type=importmap]')?.textContent ?? '{}';
  integrityOf ??= (JSON.parse(map) as { integrity?: Record<string, string> }).integrity ?? {};
  for (const href of preload) {
    if (preloaded.has(href)) continue;
    preloaded.add(href);
    appendLink({ rel: 'modulepreload', href, integrity: integrityOf[href] ?? '' });
  }
}

function appendLink(attributes: { rel: string; href: string; integrity: string }): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), attributes);
  link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  document.head.append(link);
  return link;
}
