/** Going from page to page without loading the portal anew. */
import type { BootData } from '../boot.ts';
import { preloadRelease } from './load-release.ts';
import { decidePlace, findMicroFrontend } from './places.rules.ts';

export interface Navigation {
  navigate(path: string): void;
  /** Calls back after the address has changed, by whatever way. Returns the unsubscriber. */
  onNavigate(listener: () => void): () => void;
}

export function startNavigation(boot: BootData): Navigation {
  const listeners = new Set<() => void>();
  let shown = location.pathname + location.search;

  const tell = () => {
    const now = location.pathname + location.search;
    if (now === shown) return;
    shown = now;
    for (const listener of [...listeners]) listener();
  };
  // single-spa lets these through after it has taken down what no longer belongs to the address.
  addEventListener('popstate', tell);

  function navigate(path: string): void {
    const target = new URL(path, location.href);
    if (!isInside(boot, target)) {
      location.assign(target);
      return;
    }
    if (target.href === location.href) return;
    // single-spa turns this into a popstate as well.
    history.pushState(null, '', target);
    scrollTo(0, 0);
  }

  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || event.button !== 0 || !isPlain(event, link)) return;
    const target = new URL(link.href);
    const isJump =
      target.pathname === location.pathname && target.search === location.search && target.hash !== '';
    if (isJump || !isInside(boot, target)) return;
    event.preventDefault();
    navigate(target.href);
  });
  for (const type of ['pointerenter', 'focusin', 'touchstart'] as const) {
    document.addEventListener(type, preloadIntended, { capture: true, passive: true });
  }

  function preloadIntended(event: Event): void {
    const link = linkOf(event);
    if (link?.origin !== location.origin) return;
    const place = findMicroFrontend(boot.microFrontends, link.pathname);
    if (place) preloadRelease(place.microFrontend);
  }

  return {
    navigate,
    onNavigate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a[href]')) || undefined;
}

/** A click that means "go there", not "open it in a new window" or "download it". */
function isPlain(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return !isModified && !link.hasAttribute('download') && (link.target === '' || link.target === '_self');
}

/** Whether the shell shows this address itself. The server answers everything else: the API, its reference, files. */
function isInside(boot: BootData, { origin, pathname }: URL): boolean {
  return origin === location.origin && decidePlace(boot, pathname).kind !== 'not-found';
}
