/** Which view an address means. */
import type { BootData, BootMicroFrontend } from '../boot.ts';

export type Place =
  | { kind: 'dashboard' | 'sign-in' | 'step-up-end' | 'not-found' }
  | { kind: 'micro-frontend'; microFrontend: BootMicroFrontend; route: { path: string; title: string } };

/** The place of an address. Signed out there are only the ways to sign in. */
export function decidePlace(boot: Pick<BootData, 'session' | 'microFrontends'>, path: string): Place {
  if (path === '/sign-in') return { kind: 'sign-in' };
  if (path === '/step-up') return { kind: 'step-up-end' };
  const isSignedIn = boot.session.state === 'signed-in';
  if (path === '/') return { kind: isSignedIn ? 'dashboard' : 'sign-in' };
  return findMicroFrontend(boot.microFrontends, path) ?? { kind: 'not-found' };
}

/** The longest route that an address begins with, by whole parts: `/points` has `/points/history`, not `/pointsx`. */
export function findMicroFrontend(
  microFrontends: readonly BootMicroFrontend[],
  path: string,
): Extract<Place, { kind: 'micro-frontend' }> | undefined {
  const matches = microFrontends.flatMap((microFrontend) =>
    microFrontend.routes
      .filter((route) => path === route.path || path.startsWith(`${route.path}/`))
      .map((route) => ({ kind: 'micro-frontend' as const, microFrontend, route })),
  );
  return matches.sort((a, b) => b.route.path.length - a.route.path.length)[0];
}

/** Of the menu's addresses the one that the place lies under, the closest first; for `aria-current`. */
export function decideCurrentEntry(paths: readonly string[], path: string): string | undefined {
  return paths
    .filter((entry) => path === entry || (entry !== '/' && path.startsWith(`${entry}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
