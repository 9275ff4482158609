/** Which view an address means. */
import type { BootData, BootMicroFrontend } from '../boot.ts';

export type Place =
  | { kind: 'dashboard' | Entrance | 'not-found' }
  | { kind: 'micro-frontend'; microFrontend: BootMicroFrontend; route: { path: string; title: string } };

type Entrance = 'sign-in' | 'card-app' | 'card-app-return' | 'step-up-end';

/** Where people come in; also for somebody signed in who has to show again who they are. */
const entrances: Record<string, Entrance> = {
  '/sign-in': 'sign-in',
  '/sign-in/card-app': 'card-app',
  '/sign-in/card-app/return': 'card-app-return',
  '/step-up': 'step-up-end',
};

/** The place of an address. Signed out there are only the ways to sign in. */
export function decidePlace(boot: Pick<BootData, 'session' | 'microFrontends'>, path: string): Place {
  const entrance = entrances[path];
  if (entrance) return { kind: entrance };
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

/** The routes that an address lies under, the outermost first: of `/me/data` the page `/me`, and itself. */
export function findWay({ microFrontend, route }: Extract<Place, { kind: 'micro-frontend' }>) {
  return microFrontend.routes
    .filter(({ path }) => route.path === path || route.path.startsWith(`${path}/`))
    .sort((a, b) => a.path.length - b.path.length);
}

/** Of the menu's addresses the one that the place lies under, the closest first; for `aria-current`. */
export function decideCurrentEntry(paths: readonly string[], path: string): string | undefined {
  return paths
    .filter((entry) => path === entry || (entry !== '/' && path.startsWith(`${entry}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
