/** Which answer an address gets: the page, a way to sign in, or the page that says there is nothing here. */
import type { Session } from '@entame/shell/boot';
import { isSecondFactorMissing } from '../session/powers.rules.ts';
import { computeReturnPath } from '../session/return-path.rules.ts';
import type { LiveRelease } from './live-release.ts';

export type PlaceDecision = { status: 200 | 404 } | { redirectTo: string };

/** In manifests: a page for all members of staff and organisers. */
export const staffPermission = 'staff';
const secondFactorPage = '/me/second-factor';
const publicPlaces = ['/', '/sign-in', '/sign-in/card-app', '/sign-in/card-app/return', '/step-up'];

/** Whether a manifest's entry with this permission is for the person. */
export function decideVisible(session: Session, permission: string): boolean {
  if (permission === 'public') return true;
  if (session.state === 'signed-out') return false;
  // What is for everybody who works here, whatever their task.
  if (permission === staffPermission) return session.kind === 'staff';
  return permission === 'signed-in' || (session.permissions as readonly string[]).includes(permission);
}

/** `returnTo` is what the address asks to come back to after signing in. */
export function decidePlace(
  { path, search, returnTo }: { path: string; search: string; returnTo: string | undefined },
  releases: readonly LiveRelease[],
  session: Session,
): PlaceDecision {
  const isSignedIn = session.state === 'signed-in';
  if (path === '/sign-in' && isSignedIn) return { redirectTo: computeReturnPath(returnTo) };
  // Whoever works here and has shown one factor only can do nothing yet but show the second.
  if (isSignedIn && isSecondFactorMissing(session) && path !== secondFactorPage)
    return { redirectTo: `${secondFactorPage}?returnTo=${encodeURIComponent(path + search)}` };
  if (publicPlaces.includes(path)) return { status: 200 };
  const route = findRoute(path, releases);
  if (!route) return { status: 404 };
  if (!isSignedIn) return { redirectTo: `/sign-in?returnTo=${encodeURIComponent(path + search)}` };
  return { status: decideVisible(session, route.permission) ? 200 : 404 };
}

/** The route that an address belongs to: the longest that it begins with, by whole parts. */
function findRoute(path: string, releases: readonly LiveRelease[]) {
  return releases
    .flatMap(({ manifest }) => manifest.routes)
    .filter((route) => path === route.path || path.startsWith(`${route.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
