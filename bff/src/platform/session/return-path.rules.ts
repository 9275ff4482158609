/**
 * Where to go after signing in: a path of this portal, with its query and fragment. Whatever else was asked for, such
 * as another site, becomes the first page.
 */
export function computeReturnPath(returnTo: string | undefined): string {
  if (!returnTo || !/^\/(?![/\\])[\w\-./?=&%~+:,#]*$/.test(returnTo)) return '/';
  return /^\/(sign-in|api\/)/.test(returnTo) ? '/' : returnTo;
}
